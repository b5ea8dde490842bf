import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { Destination } from '@callsign/routing';
import type { WebRequestTarget } from '../dialling/web-request-target';
import { Asking } from '../web/asking';
import type { IvrCall } from './ivr-call';

/** An answer that takes longer is waited for with a sentence. */
const SILENT_MS = 1_000;

/** Asks a web service for a call. */
@Injectable()
export class WebRequestCall {
  private readonly logger = new Logger('ivr');

  constructor(private readonly asking: Asking) {}

  /** Where the caller goes on; null where the web request says of no place. */
  async run(call: IvrCall, target: WebRequestTarget): Promise<Destination | null> {
    const gone = new AbortController();
    call.session.onEnded(() => gone.abort());
    const asked = this.asking.ask(target, call.variables, gone.signal);
    const [{ failure, destination }] = await Promise.all([asked, this.whileWaiting(call, asked)]);
    if (failure !== null)
      this.logger.warn(
        `web request ${target.name} of ${call.routing.tenant.domain} failed: ${failure}; the call goes on without it`,
      );
    return destination;
  }

  private async whileWaiting(call: IvrCall, asked: Promise<unknown>): Promise<void> {
    const timer = new AbortController();
    const late = await Promise.race([
      asked.then(() => false),
      wait(SILENT_MS, true, { signal: timer.signal }),
    ]).finally(() => timer.abort());
    if (late) await call.say('common.please-hold');
  }
}
