import { Injectable } from '@nestjs/common';
import { Config, type TenantTransaction } from '@callsign/platform';
import {
  type Action,
  DestinationDirectory,
  type DestinationHandler,
  type DestinationOf,
  DestinationProvider,
  type RoutedCall,
  type Target,
  type TargetLookup,
} from '@callsign/routing';
import { z } from 'zod';
import { toIvr } from './to-ivr';
import { type WebRequestTarget, webRequestTargets } from './web-request-target';
import { goneOn } from './without-us';

const nameRows = z.array(z.object({ id: z.uuid(), name: z.string() }));

@DestinationProvider()
@Injectable()
export class WebRequestDestination implements DestinationHandler<'web_request', WebRequestTarget> {
  readonly type = 'web_request';

  constructor(
    private readonly config: Config,
    private readonly directory: DestinationDirectory,
  ) {}

  compile(tx: TenantTransaction): Promise<WebRequestTarget[]> {
    return webRequestTargets(tx);
  }

  async names(tx: TenantTransaction): Promise<{ id: string; name: string }[]> {
    return nameRows.parse(
      await tx.manager.query('SELECT id, name FROM ivr_web_requests WHERE tenant_id = $1', [tx.tenantId]),
    );
  }

  resolve({ id }: DestinationOf<'web_request'>, routing: TargetLookup): Target | null {
    return routing.byId('web_request', id);
  }

  /** Without us nobody is asked: it goes where it goes without an answer. */
  actions(target: WebRequestTarget, call: RoutedCall): Action[] {
    return [...toIvr(this.config, target), ...goneOn(target.failureDestination, call, this.directory)];
  }

  explain({ name, cases }: WebRequestTarget): string {
    return `asks the web request ${name}, and goes to one of ${cases.length} places by its answer`;
  }

  /** Holds the row until the transaction ends: what points at it and its deletion must not pass each other. */
  async check(tx: TenantTransaction, { id }: DestinationOf<'web_request'>): Promise<string | null> {
    const found: unknown[] = await tx.manager.query(
      'SELECT 1 FROM ivr_web_requests WHERE tenant_id = $1 AND id = $2 FOR KEY SHARE',
      [tx.tenantId, id],
    );
    return found.length > 0 ? null : 'is no web request of this tenant';
  }
}
