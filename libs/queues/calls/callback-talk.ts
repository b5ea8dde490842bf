import { Injectable } from '@nestjs/common';
import type { CallSession } from '@callsign/esl';
import { Prompts, type Speech } from '@callsign/media';
import { DIALLED } from '@callsign/platform';
import type { TenantRouting } from '@callsign/routing';
import { Callbacks } from '../callbacks/callbacks';
import { CALLBACK_VARIABLE, SCORE_VARIABLE } from './queue.destination';
import type { QueueTarget } from './queue-target';

const LONGEST_NUMBER = 20;
const TRIES = 3;
/** Set by mod_callcenter: when the caller came to the queue, in seconds. */
const JOINED_VARIABLE = 'cc_queue_joined_epoch';

/** Talks to callers about being called back: those who ask for it, and those who are. */
@Injectable()
export class CallbackTalk {
  constructor(
    private readonly callbacks: Callbacks,
    private readonly prompts: Prompts,
  ) {}

  /** Whether the caller is to be called back, and was told so; else it goes on waiting, with the time it has waited. */
  async offer(session: CallSession, routing: TenantRouting, queue: QueueTarget): Promise<boolean> {
    const priority = Number(session.variable(SCORE_VARIABLE) ?? 0) || 0;
    const joined = Number(session.variable(JOINED_VARIABLE) ?? 0) * 1000 || Date.now();
    const number = await this.number(session, routing);
    if (number === null) {
      const waited = Math.max(0, Math.round((Date.now() - joined) / 1000));
      await session.set(SCORE_VARIABLE, String(priority + waited));
      return false;
    }
    await this.callbacks.add(routing.tenant.id, {
      queueId: queue.id,
      number,
      callerName: session.caller.name.slice(0, 128),
      waitingSince: new Date(joined),
      priority,
    });
    await this.say(session, routing, ['queue.callback-kept', { silence: 200 }]);
    return true;
  }

  /** Whether it is somebody, who wants to talk now, and not a mailbox. With all the time that has passed since. */
  async welcome(session: CallSession, { tenant }: TenantRouting): Promise<boolean> {
    const id = session.variable(CALLBACK_VARIABLE) ?? '';
    const prompt = await this.prompts.say(tenant.id, tenant.language, [
      { silence: 500 },
      'queue.callback-here',
    ]);
    const pressed = await session.collect({ prompt, min: 1, max: 1, timeoutSeconds: 8, tries: 2 });
    if (pressed !== '1') {
      await this.callbacks.unanswered(tenant.id, id);
      return false;
    }
    const callback = await this.callbacks.connect(tenant.id, id);
    if (!callback) return false;
    const waited = Math.round((Date.now() - callback.waitingSince.getTime()) / 1000);
    await session.set(SCORE_VARIABLE, String(callback.priority + Math.max(0, waited)));
    return true;
  }

  /** That of the caller, or another one that is entered; null to go on waiting. */
  private async number(session: CallSession, routing: TenantRouting): Promise<string | null> {
    let number = session.caller.number;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (canBeCalled(number, routing)) {
        const answer = await this.ask(
          session,
          routing,
          ['queue.callback-number', { digits: number }, 'queue.callback-confirm'],
          1,
        );
        if (answer === '1') return number;
        if (answer !== '2') return null;
      } else if (attempt > 0) await this.say(session, routing, ['queue.callback-refused']);
      const entered = await this.ask(session, routing, ['queue.callback-enter'], LONGEST_NUMBER);
      if (!entered || entered === '*') return null;
      number = entered;
    }
    return null;
  }

  private async ask(
    session: CallSession,
    { tenant }: TenantRouting,
    words: Speech[],
    max: number,
  ): Promise<string | null> {
    const prompt = await this.prompts.say(tenant.id, tenant.language, words);
    return session.collect({ prompt, min: 1, max, timeoutSeconds: 8, interDigitSeconds: 5 });
  }

  private async say(session: CallSession, { tenant }: TenantRouting, words: Speech[]): Promise<void> {
    await session.play(await this.prompts.say(tenant.id, tenant.language, words));
  }
}

/** A number leads somewhere in the tenant's own routing, which says what may be called and what it costs. */
function canBeCalled(number: string, routing: TenantRouting): boolean {
  return DIALLED.test(number) && routing.byNumber(number) !== null;
}
