import { Injectable } from '@nestjs/common';
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
import { type ExtensionTarget, extensionRows, TARGETS_SQL } from './extension-target';
import { toCallControl } from './journey';

/** Dialled before an extension's number, it leads to its box without ringing it. */
export const VOICEMAIL_PREFIX = '*99';

@DestinationProvider()
@Injectable()
export class ExtensionDestination implements DestinationHandler<'extension', ExtensionTarget> {
  readonly type = 'extension';

  constructor(private readonly config: Config) {}

  async compile(tx: TenantTransaction): Promise<ExtensionTarget[]> {
    const rows = extensionRows.parse(await tx.manager.query(TARGETS_SQL, [tx.tenantId]));
    return rows.map((row) => ({ type: 'extension', ...row }));
  }

  resolve({ id }: DestinationOf<'extension'>, routing: TargetLookup): Target | null {
    return routing.byId('extension', id);
  }

  /** Call control first; without it, the nearest that the switch can do alone. */
  actions(target: ExtensionTarget, call: RoutedCall): Action[] {
    return [...toCallControl(this.config, target), ...this.withoutCallControl(target, call)];
  }

  explain(target: ExtensionTarget): string {
    const who = `${target.name} (${target.number})`;
    if (target.forwardAlways) return `${who} forwards every call to ${target.forwardAlways}`;
    if (target.doNotDisturb)
      return `${who} does not want to be disturbed, so the call goes on as if it were busy`;
    const asks = {
      off: '',
      outside: ' (callers from outside are announced)',
      all: ' (callers are announced)',
    };
    return `rings ${who} for ${target.ringSeconds} seconds${asks[target.callScreening]}`;
  }

  async check(tx: TenantTransaction, { id }: DestinationOf<'extension'>): Promise<string | null> {
    const found: unknown[] = await tx.manager.query(
      'SELECT 1 FROM extensions WHERE tenant_id = $1 AND id = $2',
      [tx.tenantId, id],
    );
    return found.length > 0 ? null : 'is no extension of this tenant';
  }

  private withoutCallControl(target: ExtensionTarget, { tenant }: RoutedCall): Action[] {
    if (target.forwardAlways)
      return [
        { application: 'transfer', data: `${dialledNumber(target.forwardAlways)} XML ${tenant.domain}` },
      ];
    if (target.doNotDisturb) return [{ application: 'hangup', data: 'USER_BUSY' }];
    const number = dialledNumber(target.number);
    return [
      { application: 'set', data: `call_timeout=${target.ringSeconds}` },
      { application: 'set', data: `continue_on_fail=${target.voicemail}` },
      { application: 'bridge', data: `user/${number}@${sipDomain(tenant.domain)}` },
      ...(target.voicemail
        ? [{ application: 'transfer', data: `${VOICEMAIL_PREFIX}${number} XML ${tenant.domain}` }]
        : []),
    ];
  }
}
