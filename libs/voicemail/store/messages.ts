import { Injectable } from '@nestjs/common';
import { Database, type RequestContext, type TenantTransaction } from '@callsign/platform';
import { IsNull, MoreThan, Not } from 'typeorm';
import { z } from 'zod';
import {
  type BoxRef,
  type Folder,
  type MessageCounts,
  NoSuchMessage,
  type VoicemailMessage,
} from '../mailbox';
import { MessageRow } from './voicemail.entities';

/** Few enough that the pause before the next message is not heard. */
const PAGE = 50;
/** How long a removed message can be brought back. */
export const UNDO_SECONDS = 3_600;

/** What `COUNTED` gives. */
export const countRow = z.object({
  new: z.number(),
  saved: z.number(),
  newUrgent: z.number(),
  savedUrgent: z.number(),
});

/** Of `voicemail_messages`, also where they are joined and there may be none: `MessageCounts`. */
export const COUNTED = `
  count(*) FILTER (WHERE folder = 'new')::int AS new, count(*) FILTER (WHERE folder = 'saved')::int AS saved,
  count(*) FILTER (WHERE folder = 'new' AND urgent)::int AS "newUrgent",
  count(*) FILTER (WHERE folder = 'saved' AND urgent)::int AS "savedUrgent"`;
const COUNTS = `
  SELECT ${COUNTED} FROM voicemail_messages WHERE tenant_id = $1 AND box_id = $2 AND deleted_at IS NULL`;

/** What may change of a message that is there. */
export interface MessageChange {
  readonly folder?: Folder | undefined;
  readonly urgent?: boolean | undefined;
}

/** Messages in boxes. */
@Injectable()
export class Messages {
  constructor(private readonly database: Database) {}

  /** Urgent first, then oldest first; 50 from the beginning or after a message. */
  async list(box: BoxRef, folder: Folder, after?: VoicemailMessage): Promise<VoicemailMessage[]> {
    const rows = await this.database.read(box.tenantId, (tx) => {
      const builder = tx
        .of(MessageRow)
        .query('m')
        .andWhere('m.boxId = :box AND m.folder = :folder AND m.deletedAt IS NULL', { box: box.id, folder });
      if (after)
        builder.andWhere('((NOT m.urgent), m.receivedAt, m.id) > (NOT :urgent::boolean, :receivedAt, :id)', {
          urgent: after.urgent,
          receivedAt: after.receivedAt,
          id: after.id,
        });
      return builder
        .orderBy('(NOT m.urgent)')
        .addOrderBy('m.receivedAt', 'ASC')
        .addOrderBy('m.id', 'ASC')
        .limit(PAGE)
        .getMany();
    });
    return rows.map(messageOf);
  }

  async counts({ tenantId, id }: BoxRef): Promise<MessageCounts> {
    const [row] = await this.database.read(tenantId, (tx) =>
      tx.manager.query<unknown[]>(COUNTS, [tenantId, id]),
    );
    return countRow.parse(row);
  }

  async get(box: BoxRef, id: string): Promise<VoicemailMessage> {
    return this.database.read(box.tenantId, async (tx) => messageOf(await present(tx, box, id)));
  }

  change(box: BoxRef, id: string, change: MessageChange, by: RequestContext): Promise<VoicemailMessage> {
    return this.database.write(by, async (tx) => {
      const row = await present(tx, box, id);
      row.folder = change.folder ?? row.folder;
      row.urgent = change.urgent ?? row.urgent;
      return messageOf(await tx.of(MessageRow).save(row));
    });
  }

  async remove(box: BoxRef, id: string, by: RequestContext): Promise<void> {
    await this.database.write(by, async (tx) => {
      const row = await present(tx, box, id);
      await tx.of(MessageRow).save(Object.assign(row, { deletedAt: new Date() }));
    });
  }

  restore(box: BoxRef, id: string, by: RequestContext): Promise<VoicemailMessage> {
    return this.database.write(by, async (tx) => {
      const since = new Date(Date.now() - UNDO_SECONDS * 1000);
      const row = await tx.of(MessageRow).findOne([
        { id, boxId: box.id, deletedAt: MoreThan(since) },
        { id, boxId: box.id, deletedAt: IsNull() },
      ]);
      if (!row) throw gone(id);
      return messageOf(await tx.of(MessageRow).save(Object.assign(row, { deletedAt: null })));
    });
  }

  /** Removed messages whose time is over go for good, of all tenants; their audio is discarded with them. */
  async purge(context: RequestContext): Promise<number> {
    const before = new Date(Date.now() - UNDO_SECONDS * 1000);
    return this.database.writeSystem(context, async (tx) => {
      const { affected } = await tx
        .of(MessageRow)
        .createQueryBuilder()
        .delete()
        .where({ deletedAt: Not(MoreThan(before)) })
        .execute();
      return affected ?? 0;
    });
  }
}

async function present(tx: TenantTransaction, box: BoxRef, id: string): Promise<MessageRow> {
  const row = await tx.of(MessageRow).findOne({ id, boxId: box.id, deletedAt: IsNull() });
  if (!row) throw gone(id);
  return row;
}

const gone = (id: string) => new NoSuchMessage(`there is no message ${id} in this box`);

export function messageOf(row: MessageRow): VoicemailMessage {
  return {
    id: row.id,
    boxId: row.boxId,
    callerName: row.callerName,
    callerNumber: row.callerNumber,
    receivedAt: row.receivedAt,
    seconds: row.seconds,
    bytes: row.bytes,
    folder: row.folder,
    urgent: row.urgent,
    audioKey: row.audioKey,
    introductionKey: row.introductionKey,
  };
}
