export default defineNuxtRouteMiddleware((to) => {
  const { user } = useSession();
  if (to.path === '/login')
    return user.value ? navigateTo(pathBack(to.query.back), { replace: true }) : undefined;
  if (!user.value) return navigateTo({ path: '/login', query: { back: to.fullPath } }, { replace: true });
});
