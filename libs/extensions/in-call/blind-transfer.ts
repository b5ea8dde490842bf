import { Injectable } from '@nestjs/common';
import { Config } from '@callsign/platform';
import { type Action, type Aside, aside, type InCallKey, InCallKeyProvider } from '@callsign/routing';
import { sendHeld } from './held-leg';
import { TransferTalk } from './transfer-talk';

/** `*1`: asks for a number, and sends the other there. */
@InCallKeyProvider()
@Injectable()
export class BlindTransfer implements InCallKey {
  readonly keys = '*1';
  readonly does = 'blind transfer: enter the number to which the other is sent';

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
    await sendHeld(call, number);
    await call.session.hangup('BLIND_TRANSFER');
  }
}
