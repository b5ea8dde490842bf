import { Injectable } from '@nestjs/common';
import { CallEnded } from '@callsign/esl';
import { channelText, Config, dialledNumber, sipDomain } from '@callsign/platform';
import {
  type Action,
  type Aside,
  aside,
  type InCallKey,
  InCallKeyProvider,
  onlyKey,
  usualKeys,
} from '@callsign/routing';
import { joinHeld, sendHeld } from './held-leg';
import { TransferTalk } from './transfer-talk';

/** Back to the other, while it rings and while they talk. */
const BACK_KEY = '#';
/** The number's own dialplan gives up before that. */
const LONGEST_RINGING_SECONDS = 120;
/** Ringing tone of ITU-T E.180 (425 Hz), in teletone's words. */
const RINGBACK = '%(1000,4000,425)';

/**
 * `*4`: asks for a number and calls it. Who hangs up while it rings or after a talk has connected the other to it; `#`,
 * or nobody who takes it, leads back to the other.
 */
@InCallKeyProvider()
@Injectable()
export class AttendedTransfer implements InCallKey {
  readonly keys = '*4';
  readonly does =
    'attended transfer: enter a number, talk to who answers, hang up to connect the two; # goes back';

  constructor(
    private readonly config: Config,
    private readonly talking: TransferTalk,
  ) {}

  actions(): Action[] {
    return aside(this.config, this.keys);
  }

  async talk(call: Aside): Promise<void> {
    const number = await this.talking.askNumber(call);
    if (number === null) return;
    const { session } = call;
    await session.setAll({
      ...onlyKey(BACK_KEY, 'uuid_kill', '${signal_bond}'),
      transfer_ringback: RINGBACK,
      origination_cancel_key: BACK_KEY,
    });
    const refusal = await this.consult(call, number);
    if (session.hasEnded) return;
    await session.setAll({ ...usualKeys, transfer_ringback: '', origination_cancel_key: '' });
    if (refusal !== null)
      await this.talking.refuse(call, refusal === 'USER_BUSY' ? 'transfer.busy' : 'transfer.nobody-answered');
  }

  /** @returns why nobody took the call; null after a talk, or where who transfers has left */
  private async consult(call: Aside, number: string): Promise<string | null> {
    const { session } = call;
    let parks: Promise<unknown> | undefined;
    try {
      const { connected, cause, uuid } = await session.bridge(this.dialString(call, number), {
        timeoutSeconds: LONGEST_RINGING_SECONDS,
        keepCaller: true,
        // The leg must outlive the talk, to be connected to who is held.
        onConnected: (leg) => {
          parks = session.apiAfterwards(`uuid_setvar ${leg} park_after_bridge true`);
        },
      });
      await parks?.catch(() => undefined);
      if (!connected || uuid === undefined) return session.hasEnded ? null : cause;
      if (session.hasEnded) await joinHeld(call, uuid, number);
      return null;
    } catch (error) {
      if (!(error instanceof CallEnded)) throw error;
      // Hung up while it rings: a blind transfer.
      if (error.reason === 'hangup') await sendHeld(call, number);
      return null;
    }
  }

  /** Through the tenant's dialplan (mod_loopback), as if the number were dialled at the phone of who transfers. */
  private dialString({ routing, extension }: Aside, number: string): string {
    const domain = sipDomain(routing.tenant.domain);
    const own = dialledNumber(extension.number ?? '');
    const name = 'name' in extension ? channelText(String(extension.name)) : own;
    const variables = [
      'loopback_bowout=false',
      `callsign_caller=${extension.id}`,
      `origination_caller_id_number=${own}`,
      `origination_caller_id_name='${name || own}'`,
    ];
    return `[${variables.join(',')}]loopback/${dialledNumber(number)}/${domain}/XML`;
  }
}
