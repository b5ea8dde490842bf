import { ApiProblem } from '~/api/problem';

/** One thing that a page shows: loaded when the page is, `problem` where that failed. */
export function useLoaded<T>(load: () => Promise<T>) {
  const value = shallowRef<T | null>(null);
  const problem = shallowRef<ApiProblem>();

  let latest = 0;
  async function reload() {
    const turn = ++latest;
    try {
      const answer = await load();
      if (turn !== latest) return;
      value.value = answer;
      problem.value = undefined;
    } catch (error) {
      if (turn === latest) problem.value = ApiProblem.of(error);
    }
  }
  onMounted(reload);
  return { value, problem, reload };
}
