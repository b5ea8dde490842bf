import { type CallSession, EslCommandRefused } from '@callsign/esl';
import { channelUuid } from '@callsign/platform';
import { type Aside, endOfHeld, HELD_VARIABLE, type TenantRouting } from '@callsign/routing';
import { setTimeout as wait } from 'node:timers/promises';

/** The switch schedules the end of the held leg while it ends the other, which we may be told of first. */
const TRIES = 20;
const BETWEEN_TRIES_MS = 100;

/** @returns null where the call is none that was parted */
export function asideOf(session: CallSession, routing: TenantRouting): Aside | null {
  const held = session.variable(HELD_VARIABLE);
  const extension = routing.byId('extension', session.variable('callsign_caller') ?? '');
  if (!held || !extension) return null;
  return {
    session,
    routing,
    extension,
    held: channelUuid(held),
    keepHeld: () => keepHeld(session, held),
  };
}

async function keepHeld(session: CallSession, held: string): Promise<void> {
  await accepted(session, `uuid_setvar ${session.uuid} api_hangup_hook`);
  for (let left = TRIES; left > 0; left -= 1) {
    const deleted = await accepted(session, `sched_del ${endOfHeld(held)}`);
    if (deleted || !session.hasEnded) return;
    await wait(BETWEEN_TRIES_MS);
  }
}

/** Whether the switch did it: the leg may be gone, or there may be nothing to delete. */
async function accepted(session: CallSession, command: string): Promise<boolean> {
  try {
    return !(await session.apiAfterwards(command)).endsWith(' 0');
  } catch (error) {
    if (!(error instanceof EslCommandRefused)) throw error;
    return false;
  }
}
