import {
  type ExtensionTarget,
  isExtension,
  placeOf,
  VISITED_VARIABLE,
  writeVisited,
} from '@callsign/extensions';
import { dialledNumber, sipDomain } from '@callsign/platform';
import type { Target, TenantRouting } from '@callsign/routing';
import type { GroupMember, RingGroupTarget } from './ring-group-target';

/** A member that can ring now. */
export interface GroupLeg {
  /** What it rings by, without its variables: `user/1001@acme.example`. */
  readonly endpoint: string;
  /** Extension that is rung, where it is one: whether it is in a call can be told. */
  readonly extension: string | null;
  readonly target: ExtensionTarget | null;
  readonly delaySeconds: number;
  readonly ringSeconds: number;
  readonly confirm: boolean;
  readonly viaDialplan: boolean;
}

/** Seconds to press a key after answering; the leg rings on for nobody else meanwhile. */
export const CONFIRM_SECONDS = 20;

/**
 * The members that ring: not who is gone or disabled, does not want to be disturbed, or calls. An extension's phones
 * ring directly, its forwarding is not followed. A number is called through the dialplan (mod_loopback), with all that it
 * leads to, unless the call has been there.
 * @param caller id of the extension that calls, '' for none
 */
export function groupLegs(
  group: RingGroupTarget,
  routing: TenantRouting,
  visited: ReadonlySet<string>,
  caller: string,
): GroupLeg[] {
  const domain = sipDomain(routing.tenant.domain);
  return group.members.flatMap((member): GroupLeg[] => {
    const target = targetOf(member, routing);
    if (!target || target.id === caller) return [];
    const times = {
      delaySeconds: member.delaySeconds,
      ringSeconds: member.ringSeconds ?? group.ringSeconds,
      confirm: member.confirm,
    };
    if (member.number !== null) {
      if (visited.has(placeOf(target))) return [];
      const endpoint = `loopback/${dialledNumber(member.number)}/${domain}`;
      return [{ endpoint, extension: null, target: null, viaDialplan: true, ...times }];
    }
    if (!isExtension(target) || target.doNotDisturb) return [];
    const endpoint = `user/${dialledNumber(target.number)}@${domain}`;
    return [{ endpoint, extension: target.number, target, viaDialplan: false, ...times }];
  });
}

/** A leg of a dial string with its own variables (switch_ivr_originate.c; times in seconds). */
export function legString(leg: GroupLeg, visited: ReadonlySet<string>, delayed: boolean): string {
  const variables = {
    leg_timeout: leg.ringSeconds,
    ...(delayed && leg.delaySeconds > 0 && { leg_delay_start: leg.delaySeconds }),
    ...(leg.confirm && { group_confirm_key: '1', group_confirm_timeout: CONFIRM_SECONDS }),
    ...(leg.viaDialplan && { loopback_export: VISITED_VARIABLE, [VISITED_VARIABLE]: writeVisited(visited) }),
  };
  const pairs = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return `[${pairs.join(',')}]${leg.endpoint}`;
}

/** How long until the last of them has rung out, when all begin together. */
export function longest(legs: readonly GroupLeg[], delayed: boolean): number {
  return Math.max(
    ...legs.map(
      (leg) => (delayed ? leg.delaySeconds : 0) + leg.ringSeconds + (leg.confirm ? CONFIRM_SECONDS : 0),
    ),
  );
}

function targetOf({ extensionId, number }: GroupMember, routing: TenantRouting): Target | null {
  if (extensionId !== null) return routing.byId('extension', extensionId);
  return number === null ? null : routing.byNumber(number);
}
