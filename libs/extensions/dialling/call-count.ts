import type { CallSession } from '@callsign/esl';
import { dialledNumber, sipDomain } from '@callsign/platform';
import { COUNTED_VARIABLE } from '@callsign/routing';
import type { ExtensionTarget } from './extension-target';

/**
 * How many calls an extension has is counted by the switch (`limit`, mod_hash), so that it is right with several replicas
 * and after a restart of ours, and ends with the channel: a call that it makes from its beginning, one that it takes from
 * the answer. What only rings does not count.
 */
const REALM = 'calls';
const nameOf = (number: string, domain: string): string => `${dialledNumber(number)}@${sipDomain(domain)}`;

/** Heard by who makes one call too many: the reorder tone, then the call is rejected. No blanks, which separate. */
const REFUSAL =
  'm:^:pre_answer^playback:tone_stream://%(250,250,480,620);loops=6^hangup:CALL_REJECTED inline';

/** For the directory: what the preamble of every call counts (`limit hash calls of-…`). */
export function countOwnCalls(
  number: string,
  domain: string,
  maxCalls: number | null,
): Record<string, string> {
  const name = nameOf(number, domain);
  return { [COUNTED_VARIABLE]: maxCalls === null ? `${name} -1` : `${name} ${maxCalls} ${REFUSAL}` };
}

/** For the dial string: counts the call that is taken at this leg. */
export const countTakenCall = (number: string, domain: string): string =>
  `execute_on_answer_count=limit hash ${REALM} of-${nameOf(number, domain)}`;

/** Whether it has as many calls as it may, or one and no call waiting. */
export async function takesNoMoreCalls(
  session: CallSession,
  { number, callWaiting, maxCalls }: ExtensionTarget,
  domain: string,
): Promise<boolean> {
  const most = callWaiting ? maxCalls : 1;
  if (most === null) return false;
  const calls = Number(await session.api(`limit_usage hash ${REALM} of-${nameOf(number, domain)}`));
  return calls >= most;
}
