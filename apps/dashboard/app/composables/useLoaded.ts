import { ApiProblem } from '~/api/problem';

/** One thing that a page shows: loaded when the page is, `problem` where that failed. */
export function useLoaded<T>(load: () => Promise<T>) {
  const value = shallowRef<T | null>(null);
  const problem = shallowRef<ApiProblem>();

  async function reload() {
    try {
      value.value = await load();
      problem.value = undefined;
    } catch (error) {
      problem.value = ApiProblem.of(error);
    }
  }
  onMounted(reload);
  return { value, problem, reload };
}
