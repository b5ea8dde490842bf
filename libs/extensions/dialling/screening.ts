import { Injectable } from '@nestjs/common';
import type { CallSession } from '@callsign/esl';
import { Prompts, type Speech, Spool, type SpoolFile } from '@callsign/media';
import { channelUuid, Config } from '@callsign/platform';
import { RoutingService, type RoutingTenant } from '@callsign/routing';
import type { ExtensionTarget } from './extension-target';
import type { Journey } from './journey';

/** Of a leg that rings a screened extension: UUID of the caller's. The switch keeps it there after the answer. */
export const SCREENS_VARIABLE = 'callsign_screens';
/** Of the caller: where the spoken name is, and what the called decided. */
const NAME_VARIABLE = 'callsign_screening_name';
const DECIDED_VARIABLE = 'callsign_screened';

/** Of the caller, while somebody is rung who is to be asked. */
const ASKING = ['group_confirm_key', 'group_confirm_file', 'group_confirm_timeout', 'transfer_ringback'];

const LONGEST_NAME_SECONDS = 6;
/** Shorter is nothing: a WAV file's header, and a breath. */
const SHORTEST_NAME_BYTES = 4000;
/** To hear the name and press a key. */
export const SCREENING_SECONDS = 40;
const TRIES = 2;
const RINGBACK = '%(1000,4000,425)';

/** What the called did with an announced call: nothing at all, or a key. */
export type Screened = 'nothing' | 'voicemail' | 'reject';
const KEYS: Readonly<Record<string, Screened>> = { '2': 'voicemail', '3': 'reject' };

/** Asks callers for their name, and the called whether to take the call. */
@Injectable()
export class Screening {
  constructor(
    private readonly config: Config,
    private readonly routings: RoutingService,
    private readonly prompts: Prompts,
    private readonly spool: Spool,
  ) {}

  /** Whether the caller is to be announced. A leg that only looks for somebody (mod_loopback) can not be asked. */
  applies({ session, routing, call }: Journey, { callScreening }: ExtensionTarget): boolean {
    if (callScreening === 'off' || session.variable('loopback_leg') !== undefined) return false;
    if (callScreening === 'all') return true;
    const colleague = routing.byId('extension', session.variable('callsign_caller') ?? '');
    return call.direction === 'inbound' || colleague === null;
  }

  /** Has the caller say a name, and sets up that whoever answers is asked. @returns the name, to `forget` after the call */
  async begin({ session, routing }: Journey): Promise<SpoolFile> {
    const file = await this.spool.place();
    try {
      if (!session.answered) await session.answer();
      await this.say(session, routing.tenant, 'group.say-your-name', { tone: 'beep' });
      await session.record(file.onSwitch, { maxSeconds: LONGEST_NAME_SECONDS, silenceSeconds: 2 });
      const spoken = (await this.spool.size(file)) >= SHORTEST_NAME_BYTES;
      await session.setAll({
        [NAME_VARIABLE]: spoken ? file.onSwitch : '',
        [DECIDED_VARIABLE]: '',
        group_confirm_key: 'exec',
        group_confirm_file: `socket ${this.config.socketsOf('CALL_CONTROL')} async full`,
        group_confirm_timeout: String(SCREENING_SECONDS),
        transfer_ringback: RINGBACK,
      });
      return file;
    } catch (error) {
      await this.spool.discard(file);
      throw error;
    }
  }

  forget(file: SpoolFile): Promise<void> {
    return this.spool.discard(file);
  }

  /** After nobody took the call. @returns what the called decided; null where nobody answered */
  async decided({ session }: Journey): Promise<Screened | null> {
    const decided = session.variable(DECIDED_VARIABLE);
    await session.setAll(Object.fromEntries(ASKING.map((name) => [name, ''])));
    return decided === 'voicemail' || decided === 'reject' || decided === 'nothing' ? decided : null;
  }

  /** On the leg of whoever answered: 1 takes the call. The leg goes on (to the caller) when the socket is given up. */
  async ask(session: CallSession, callerLeg: string): Promise<void> {
    const caller = channelUuid(callerLeg);
    const known = async (name: string): Promise<string> => {
      const value = await session.api(`uuid_getvar ${caller} ${name}`);
      return value === '_undef_' ? '' : value;
    };
    const routing = await this.routings.byDomain(await known('domain_name'));
    if (!routing) return session.handBack();
    const name = await known(NAME_VARIABLE);
    const key = await session.collect({
      prompt: await this.source(routing.tenant, [
        'group.call-for',
        name === '' ? 'common.unknown' : { audio: name },
        'screening.choices',
      ]),
      min: 1,
      max: 1,
      tries: TRIES,
      timeoutSeconds: 5,
      terminators: '',
      pattern: '^[123]$',
    });
    if (key === '1') {
      // The caller may be sent elsewhere later: what had the called asked was for this time.
      for (const name of ASKING) await session.api(`uuid_setvar ${caller} ${name}`);
      return session.handBack();
    }
    await session.api(`uuid_setvar ${caller} ${DECIDED_VARIABLE} ${KEYS[key ?? ''] ?? 'nothing'}`);
    await session.hangup();
  }

  /** To a caller who was asked for a name, and is not wanted. */
  async reject({ session, routing }: Journey): Promise<void> {
    await this.say(session, routing.tenant, 'group.nobody-available');
    await session.hangup('CALL_REJECTED');
  }

  private async say(session: CallSession, tenant: RoutingTenant, ...words: Speech[]): Promise<void> {
    await session.play(await this.source(tenant, words));
  }

  private source({ id, language }: RoutingTenant, words: readonly Speech[]): Promise<string> {
    return this.prompts.say(id, language, words);
  }
}
