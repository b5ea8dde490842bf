import { Injectable } from '@nestjs/common';
import { toCallControl } from '@callsign/extensions';
import { Config, dialledNumber, sipDomain, type TenantTransaction } from '@callsign/platform';
import {
  type Action,
  type DestinationHandler,
  type DestinationOf,
  DestinationProvider,
  type RoutedCall,
  type Target,
  type TargetLookup,
} from '@callsign/routing';
import { type RingGroupTarget, ringGroupTargets } from './ring-group-target';

@DestinationProvider()
@Injectable()
export class RingGroupDestination implements DestinationHandler<'ring_group', RingGroupTarget> {
  readonly type = 'ring_group';

  constructor(private readonly config: Config) {}

  compile(tx: TenantTransaction): Promise<RingGroupTarget[]> {
    return ringGroupTargets(tx);
  }

  resolve({ id }: DestinationOf<'ring_group'>, routing: TargetLookup): Target | null {
    return routing.byId('ring_group', id);
  }

  actions(target: RingGroupTarget, call: RoutedCall): Action[] {
    return [...toCallControl(this.config, target), ...this.withoutCallControl(target, call)];
  }

  explain(target: RingGroupTarget): string {
    return `rings ${target.members.length} members of ${target.name} (${target.number}): ${target.strategy}`;
  }

  /** Holds the group until the transaction ends: what points at it and its deletion must not pass each other. */
  async check(tx: TenantTransaction, { id }: DestinationOf<'ring_group'>): Promise<string | null> {
    const found: unknown[] = await tx.manager.query(
      'SELECT 1 FROM ring_groups WHERE tenant_id = $1 AND id = $2 FOR KEY SHARE',
      [tx.tenantId, id],
    );
    return found.length > 0 ? null : 'is no ring group of this tenant';
  }

  /** The nearest that the switch can do alone: ring all at once. */
  private withoutCallControl(target: RingGroupTarget, { tenant }: RoutedCall): Action[] {
    const numbers = new Set(target.members.flatMap(({ fallback }) => fallback ?? []));
    const legs = [...numbers].map((number) => `user/${dialledNumber(number)}@${sipDomain(tenant.domain)}`);
    const ring: Action[] = [
      { application: 'set', data: `call_timeout=${target.ringSeconds}` },
      { application: 'set', data: 'continue_on_fail=true' },
      { application: 'bridge', data: legs.join(',') },
    ];
    return [...(legs.length > 0 ? ring : []), { application: 'hangup', data: 'NO_ANSWER' }];
  }
}
