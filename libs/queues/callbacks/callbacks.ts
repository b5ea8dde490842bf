import { Injectable } from '@nestjs/common';
import { Database, Problem, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { QueueCallback } from './queue-callback.entity';

/** How often somebody is called who does not answer, and how many seconds lie between. */
export const MOST_ATTEMPTS = 3;
export const RETRY_SECONDS = 120;
/** An attempt that takes longer has lost the process that made it. */
const ATTEMPT_SECONDS = 150;
/** Days for which those that are over can be looked at. */
const KEPT_DAYS = 30;

const pendingRows = z.array(
  z.object({
    id: z.uuid(),
    tenantId: z.number(),
    queueId: z.uuid(),
    number: z.string(),
    waitingSince: z.date(),
    priority: z.number(),
    due: z.boolean(),
  }),
);
/** One that waits; `due` where it may be called now, if it is its turn. */
export type PendingCallback = z.output<typeof pendingRows>[number];

const PENDING = `
  SELECT id, tenant_id AS "tenantId", queue_id AS "queueId", number, waiting_since AS "waitingSince", priority, due_at <= now() AS due
  FROM queue_callbacks WHERE status = 'waiting' ORDER BY waiting_since - make_interval(secs => priority), id`;

const claimed = z.tuple([z.array(z.object({ id: z.uuid() })), z.number()]);
const context = (tenantId: number | null = null) => RequestContext.internal('queue callbacks', tenantId);

/** Who is to be called back: rows, so that no restart forgets anybody, and only one replica calls. */
@Injectable()
export class Callbacks {
  constructor(private readonly database: Database) {}

  async add(
    tenantId: number,
    values: Pick<QueueCallback, 'queueId' | 'number' | 'callerName' | 'waitingSince' | 'priority'>,
  ): Promise<void> {
    await this.database.write(context(tenantId), (tx) =>
      tx.of(QueueCallback).insert({ ...values, status: 'waiting', attempts: 0, dueAt: new Date() }),
    );
  }

  /** In the order in which their turns come. Those whose process is gone wait again. */
  async pending(): Promise<PendingCallback[]> {
    return this.database.writeSystem(context(), async (tx) => {
      await tx.manager.query(
        `UPDATE queue_callbacks SET status = CASE WHEN attempts >= $1 THEN 'failed' ELSE 'waiting' END, updated_at = now()
         WHERE status = 'calling' AND due_at < now()`,
        [MOST_ATTEMPTS],
      );
      await tx.manager.query(
        `DELETE FROM queue_callbacks WHERE status IN ('connected', 'failed') AND updated_at < now() - make_interval(days => $1)`,
        [KEPT_DAYS],
      );
      return pendingRows.parse(await tx.manager.query(PENDING));
    });
  }

  /** Whether it is this process that calls. */
  async claim({ tenantId, id }: PendingCallback): Promise<boolean> {
    const [rows] = claimed.parse(
      await this.database.write(context(tenantId), (tx) =>
        tx.manager.query<unknown>(
          `UPDATE queue_callbacks SET status = 'calling', attempts = attempts + 1, due_at = now() + make_interval(secs => $3), updated_at = now()
           WHERE tenant_id = $1 AND id = $2 AND status = 'waiting' AND due_at <= now() RETURNING id`,
          [tenantId, id, ATTEMPT_SECONDS],
        ),
      ),
    );
    return rows.length > 0;
  }

  /** Nobody took it: once more later, or never again. What is connected by now stays so. */
  async unanswered(tenantId: number, id: string): Promise<void> {
    await this.database.write(context(tenantId), (tx) =>
      tx.manager.query(
        `UPDATE queue_callbacks SET status = CASE WHEN attempts >= $3 THEN 'failed' ELSE 'waiting' END,
           due_at = now() + make_interval(secs => $4), updated_at = now()
         WHERE tenant_id = $1 AND id = $2 AND status = 'calling'`,
        [tenantId, id, MOST_ATTEMPTS, RETRY_SECONDS],
      ),
    );
  }

  /** The one that is being called; it counts as connected from now on. Null where it was withdrawn meanwhile. */
  async connect(tenantId: number, id: string): Promise<QueueCallback | null> {
    return this.database.write(context(tenantId), async (tx) => {
      const callback = await tx.of(QueueCallback).findOne({ id, status: 'calling' });
      return callback && tx.of(QueueCallback).save(Object.assign(callback, { status: 'connected' }));
    });
  }

  of(tenantId: number, queueId: string): Promise<QueueCallback[]> {
    return this.database.read(tenantId, (tx) =>
      tx.of(QueueCallback).find({ queueId }, { order: { waitingSince: 'DESC' }, take: 200 }),
    );
  }

  async withdraw(request: RequestContext, id: string): Promise<void> {
    await this.database.write(request, async (tx) => {
      if ((await tx.of(QueueCallback).delete({ id })) === 0) throw Problem.notFound('callback', id);
    });
  }
}
