import { Injectable } from '@nestjs/common';
import { ExtensionsService, type PersonalSettings } from '@callsign/extensions';
import { Announcer, type PromptKey } from '@callsign/media';
import { Problem } from '@callsign/platform';
import type { FeatureAction } from '../features';
import type { FeatureCall, FeatureFamily, FeatureRun } from './feature-call';

type Forward = keyof NonNullable<PersonalSettings['forwarding']>;
type Changed = Awaited<ReturnType<ExtensionsService['updateFromPhone']>>;

const LONGEST_NUMBER = 20;

/** Do not disturb, forwarding and follow-me of the dialler's own extension. */
@Injectable()
export class OwnSettings implements FeatureFamily {
  readonly actions: ReadonlyMap<FeatureAction, FeatureRun> = new Map<FeatureAction, FeatureRun>([
    ['do_not_disturb_on', (call) => this.on(call, { doNotDisturb: true }, 'feature.do-not-disturb-on')],
    ['do_not_disturb_off', (call) => this.off(call, { doNotDisturb: false }, 'feature.do-not-disturb-off')],
    ['call_waiting_on', (call) => this.on(call, { callWaiting: true }, 'feature.call-waiting-on')],
    ['call_waiting_off', (call) => this.off(call, { callWaiting: false }, 'feature.call-waiting-off')],
    ['forward_always_on', (call) => this.forward(call, 'always', 'feature.all-calls-forwarded-to')],
    ['forward_always_off', (call) => this.forwardNoMore(call, 'always')],
    ['forward_busy_on', (call) => this.forward(call, 'busy', 'feature.busy-calls-forwarded-to')],
    ['forward_busy_off', (call) => this.forwardNoMore(call, 'busy')],
    [
      'forward_no_answer_on',
      (call) => this.forward(call, 'noAnswer', 'feature.unanswered-calls-forwarded-to'),
    ],
    ['forward_no_answer_off', (call) => this.forwardNoMore(call, 'noAnswer')],
    ['follow_me_on', (call) => this.on(call, { followMe: { enabled: true } }, 'feature.follow-me-on')],
    ['follow_me_off', (call) => this.off(call, { followMe: { enabled: false } }, 'feature.follow-me-off')],
  ]);

  constructor(
    private readonly extensions: ExtensionsService,
    private readonly announcer: Announcer,
  ) {}

  /** To the number behind the code, else to one that is asked for; where none is entered, to the one that is kept. */
  private async forward(call: FeatureCall, kind: Forward, said: PromptKey): Promise<void> {
    const asked = { min: 0, max: LONGEST_NUMBER };
    const number = call.argument || (await this.announcer.ask(call, ['feature.enter-number'], asked));
    const changed = await this.change(call, {
      forwarding: { [kind]: { enabled: true, ...(number && { number }) } },
    });
    if (changed) await this.announcer.done(call, said, { digits: changed.forwarding[kind].number ?? '' });
  }

  private forwardNoMore(call: FeatureCall, kind: Forward): Promise<void> {
    return this.off(call, { forwarding: { [kind]: { enabled: false } } }, 'feature.forwarding-off');
  }

  private async on(call: FeatureCall, settings: PersonalSettings, said: PromptKey): Promise<void> {
    if (await this.change(call, settings)) await this.announcer.done(call, said);
  }

  private async off(call: FeatureCall, settings: PersonalSettings, said: PromptKey): Promise<void> {
    if (await this.change(call, settings)) await this.announcer.off(call, said);
  }

  /** The extension as it is then; null where what contradicts itself (forwarding to oneself) was refused to the caller. */
  private async change(call: FeatureCall, settings: PersonalSettings): Promise<Changed | null> {
    try {
      return await this.extensions.updateFromPhone(call.routing.tenant.id, call.dialler, settings);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.announcer.refused(call, 'CALL_REJECTED', 'feature.not-available');
      return null;
    }
  }
}
