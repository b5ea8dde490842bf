import { Injectable } from '@nestjs/common';
import { Config } from '@callsign/platform';
import {
  type Action,
  type DestinationHandler,
  type DestinationOf,
  DestinationProvider,
  type Target,
} from '@callsign/routing';
import { BOX_VARIABLE } from './voicemail-calls';

/** Where messages are listened to: the caller's own box, or any, of which the number and the PIN are asked for. */
@DestinationProvider()
@Injectable()
export class VoicemailAccessDestination implements DestinationHandler<'voicemail_access'> {
  readonly type = 'voicemail_access';

  constructor(private readonly config: Config) {}

  compile(): Promise<Target[]> {
    return Promise.resolve([]);
  }

  resolve({ id }: DestinationOf<'voicemail_access'>): Target {
    return { type: 'voicemail_access', id, number: null };
  }

  /** Without the service nobody can listen; the caller hears that it is not now. */
  actions({ id }: Target): Action[] {
    return [
      { application: 'set', data: `${BOX_VARIABLE}=${id === 'own' ? 'own' : 'any'}` },
      { application: 'socket', data: `${this.config.socketsOf('VOICEMAIL')} async full` },
      { application: 'answer' },
      { application: 'playback', data: 'tone_stream://%(250,250,480,620);loops=8' },
      { application: 'hangup', data: 'NORMAL_TEMPORARY_FAILURE' },
    ];
  }

  explain({ id }: Target): string {
    return id === 'own'
      ? "opens the caller's own voicemail box"
      : 'asks for a voicemail box and its PIN, and opens it';
  }

  check(): Promise<string | null> {
    return Promise.resolve(null);
  }
}
