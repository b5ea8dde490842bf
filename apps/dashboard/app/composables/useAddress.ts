type Change = Record<string, string | undefined>;

/**
 * Changes what the address of this page asks for, and leaves the rest of it. A change while an earlier one is still on
 * its way is added to that one: two filters set at once are both set.
 */
export function useAddress() {
  const route = useRoute();
  const router = useRouter();
  const path = route.path;
  let asked: Change | undefined;

  return async (change: Change, { push = false } = {}): Promise<void> => {
    const query = (asked = { ...(asked ?? (route.query as Change)), ...change });
    try {
      await (push ? router.push({ path, query }) : router.replace({ path, query }));
    } finally {
      if (asked === query) asked = undefined;
    }
  };
}
