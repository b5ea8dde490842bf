/** When a session ends, here or in another tab, the page gives way to signing in, and comes back afterwards. */
export default defineNuxtPlugin(() => {
  const { user, notice } = useSession();
  const router = useRouter();
  watch(user, async (now) => {
    const { path, fullPath } = router.currentRoute.value;
    if (!now && path !== '/login')
      await navigateTo({ path: '/login', query: notice.value ? { back: fullPath } : {} });
  });
});
