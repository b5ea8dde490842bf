import { dialledNumber, sipDomain } from '@callsign/platform';
import type { Aside } from '@callsign/routing';

/** Of a call that was transferred: number of the extension that did it, and `blind` or `attended`. */
export const TRANSFERRED_BY_VARIABLE = 'callsign_transferred_by';
export const TRANSFER_KIND_VARIABLE = 'callsign_transfer';

/** Sends who is held to a number of the tenant, through its dialplan, also after who transfers has hung up. */
export async function sendHeld(aside: Aside, number: string): Promise<void> {
  const { session, held, routing } = aside;
  await aside.keepHeld();
  await tell(aside, held, 'blind');
  await session.apiAfterwards(
    `uuid_transfer ${held} ${dialledNumber(number)} XML ${sipDomain(routing.tenant.domain)}`,
  );
}

/** Puts on a leg who transferred it, for its call record. */
export async function tell(
  { session, extension }: Aside,
  leg: string,
  kind: 'blind' | 'attended',
): Promise<void> {
  await session.apiAfterwards(
    `uuid_setvar_multi ${leg} ${TRANSFERRED_BY_VARIABLE}=${dialledNumber(extension.number ?? '')};${TRANSFER_KIND_VARIABLE}=${kind}`,
  );
}
