import { Injectable } from '@nestjs/common';
import {
  Database,
  type Page,
  page,
  Problem,
  type RequestContext,
  type TenantTransaction,
} from '@callsign/platform';
import { z } from 'zod';
import { ConferenceParticipant, ConferenceSession } from './conference-session.entity';
import {
  type SessionAnswer,
  sessionAnswer,
  type SessionDetailAnswer,
  type SessionQuery,
  visitAnswer,
} from './conference-sessions.schema';

const MOST_VISITS = 2000;
const counts = z.array(z.object({ id: z.uuid(), participants: z.number() }));
const COUNT = `
  SELECT session_id AS id, count(DISTINCT call_id)::int AS participants FROM conference_participants
  WHERE tenant_id = $1 AND session_id = ANY($2::uuid[]) GROUP BY session_id`;

@Injectable()
export class ConferenceSessionsService {
  constructor(private readonly database: Database) {}

  list(context: RequestContext, query: SessionQuery): Promise<Page<SessionAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(ConferenceSession).query('session');
      if (query.conferenceId)
        builder.andWhere('session.conferenceId = :conferenceId', { conferenceId: query.conferenceId });
      if (query.running !== undefined)
        builder.andWhere(`session.endedAt IS ${query.running ? 'NULL' : 'NOT NULL'}`);
      if (query.from) builder.andWhere('session.startedAt >= :from', { from: query.from });
      if (query.to) builder.andWhere('session.startedAt < :to', { to: query.to });
      const found = await page(builder, query);
      const participants = await this.participants(
        tx,
        found.data.map(({ id }) => id),
      );
      return { ...found, data: found.data.map((row) => sessionAnswer(row, participants.get(row.id) ?? 0)) };
    });
  }

  get(context: RequestContext, id: string): Promise<SessionDetailAnswer> {
    return this.database.read(context.tenant, async (tx) => {
      const row = await tx.of(ConferenceSession).findOne({ id });
      if (!row) throw Problem.notFound('conference session', id);
      const visits = await tx
        .of(ConferenceParticipant)
        .find({ sessionId: id }, { order: { joinedAt: 'ASC', id: 'ASC' }, take: MOST_VISITS });
      const participants = await this.participants(tx, [id]);
      return { ...sessionAnswer(row, participants.get(id) ?? 0), visits: visits.map(visitAnswer) };
    });
  }

  private async participants(tx: TenantTransaction, ids: string[]): Promise<Map<string, number>> {
    const rows = counts.parse(await tx.manager.query(COUNT, [tx.tenantId, ids]));
    return new Map(rows.map(({ id, participants }) => [id, participants]));
  }
}
