import { Injectable } from '@nestjs/common';
import { CallEnded } from '@callsign/esl';
import { MissedCalls } from '../missed-calls/missed-calls';
import { takesNoMoreCalls } from './call-count';
import { ringString } from './dial-string';
import type { ExtensionTarget } from './extension-target';
import { ignoreRedirects, listenForRedirect, redirectedTo } from './redirect';
import { Screening, SCREENING_SECONDS, SCREENS_VARIABLE } from './screening';
import { type CallControlHandler, CallControlProvider, type Journey, PICKED_OFF, toldCause } from './journey';

/**
 * A call for an extension: forwards, rings its contacts (and where it follows its user to), and decides what comes after.
 */
@CallControlProvider()
@Injectable()
export class ExtensionControl implements CallControlHandler<ExtensionTarget> {
  readonly type = 'extension';

  constructor(
    private readonly screening: Screening,
    private readonly missedCalls: MissedCalls,
  ) {}

  async handle(journey: Journey, target: ExtensionTarget): Promise<void> {
    if (target.forwardAlways) return journey.goToNumber(target.forwardAlways);
    if (target.doNotDisturb) return this.goOn(journey, target, target.forwardBusy, 'USER_BUSY');
    const { session, routing } = journey;
    if (await takesNoMoreCalls(session, target, routing.tenant.domain))
      return this.goOn(journey, target, target.forwardBusy, 'USER_BUSY');
    const file = this.screening.applies(journey, target) ? await this.screening.begin(journey) : null;
    try {
      await this.ring(journey, target, file !== null);
    } finally {
      if (file) await this.screening.forget(file);
    }
  }

  private async ring(journey: Journey, target: ExtensionTarget, screened: boolean): Promise<void> {
    const { session, routing } = journey;
    const { dialString, seconds } = ringString(target, routing);
    // Among several legs nobody could tell whose phone it was.
    const alone = target.followMe.length === 0;
    if (alone) await session.setAll(listenForRedirect);
    const since = new Date();
    const { connected, cause } = await session
      .bridge(screened ? `{${SCREENS_VARIABLE}=${session.uuid}}${dialString}` : dialString, {
        timeoutSeconds: seconds + (screened ? SCREENING_SECONDS : 0),
      })
      .catch(async (error: unknown) => {
        if (error instanceof CallEnded && error.reason === 'hangup')
          await this.missed(journey, target, since, true);
        throw error;
      });
    if (connected) return;
    if (cause === PICKED_OFF) return session.hasEnded ? undefined : session.handBack();
    const decided = screened && !session.hasEnded ? await this.screening.decided(journey) : null;
    // Who turned a caller away has not missed the call.
    if (decided === null) await this.missed(journey, target, since, session.hasEnded);
    if (session.hasEnded) return;
    await session.setAll(ignoreRedirects);
    const elsewhere = alone ? redirectedTo(session, routing) : null;
    if (elsewhere !== null) return journey.goToNumber(elsewhere);
    if (decided === 'reject') return this.screening.reject(journey);
    if (decided === 'voicemail' && target.voicemail)
      return journey.goTo({ type: 'voicemail', id: target.id });
    const told = decided === null ? toldCause(cause) : 'NO_ANSWER';
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
