import { dialledNumber, sipDomain } from '@callsign/platform';
import type { TenantRouting } from '@callsign/routing';
import type { ExtensionTarget } from './extension-target';

/**
 * The dial string for an extension with all that follows it: each leg with its own start and ring time
 * (`leg_delay_start`, `leg_timeout`, in seconds; switch_ivr_originate.c). Steps that lead to no extension of the tenant
 * are left out: ringing the others must not fail because of them.
 */
export function ringString(
  target: ExtensionTarget,
  routing: TenantRouting,
): { dialString: string; seconds: number } {
  const domain = sipDomain(routing.tenant.domain);
  const steps = target.followMe.filter(
    ({ number }) => number !== target.number && routing.byNumber(number)?.type === 'extension',
  );
  const own = `user/${dialledNumber(target.number)}@${domain}`;
  if (steps.length === 0) return { dialString: own, seconds: target.ringSeconds };
  const legs = [
    `[leg_timeout=${target.ringSeconds}]${own}`,
    ...steps.map(
      ({ number, delaySeconds, ringSeconds }) =>
        `[leg_delay_start=${delaySeconds},leg_timeout=${ringSeconds}]user/${dialledNumber(number)}@${domain}`,
    ),
  ];
  const seconds = Math.max(target.ringSeconds, ...steps.map((step) => step.delaySeconds + step.ringSeconds));
  return { dialString: legs.join(','), seconds };
}
