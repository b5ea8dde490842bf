import { Injectable } from '@nestjs/common';
import { toCallControl } from '@callsign/extensions';
import { Config, type TenantTransaction } from '@callsign/platform';
import {
  type Action,
  type DestinationHandler,
  type DestinationOf,
  DestinationProvider,
  type RoutedCall,
  type Target,
  type TargetLookup,
} from '@callsign/routing';
import { pageActions, UUID_OF_THE_CALL } from './page';
import { pagingTargets, type PagingTarget, reachable } from './paging-target';

@DestinationProvider()
@Injectable()
export class PagingDestination implements DestinationHandler<'paging', PagingTarget> {
  readonly type = 'paging';

  constructor(private readonly config: Config) {}

  compile(tx: TenantTransaction): Promise<PagingTarget[]> {
    return pagingTargets(tx);
  }

  resolve({ id }: DestinationOf<'paging'>, routing: TargetLookup): Target | null {
    return routing.byId('paging', id);
  }

  actions(target: PagingTarget, call: RoutedCall): Action[] {
    return [...toCallControl(this.config, target), ...this.withoutCallControl(target, call)];
  }

  explain({ name, number, memberIds, twoWay }: PagingTarget): string {
    const ways = twoWay ? 'all hear each other' : 'they hear the caller';
    return `speaks at the phones of ${memberIds.length} members of ${name} (${number}): ${ways}`;
  }

  /** Holds the group until the transaction ends: what points at it and its deletion must not pass each other. */
  async check(tx: TenantTransaction, { id }: DestinationOf<'paging'>): Promise<string | null> {
    const found: unknown[] = await tx.manager.query(
      'SELECT 1 FROM paging_groups WHERE tenant_id = $1 AND id = $2 FOR KEY SHARE',
      [tx.tenantId, id],
    );
    return found.length > 0 ? null : 'is no paging group of this tenant';
  }

  /** The switch alone can not tell who calls, nor who talks: it refuses where callers are named, and calls all others. */
  private withoutCallControl(target: PagingTarget, { routing, tenant }: RoutedCall): Action[] {
    const numbers = reachable(target, routing, '');
    if (target.callers === 'named' || numbers.length === 0)
      return [{ application: 'hangup', data: 'NORMAL_TEMPORARY_FAILURE' }];
    return [
      ...pageActions(target, numbers, tenant, UUID_OF_THE_CALL),
      { application: 'hangup', data: 'NORMAL_CLEARING' },
    ];
  }
}
