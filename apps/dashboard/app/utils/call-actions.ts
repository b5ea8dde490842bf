import type { useCallCommands } from '~/composables/useOperator';
import type { Handle } from '~/composables/useOperator';

export interface CallAction {
  readonly label: string;
  /** Pressed while what the call belongs to has the focus (`KeyboardEvent.key`, lower case). */
  readonly key: string;
  readonly act: () => unknown;
}

type Commands = ReturnType<typeof useCallCommands>;

/** What can be done with a call as it is now, in a menu or by a key. */
export function callActions(
  handle: Handle,
  commands: Commands,
  askWhere: (handle: Handle) => void,
): CallAction[] {
  const { call, from } = handle;
  const isRinging = call.legs.length > 1 && call.legs.some(({ state }) => state === 'ringing');
  const talks = call.legs.filter(({ state }) => state !== 'ringing').length > 1;
  const isHeld = call.legs.some(({ state }) => state === 'held');
  return [
    { label: 'Transfer …', key: 't', act: () => askWhere(handle), if: true },
    { label: 'Park', key: 'p', act: () => commands.park(handle), if: true },
    {
      label: 'Pick up',
      key: 'u',
      act: () => commands.pickUp(handle),
      if: isRinging && from?.id !== call.legs[0]?.id,
    },
    { label: 'Hold', key: 'h', act: () => commands.hold(handle), if: talks && !isHeld },
    { label: 'Take up again', key: 'h', act: () => commands.unhold(handle), if: isHeld },
    { label: 'Record', key: 'r', act: () => commands.record(handle), if: talks },
    { label: 'Stop recording', key: 's', act: () => commands.stopRecording(handle), if: talks },
    { label: 'Hang up', key: 'delete', act: () => commands.hangUp(handle), if: true },
  ].flatMap(({ if: fits, ...action }) => (fits ? [action] : []));
}
