import { Injectable } from '@nestjs/common';
import { dialledNumber, type TenantTransaction } from '@callsign/platform';
import {
  type Action,
  type DestinationHandler,
  type DestinationOf,
  DestinationProvider,
  type DestinationType,
  type DestinationUser,
  PointsAtDestinations,
  type RoutedCall,
  type Target,
  type TargetLookup,
} from '@callsign/routing';
import { Extension } from './extension.entity';

/** `extension`: call control rings its phones and applies its forwarding; without it the phones ring all the same. */
@DestinationProvider()
@Injectable()
export class ExtensionDestination implements DestinationHandler<'extension'> {
  readonly type = 'extension';

  async compile(tx: TenantTransaction): Promise<Target[]> {
    const rows = await tx.of(Extension).find({ enabled: true }, { select: { id: true, number: true } });
    return rows.map(({ id, number }) => ({ type: 'extension', id, number }));
  }

  resolve({ id }: DestinationOf<'extension'>, routing: TargetLookup): Target | null {
    return routing.byId('extension', id);
  }

  actions({ number }: Target, { tenant, callControl }: RoutedCall): Action[] {
    const user = dialledNumber(number ?? '');
    return [
      { application: 'set', data: `callsign_extension=${user}` },
      { application: 'socket', data: `${callControl} async full` },
      { application: 'bridge', data: `user/${user}@${tenant.domain}` },
    ];
  }

  explain({ number }: Target): string {
    return `rings extension ${number}`;
  }

  async check(tx: TenantTransaction, { id }: DestinationOf<'extension'>): Promise<string | null> {
    return (await tx.of(Extension).count({ id })) > 0 ? null : 'there is no such extension';
  }
}

/** Extensions whose no-answer destination is the one asked for. */
@PointsAtDestinations()
@Injectable()
export class ExtensionDestinationUser implements DestinationUser {
  async usesOf(tx: TenantTransaction, type: DestinationType, id: string): Promise<string[]> {
    const rows = await tx
      .of(Extension)
      .query('extension')
      .andWhere('extension.noAnswerDestination @> :destination', { destination: { type, id } })
      .orderBy('extension.number')
      .take(20)
      .getMany();
    return rows.map(({ number }) => `extension ${number} (no answer)`);
  }
}
