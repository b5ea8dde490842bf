import { EslCommandRefused } from '@callsign/esl';
import { channelUuid, dialledNumber, sipDomain } from '@callsign/platform';
import type { Aside } from '@callsign/routing';

/** Of a leg that was transferred, for its call record: `blind` or `attended`, by whom, to where, when (µs since 1970). */
const TRANSFER_VARIABLE = 'callsign_transfer';

/** Sends who is held to a number of the tenant, through its dialplan, also after who transfers has hung up. */
export async function sendHeld(aside: Aside, number: string): Promise<void> {
  const { session, held, routing } = aside;
  await aside.keepHeld();
  await tell(aside, 'blind', number);
  await session.apiAfterwards(
    `uuid_transfer ${held} ${dialledNumber(number)} XML ${sipDomain(routing.tenant.domain)}`,
  );
}

/**
 * Connects who is held with a leg that outlived its talk with who transferred. Where one of them is gone, the other goes
 * too.
 */
export async function joinHeld(aside: Aside, leg: string, number: string): Promise<void> {
  const { session, held } = aside;
  await aside.keepHeld();
  try {
    const other = await session.apiAfterwards(`uuid_getvar ${channelUuid(leg)} other_loopback_leg_uuid`);
    await tell(aside, 'attended', number);
    await session.apiAfterwards(`uuid_setvar ${leg} hangup_after_bridge true`);
    await session.apiAfterwards(`uuid_bridge ${held} ${leg}`);
    // The two legs in between may step aside now (mod_loopback).
    for (const half of [leg, channelUuid(other)])
      await session.apiAfterwards(`uuid_setvar ${half} loopback_bowout true`);
  } catch (error) {
    if (!(error instanceof EslCommandRefused)) throw error;
    for (const gone of [held, leg]) await session.apiAfterwards(`uuid_kill ${gone}`).catch(() => undefined);
  }
}

async function tell(
  { session, held, extension }: Aside,
  kind: 'blind' | 'attended',
  to: string,
): Promise<void> {
  const told = [kind, dialledNumber(extension.number ?? ''), dialledNumber(to), Date.now() * 1000].join(':');
  await session.apiAfterwards(`uuid_setvar ${held} ${TRANSFER_VARIABLE} ${told}`);
}
