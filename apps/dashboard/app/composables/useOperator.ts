import { api, ask, type Schemas } from '~/api/client';
import { ApiProblem } from '~/api/problem';
import type { LiveCall, LiveLeg } from '~/utils/live-calls';

export type Desk = Pick<Schemas['Extension'], 'id' | 'number' | 'displayName'>;

/** A call that is dragged, or that a menu is about; `from` is the extension's leg that it was taken from. */
export interface Handle {
  readonly call: LiveCall;
  readonly from: LiveLeg | null;
}

/** All extensions and parking lots of the tenant, by number; those that come first are shown while others are on their way. */
export function useDesks() {
  const { tenantId } = useSession();
  const desks = shallowRef<Desk[]>([]);
  const lots = shallowRef<Schemas['ParkingLot'][]>([]);
  const problem = shallowRef<ApiProblem>();
  const loading = ref(true);
  let turn = 0;

  async function load() {
    const mine = ++turn;
    loading.value = true;
    problem.value = undefined;
    try {
      lots.value = (await ask(api.GET('/api/parking-lots', { params: { query: { limit: 500 } } }))).data;
      let cursor: string | null = null;
      const found: Desk[] = [];
      do {
        const query = { limit: 500, sort: 'number' as const, ...(cursor ? { cursor } : {}) };
        const answer: Schemas['ExtensionList'] = await ask(api.GET('/api/extensions', { params: { query } }));
        if (mine !== turn) return;
        for (const { id, number, displayName } of answer.data) found.push({ id, number, displayName });
        desks.value = [...found];
        cursor = answer.page.next;
      } while (cursor);
    } catch (error) {
      if (mine === turn) problem.value = ApiProblem.of(error);
    } finally {
      if (mine === turn) loading.value = false;
    }
  }
  watch(tenantId, load, { immediate: true });
  onScopeDispose(() => turn++);

  return { desks, lots, problem, loading, reload: load };
}

/** What an operator does to calls; a refusal is told. */
export function useCallCommands() {
  const { done, trying } = useTell();
  const of = ({ call }: Handle) => ({ params: { path: { id: call.id } } });
  /** The extension's own leg, where the call was taken from one. */
  const own = ({ from }: Handle) => (from ? { legId: from.id } : {});
  const moved = ({ call, from }: Handle) => {
    const leg = movedLeg(call, from);
    return leg ? { legId: leg.id } : {};
  };

  return {
    transfer: (handle: Handle, to: string) =>
      trying('Not transferred', async () => {
        await ask(
          api.POST('/api/live/calls/{id}/transfer', { ...of(handle), body: { to, ...moved(handle) } }),
        );
        done(`Sent to ${to}`);
      }),
    park: (handle: Handle, slot?: string) =>
      trying('Not parked', async () => {
        await ask(
          api.POST('/api/live/calls/{id}/park', {
            ...of(handle),
            body: { ...(slot ? { slot } : {}), ...moved(handle) },
          }),
        );
        done(slot ? `Parked in ${slot}` : 'Parked');
      }),
    hangUp: (handle: Handle) =>
      trying('Not hung up', async () => {
        await ask(api.POST('/api/live/calls/{id}/hangup', { ...of(handle), body: {} }));
        done('Hung up');
      }),
    hold: (handle: Handle) =>
      trying('Not put on hold', () =>
        ask(api.POST('/api/live/calls/{id}/hold', { ...of(handle), body: own(handle) })),
      ),
    unhold: (handle: Handle) =>
      trying('Not taken up again', () =>
        ask(api.POST('/api/live/calls/{id}/unhold', { ...of(handle), body: {} })),
      ),
    pickUp: (handle: Handle) =>
      trying('Not picked up', async () => {
        await ask(api.POST('/api/live/calls/{id}/pickup', { ...of(handle), body: {} }));
        done('Your phone rings', { description: 'Pick it up, and you have the call.' });
      }),
    record: (handle: Handle) =>
      trying('Not recorded', async () => {
        await ask(api.POST('/api/live/calls/{id}/recording', { ...of(handle), body: {} }));
        done('The call is being recorded');
      }),
    stopRecording: (handle: Handle) =>
      trying('Recording not stopped', async () => {
        await ask(api.DELETE('/api/live/calls/{id}/recording', of(handle)));
        done('Recording stopped');
      }),
  };
}
