import { useDocumentVisibility, useIntervalFn } from '@vueuse/core';
import { api, ask, type Schemas } from '~/api/client';
import { ApiProblem } from '~/api/problem';

type Lot = Schemas['ParkingLot'];
type ParkedCall = Schemas['ParkedCall'] & { lot: string };

const EVERY_MS = 3000;

/** The calls that are parked in these lots now, asked for again and again while the page is to be seen. */
export function useParkedCalls(lots: () => Lot[]) {
  const visibility = useDocumentVisibility();
  const calls = shallowRef<ParkedCall[] | null>(null);
  const problem = shallowRef<ApiProblem>();
  const now = ref(Date.now());

  let latest = 0;
  async function look() {
    now.value = Date.now();
    if (visibility.value !== 'visible' || lots().length === 0) return;
    const turn = ++latest;
    try {
      const found = await Promise.all(lots().map(of));
      if (turn !== latest) return;
      calls.value = found.flat();
      problem.value = undefined;
    } catch (error) {
      if (turn === latest) problem.value = ApiProblem.of(error);
    }
  }
  async function of({ id, name }: Lot): Promise<ParkedCall[]> {
    const { data } = await ask(api.GET('/api/parking-lots/{id}/calls', { params: { path: { id } } }));
    return data.map((call) => ({ ...call, lot: name }));
  }
  useIntervalFn(look, EVERY_MS);
  watch([lots, visibility], look, { immediate: true });

  return { calls, problem, secondsSince: (iso: string) => (now.value - Date.parse(iso)) / 1000 };
}
