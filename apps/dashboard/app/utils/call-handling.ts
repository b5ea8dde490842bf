import type { Schemas } from '~/api/client';

/** What `CallHandlingFields` edits. */
export type CallHandling = Pick<Schemas['Extension'], 'doNotDisturb' | 'forwarding' | 'followMe'>;

export function noCallHandling(): CallHandling {
  const off = () => ({ enabled: false, number: null });
  return {
    doNotDisturb: false,
    forwarding: { always: off(), busy: off(), noAnswer: off(), notRegistered: off() },
    followMe: { enabled: false, steps: [] },
  };
}

/** A copy that can be edited without changing the list that it came from. */
export function copyOfCallHandling({ doNotDisturb, forwarding, followMe }: CallHandling): CallHandling {
  return structuredClone({ doNotDisturb, forwarding: toRaw(forwarding), followMe: toRaw(followMe) });
}
