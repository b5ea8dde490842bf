import { Injectable } from '@nestjs/common';
import { CallEnded } from '@callsign/esl';
import { MissedCalls } from '../missed-calls/missed-calls';
import { ringString } from './dial-string';
import type { ExtensionTarget } from './extension-target';
import { type CallControlHandler, CallControlProvider, type Journey, PICKED_OFF, toldCause } from './journey';

/**
 * A call for an extension: forwards, rings its contacts (and where it follows its user to), and decides what comes after.
 */
@CallControlProvider()
@Injectable()
export class ExtensionControl implements CallControlHandler<ExtensionTarget> {
  readonly type = 'extension';

  constructor(private readonly missedCalls: MissedCalls) {}

  async handle(journey: Journey, target: ExtensionTarget): Promise<void> {
    if (target.forwardAlways) return journey.goToNumber(target.forwardAlways);
    if (target.doNotDisturb) return this.goOn(journey, target, target.forwardBusy, 'USER_BUSY');
    const { session, routing } = journey;
    const { dialString, seconds } = ringString(target, routing);
    const since = new Date();
    const { connected, cause } = await session
      .bridge(dialString, { timeoutSeconds: seconds })
      .catch(async (error: unknown) => {
        if (error instanceof CallEnded && error.reason === 'hangup')
          await this.missed(journey, target, since, true);
        throw error;
      });
    if (connected) return;
    if (cause === PICKED_OFF) return session.hasEnded ? undefined : session.handBack();
    await this.missed(journey, target, since, session.hasEnded);
    if (session.hasEnded) return;
    const told = toldCause(cause);
    const forward =
      told === 'USER_BUSY'
        ? target.forwardBusy
        : told === 'USER_NOT_REGISTERED'
          ? target.forwardNotRegistered
          : target.forwardNoAnswer;
    return this.goOn(journey, target, forward, told);
  }

  private missed(
    journey: Journey,
    { id, name, number, missedCallEmail }: ExtensionTarget,
    since: Date,
    gaveUp: boolean,
  ): Promise<void> {
    const whom = `${name} (${number})`;
    const { session } = journey;
    const callerName = session.variable('effective_caller_id_name') ?? session.caller.name;
    return this.missedCalls.missed(journey, { id, whom, email: missedCallEmail, callerName, since, gaveUp });
  }

  /** After an extension did not take the call: its forwarding, else its no-answer destination, else its voicemail, else the cause. */
  private async goOn(
    journey: Journey,
    target: ExtensionTarget,
    forward: string | null,
    cause: string,
  ): Promise<void> {
    if (forward) return journey.goToNumber(forward);
    if (target.noAnswer) return journey.goTo(target.noAnswer);
    if (target.voicemail) return journey.goTo({ type: 'voicemail', id: target.id });
    return journey.session.hangup(cause);
  }
}
