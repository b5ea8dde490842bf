import type { Schemas } from '~/api/client';

type Extension = Schemas['Extension'];

/** What `CallHandlingFields` edits. */
export type CallHandling = Pick<
  Extension,
  'doNotDisturb' | 'forwarding' | 'followMe' | 'callWaiting' | 'callScreening' | 'hideCallerId'
>;

export const screenings: { value: Extension['callScreening']; label: string }[] = [
  { value: 'off', label: 'Nobody' },
  { value: 'outside', label: 'Callers from outside' },
  { value: 'all', label: 'Everybody' },
];

export function noCallHandling(): CallHandling {
  const off = () => ({ enabled: false, number: null });
  return {
    doNotDisturb: false,
    forwarding: { always: off(), busy: off(), noAnswer: off(), notRegistered: off() },
    followMe: { enabled: false, steps: [] },
    callWaiting: true,
    callScreening: 'off',
    hideCallerId: false,
  };
}

/** A copy that can be edited without changing the list that it came from. */
export function copyOfCallHandling(handling: CallHandling): CallHandling {
  const { doNotDisturb, forwarding, followMe, callWaiting, callScreening, hideCallerId } = handling;
  return structuredClone({
    doNotDisturb,
    forwarding: toRaw(forwarding),
    followMe: toRaw(followMe),
    callWaiting,
    callScreening,
    hideCallerId,
  });
}
