import { Injectable } from '@nestjs/common';
import { ringString } from './dial-string';
import type { ExtensionTarget } from './extension-target';
import { ignoreRedirects, listenForRedirect, redirectedTo } from './redirect';
import { type CallControlHandler, CallControlProvider, type Journey, PICKED_OFF, toldCause } from './journey';

/**
 * A call for an extension: forwards, rings its contacts (and where it follows its user to), and decides what comes after.
 */
@CallControlProvider()
@Injectable()
export class ExtensionControl implements CallControlHandler<ExtensionTarget> {
  readonly type = 'extension';

  async handle(journey: Journey, target: ExtensionTarget): Promise<void> {
    if (target.forwardAlways) return journey.goToNumber(target.forwardAlways);
    if (target.doNotDisturb) return this.goOn(journey, target, target.forwardBusy, 'USER_BUSY');
    const { session, routing } = journey;
    const { dialString, seconds } = ringString(target, routing);
    // Among several legs nobody could tell whose phone it was.
    if (target.followMe.length === 0) await session.setAll(listenForRedirect);
    const { connected, cause } = await session.bridge(dialString, { timeoutSeconds: seconds });
    if (connected || session.hasEnded) return;
    if (cause === PICKED_OFF) return session.handBack();
    await session.setAll(ignoreRedirects);
    const elsewhere = target.followMe.length === 0 ? redirectedTo(session, routing) : null;
    if (elsewhere !== null) return journey.goToNumber(elsewhere);
    const told = toldCause(cause);
    const forward =
      told === 'USER_BUSY'
        ? target.forwardBusy
        : told === 'USER_NOT_REGISTERED'
          ? target.forwardNotRegistered
          : target.forwardNoAnswer;
    return this.goOn(journey, target, forward, told);
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
