import { Injectable, type StreamableFile } from '@nestjs/common';
import { audioAnswer, AudioStore } from '@callsign/media';
import {
  Database,
  mapPage,
  type Page,
  page,
  Problem,
  type RequestContext,
  type TenantTransaction,
} from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { IsNull, MoreThan } from 'typeorm';
import { Recording } from '../recording.entity';
import { UNDO_SECONDS } from '../upkeep';
import { Plays } from './plays';
import {
  downloadName,
  type RecordingAnswer,
  recordingAnswer,
  type RecordingQuery,
  type UpdateRecording,
} from './recordings.schema';

/** Whose recordings are asked for: the extension's with this id, or the tenant's. */
export type Whose = string | null;
type Filters = Omit<RecordingQuery, 'deleted'> & { deleted?: boolean };

@Injectable()
export class RecordingsService {
  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
    private readonly plays: Plays,
  ) {}

  list(context: RequestContext, whose: Whose, query: Filters): Promise<Page<RecordingAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(Recording).query('recording');
      if (query.deleted)
        builder.andWhere('recording.deletedAt > now() - make_interval(secs => :undo)', {
          undo: UNDO_SECONDS,
        });
      else builder.andWhere('recording.deletedAt IS NULL');
      if (whose !== null) builder.andWhere('recording.extensionId = :whose', { whose });
      const equal = {
        extension: query.extension,
        direction: query.direction,
        callUuid: query.callId,
        legalHold: query.legalHold,
      };
      for (const [name, value] of Object.entries(equal))
        if (value !== undefined) builder.andWhere(`recording.${name} = :${name}`, { [name]: value });
      if (query.from) builder.andWhere('recording.startedAt >= :from', { from: query.from });
      if (query.to) builder.andWhere('recording.startedAt < :to', { to: query.to });
      if (query.number)
        builder.andWhere(
          '(strpos(recording.callerNumber, :digits) > 0 OR strpos(recording.calleeNumber, :digits) > 0)',
          { digits: query.number.replace(/^\+/, '') },
        );
      return mapPage(await page(builder, query), recordingAnswer);
    });
  }

  get(context: RequestContext, whose: Whose, id: string): Promise<RecordingAnswer> {
    return this.database.read(context.tenant, async (tx) => recordingAnswer(await present(tx, whose, id)));
  }

  update(context: RequestContext, id: string, { legalHold }: UpdateRecording): Promise<RecordingAnswer> {
    return this.database.write(context, async (tx) => {
      const row = await present(tx, null, id);
      return recordingAnswer(await tx.of(Recording).save(Object.assign(row, { legalHold })));
    });
  }

  /** Can be undone with `restore` for an hour. */
  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      const row = await present(tx, null, id);
      if (row.legalHold)
        throw new Problem(
          409,
          'legal-hold',
          'The recording is on legal hold; it can be deleted when the hold is lifted.',
        );
      await tx.of(Recording).save(Object.assign(row, { deletedAt: new Date() }));
    });
  }

  restore(context: RequestContext, id: string): Promise<RecordingAnswer> {
    return this.database.write(context, async (tx) => {
      const since = new Date(Date.now() - UNDO_SECONDS * 1000);
      const row = await tx.of(Recording).findOne([
        { id, deletedAt: MoreThan(since) },
        { id, deletedAt: IsNull() },
      ]);
      if (!row) throw Problem.notFound('recording', id);
      return recordingAnswer(await tx.of(Recording).save(Object.assign(row, { deletedAt: null })));
    });
  }

  /** Nothing goes out before it is written down who listens; what is not there nobody has listened to. */
  async audio(
    context: RequestContext,
    whose: Whose,
    id: string,
    range: string | undefined,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const row = await this.database.read(context.tenant, (tx) => present(tx, whose, id));
    const answer = await audioAnswer(this.store, row.audioKey, range, reply, downloadName(row));
    try {
      await this.plays.write(context, id);
    } catch (error) {
      answer.getStream().destroy();
      throw error;
    }
    return answer;
  }
}

async function present(tx: TenantTransaction, whose: Whose, id: string): Promise<Recording> {
  const row = await tx
    .of(Recording)
    .findOne({ id, deletedAt: IsNull(), ...(whose === null ? {} : { extensionId: whose }) });
  if (!row) throw Problem.notFound('recording', id);
  return row;
}
