import { Injectable } from '@nestjs/common';
import { ExtensionsService, type PersonalSettings } from '@callsign/extensions';
import { Problem } from '@callsign/platform';
import type { FeatureAction } from '../features';
import { Announcer } from './announcer';
import type { FeatureCall, FeatureFamily, FeatureRun } from './feature-call';

type Forward = keyof NonNullable<PersonalSettings['forwarding']>;

const LONGEST_NUMBER = 20;

/** Do not disturb, forwarding and follow-me of the dialler's own extension. */
@Injectable()
export class OwnSettings implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    ['do_not_disturb_on', (call) => this.on(call, { doNotDisturb: true })],
    ['do_not_disturb_off', (call) => this.off(call, { doNotDisturb: false })],
    ['call_waiting_on', (call) => this.on(call, { callWaiting: true })],
    ['call_waiting_off', (call) => this.off(call, { callWaiting: false })],
    ['forward_always_on', (call) => this.forward(call, 'always')],
    ['forward_always_off', (call) => this.off(call, { forwarding: { always: { enabled: false } } })],
    ['forward_busy_on', (call) => this.forward(call, 'busy')],
    ['forward_busy_off', (call) => this.off(call, { forwarding: { busy: { enabled: false } } })],
    ['forward_no_answer_on', (call) => this.forward(call, 'noAnswer')],
    ['forward_no_answer_off', (call) => this.off(call, { forwarding: { noAnswer: { enabled: false } } })],
    ['follow_me_on', (call) => this.on(call, { followMe: { enabled: true } })],
    ['follow_me_off', (call) => this.off(call, { followMe: { enabled: false } })],
  ]);

  constructor(
    private readonly extensions: ExtensionsService,
    private readonly announcer: Announcer,
  ) {}

  /** To the number behind the code, else to one that is asked for; where none is entered, to the one that is kept. */
  private async forward(call: FeatureCall, kind: Forward): Promise<void> {
    const number = call.argument || (await this.ask(call));
    await this.on(call, { forwarding: { [kind]: { enabled: true, ...(number && { number }) } } });
  }

  private async ask({ session }: FeatureCall): Promise<string | null> {
    if (!session.answered) await session.answer();
    return session.collect({
      prompt: this.announcer.ask,
      min: 0,
      max: LONGEST_NUMBER,
      timeoutSeconds: 10,
      interDigitSeconds: 5,
    });
  }

  private async on(call: FeatureCall, settings: PersonalSettings): Promise<void> {
    if (await this.change(call, settings)) await this.announcer.done(call.session);
  }

  private async off(call: FeatureCall, settings: PersonalSettings): Promise<void> {
    if (await this.change(call, settings)) await this.announcer.off(call.session);
  }

  /** Whether it was taken; what contradicts itself (forwarding to oneself) is refused to the caller. */
  private async change(
    { session, routing, dialler }: FeatureCall,
    settings: PersonalSettings,
  ): Promise<boolean> {
    try {
      await this.extensions.updateFromPhone(routing.tenant.id, dialler, settings);
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.announcer.refused(session, 'CALL_REJECTED');
      return false;
    }
  }
}
