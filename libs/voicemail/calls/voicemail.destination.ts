import { Injectable } from '@nestjs/common';
import { SPOOL } from '@callsign/media';
import { Config, dialledNumber, type TenantTransaction } from '@callsign/platform';
import {
  type Action,
  type DestinationHandler,
  type DestinationOf,
  DestinationProvider,
  type RoutedCall,
  type Target,
  type TargetLookup,
} from '@callsign/routing';
import { VOICEMAIL_PREFIX } from '@callsign/extensions';
import { z } from 'zod';
import { WITHOUT_US } from './recording';
import { BOX_VARIABLE } from './voicemail-calls';

const nameRows = z.array(z.object({ id: z.uuid(), name: z.string() }));
const TONE = 'tone_stream://%(500,0,640)';
/** Seconds; of a message that is taken without us. */
const LONGEST_WITHOUT_US = 180;

/** The box of an extension, to leave a message in. */
@DestinationProvider()
@Injectable()
export class VoicemailDestination implements DestinationHandler<'voicemail'> {
  readonly type = 'voicemail';

  constructor(private readonly config: Config) {}

  /** Made when asked for: every extension can have one, and they would double what is kept. */
  compile(): Promise<Target[]> {
    return Promise.resolve([
      { type: 'voicemail', id: 'direct', number: VOICEMAIL_PREFIX, takes: 'required' },
    ]);
  }

  /** A box is called by the number of its extension. */
  async names(tx: TenantTransaction): Promise<{ id: string; name: string }[]> {
    return nameRows.parse(
      await tx.manager.query(
        'SELECT id, number AS name FROM extensions WHERE tenant_id = $1 AND voicemail_enabled',
        [tx.tenantId],
      ),
    );
  }

  resolve({ id }: DestinationOf<'voicemail'>, routing: TargetLookup): Target | null {
    const extension = routing.byId('extension', id);
    return extension?.number
      ? { type: 'voicemail', id, number: `${VOICEMAIL_PREFIX}${dialledNumber(extension.number)}` }
      : null;
  }

  /** Without the service the switch takes the message alone; `Salvage` brings it into the box later. */
  actions(target: Target, { tenant, routing }: RoutedCall): Action[] {
    const extension = target.argument
      ? routing.byNumber(target.argument)
      : routing.byId('extension', target.id);
    if (extension?.type !== 'extension' || !extension.number)
      return [{ application: 'hangup', data: 'UNALLOCATED_NUMBER' }];
    const { id, number } = extension;
    const { onSwitch } = this.config.media;
    return [
      { application: 'set', data: `${BOX_VARIABLE}=${id}` },
      { application: 'socket', data: `${this.config.socketsOf('VOICEMAIL')} async full` },
      { application: 'answer' },
      { application: 'sleep', data: '500' },
      { application: 'playback', data: TONE },
      { application: 'set', data: 'playback_terminators=#' },
      {
        application: 'record',
        data: `${onSwitch}/${SPOOL}/${WITHOUT_US}-${tenant.id}-${dialledNumber(number)}-\${uuid}-\${create_uuid()}.wav ${LONGEST_WITHOUT_US} 200 5`,
      },
      { application: 'playback', data: TONE },
      { application: 'hangup', data: 'NORMAL_CLEARING' },
    ];
  }

  explain(target: Target): string {
    return `takes a message for ${target.argument ?? target.id}`;
  }

  async check(tx: TenantTransaction, { id }: DestinationOf<'voicemail'>): Promise<string | null> {
    const found: unknown[] = await tx.manager.query(
      'SELECT 1 FROM extensions WHERE tenant_id = $1 AND id = $2 AND voicemail_enabled',
      [tx.tenantId, id],
    );
    return found.length > 0 ? null : 'is no extension of this tenant with voicemail';
  }
}
