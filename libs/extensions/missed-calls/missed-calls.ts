import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { ComposesMail, type Mail, type MailComposer, MailQueue } from '@callsign/mail';
import { Database, RequestContext } from '@callsign/platform';
import { v5 } from 'uuid';
import { z } from 'zod';
import { VISITED_VARIABLE, type Journey } from '../dialling/journey';
import { missedSubject, missedText } from './missed-call-text';

/** A caller waits no longer than this for the database. */
const LONGEST_WAIT_MS = 2_000;
/** After as many days nobody calls back. */
const STALE_MS = 7 * 24 * 3_600_000;

const aboutSchema = z.object({
  to: z.string(),
  whom: z.string(),
  callerName: z.string(),
  callerNumber: z.string(),
  at: z.iso.datetime(),
  rangSeconds: z.number(),
  gaveUp: z.boolean(),
});
const tenantRows = z.array(z.object({ timezone: z.string() }));

/** A place that rang, and whom to tell when nobody took the call there. */
export interface MissedAt {
  /** Of the extension or the group. */
  readonly id: string;
  /** For people: `Sales (600)`. */
  readonly whom: string;
  readonly email: string | null;
  readonly callerName: string;
  readonly since: Date;
  /** Whether the caller hung up while it rang. */
  readonly gaveUp: boolean;
}

/** Tells by mail of calls that nobody took. A call has one mail for each place that it was missed at. */
@ComposesMail()
@Injectable()
export class MissedCalls implements MailComposer {
  readonly kind = 'missed_call';
  private readonly logger = new Logger('missed-calls');

  constructor(
    private readonly database: Database,
    private readonly mails: MailQueue,
  ) {}

  /** Queues the mail. The call goes on all the same where that fails, or takes long. */
  async missed(journey: Journey, at: MissedAt): Promise<void> {
    await Promise.race([this.queue(journey, at), wait(LONGEST_WAIT_MS, undefined, { ref: false })]);
  }

  private async queue(
    { session, routing }: Journey,
    { id, whom, email, callerName, since, gaveUp }: MissedAt,
  ): Promise<void> {
    // A leg of another place's attempt: whether the call is missed is that place's to tell.
    if (email === null || session.variable(VISITED_VARIABLE) !== undefined) return;
    const about: z.input<typeof aboutSchema> = {
      to: email,
      whom,
      callerName,
      callerNumber: session.caller.number,
      at: since.toISOString(),
      rangSeconds: Math.round((Date.now() - since.getTime()) / 1000),
      gaveUp,
    };
    try {
      await this.database.write(RequestContext.internal('call control', routing.tenant.id), (tx) =>
        this.mails.add(tx, { id: v5(`missed:${id}`, session.uuid), kind: this.kind, about }),
      );
      this.mails.wake();
    } catch (error) {
      this.logger.error({ err: error, call: session.uuid }, `nobody is told of a call that ${whom} missed`);
    }
  }

  async compose(tenantId: number, about: unknown): Promise<Mail | null> {
    const { to, at, ...call } = aboutSchema.parse(about);
    const missedAt = new Date(at);
    if (Date.now() - missedAt.getTime() > STALE_MS) {
      this.logger.error({ tenantId, to }, `the mail about a call that ${call.whom} missed is given up`);
      return null;
    }
    const [tenant] = tenantRows.parse(
      await this.database.read(tenantId, (tx) =>
        tx.manager.query('SELECT timezone FROM tenants WHERE id = $1', [tenantId]),
      ),
    );
    if (!tenant) return null;
    const told = { ...call, at: missedAt, timezone: tenant.timezone };
    return { to, subject: missedSubject(told), text: missedText(told) };
  }
}
