import { answeringByItself } from '@callsign/extensions';
import { channelUuid, dialledNumber, sipDomain } from '@callsign/platform';
import type { Action, RoutingTenant } from '@callsign/routing';
import type { PagingTarget } from './paging-target';

/** A phone that does not answer by itself rings for so long, in seconds; 10 are the fewest that mod_conference takes. */
const RING_SECONDS = 10;

/**
 * Actions by which a call becomes an announcement: a conference of its own that calls the members (mod_conference,
 * conference_loop.c), beeps at the caller when they have answered, after two seconds at the latest, and ends when the
 * caller leaves. What still rings then is called off.
 * @param numbers of the extensions to speak at, at least one
 * @param call UUID of the caller's leg, or what the dialplan puts it in for
 */
export function pageActions(
  { twoWay }: Pick<PagingTarget, 'twoWay'>,
  numbers: readonly string[],
  tenant: RoutingTenant,
  call: string,
): Action[] {
  const uuid = call === UUID_OF_THE_CALL ? call : channelUuid(call);
  const domain = sipDomain(tenant.domain);
  const leg = Object.entries({
    tenant_id: String(tenant.id),
    domain_name: domain,
    callsign_direction: 'internal',
    originating_leg_uuid: uuid,
    ...answeringByItself(domain),
  });
  const settings = {
    conference_auto_outcall_timeout: String(RING_SECONDS),
    conference_auto_outcall_profile: PROFILE,
    // So named in 1.10 (conference_loop.c), where its documentation has conference_auto_outcall_flags.
    conference_utils_auto_outcall_flags: twoWay ? 'none' : 'mute',
    conference_auto_outcall_prefix: `{${leg.map(([name, value]) => `${name}=${value}`).join(',')}}`,
  };
  const phones = numbers.map((number) => `user/${dialledNumber(number)}@${domain}`);
  return [
    { application: 'answer' },
    ...Object.entries(settings).map(([name, value]) => ({ application: 'set', data: `${name}=${value}` })),
    { application: 'conference_set_auto_outcall', data: phones.join(',') },
    { application: 'conference', data: `page-${tenant.id}-${uuid}@${PROFILE}+flags{endconf}` },
  ];
}

/** For the dialplan, which does not know the call. */
export const UUID_OF_THE_CALL = '${uuid}';
/** Of conference.conf (conferences, conference.configuration.ts). */
const PROFILE = 'page';
