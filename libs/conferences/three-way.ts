import { Injectable } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
import { TransferTalk } from '@callsign/extensions';
import { channelText, Config } from '@callsign/platform';
import { type Action, type Aside, aside, type InCallKey, InCallKeyProvider } from '@callsign/routing';
import { PROFILES, talkName } from './calls/conference-names';
import { Invitations } from './live/invitations';

/**
 * `*3`: asks for a number and calls it; all three are in a conference then. The two are in it at once, and hear each
 * other while it rings. It ends when only one is left.
 */
@InCallKeyProvider()
@Injectable()
export class ThreeWay implements InCallKey {
  readonly keys = '*3';
  readonly does = 'three-way call: enter a number, which is called into a conference with the two';

  constructor(
    private readonly config: Config,
    private readonly talking: TransferTalk,
    private readonly invitations: Invitations,
    private readonly switches: SwitchRegistry,
  ) {}

  actions(): Action[] {
    return aside(this.config, this.keys);
  }

  async talk(call: Aside): Promise<void> {
    const number = await this.talking.askNumber(call, 'conference.enter-number');
    const target = number === null ? null : call.routing.byNumber(number);
    if (number === null || target === null) return;
    if (target.type === 'conference')
      return this.talking.refuse(call, 'transfer.no-such-number', 'transfer.back-to-call');
    const { session, held, routing, extension } = call;
    const node = await this.nodeOf(session.uuid);
    const conference = `${talkName(routing.tenant.id, session.uuid)}@${PROFILES.talk}`;
    const joining = { application: 'conference', data: `${conference}+flags{mintwo}` };
    await call.keepHeld();
    await session.api(`uuid_transfer ${held} 'm:^:${joining.application}:${joining.data}' inline`);
    await session.leaveTo([joining]);
    const own = extension.number ?? '';
    const name = 'name' in extension ? channelText(String(extension.name)) : own;
    this.invitations.ring(routing, target, number, {
      node,
      conference,
      shown: { name: name || own, number: own },
      caller: extension.id,
    });
  }

  private async nodeOf(uuid: string): Promise<string> {
    const answers = await this.switches.broadcast(`uuid_exists ${uuid}`);
    const found = answers.find((answer) => answer.ok && answer.output.trim() === 'true');
    if (!found) throw new Error(`no switch tells of call ${uuid}; the two are connected again`);
    return found.node;
  }
}
