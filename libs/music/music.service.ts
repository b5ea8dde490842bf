import { randomUUID } from 'node:crypto';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { audioAnswer, audioKey, AudioStore, Uploads } from '@callsign/media';
import {
  containing,
  Database,
  mapPage,
  type Page,
  page,
  Problem,
  type RequestContext,
  type TenantTransaction,
} from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { In } from 'typeorm';
import { MusicUses } from './music-uses';
import { MusicClass, MusicTrack } from './music.entities';
import {
  type CreateMusic,
  musicAnswer,
  type MusicAnswer,
  type MusicQuery,
  trackAnswer,
  type TrackAnswer,
  type UpdateMusic,
} from './music.schema';

/** All tracks of a class are named in every call of the tenant. */
export const MOST_TRACKS = 20;
const MOST_CLASSES = 50;
const MOST_SECONDS = 900;
const MOST_BYTES = 100 * 1024 * 1024;
/** Of `pg_advisory_xact_lock`; any number that nothing else of ours locks. */
const LOCK = 4711009;

/** A tenant's music: classes and their tracks. */
@Injectable()
export class MusicService {
  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
    private readonly uploads: Uploads,
    private readonly uses: MusicUses,
  ) {}

  list(context: RequestContext, query: MusicQuery): Promise<Page<MusicAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(MusicClass).query('music');
      if (query.q) builder.andWhere('music.name ILIKE :q', { q: containing(query.q) });
      const found = await page(builder, query);
      const tracks = await tracksOf(
        tx,
        found.data.map(({ id }) => id),
      );
      return mapPage(found, (music) => musicAnswer(music, tracks.get(music.id) ?? []));
    });
  }

  get(context: RequestContext, id: string): Promise<MusicAnswer> {
    return this.database.read(context.tenant, async (tx) => answer(tx, await find(tx, id)));
  }

  create(context: RequestContext, body: CreateMusic): Promise<MusicAnswer> {
    return this.database.write(context, async (tx) => {
      await alone(tx);
      if ((await tx.of(MusicClass).count()) >= MOST_CLASSES) throw limit('music classes', MOST_CLASSES);
      if (body.isDefault) await this.noDefault(tx);
      return musicAnswer(await tx.of(MusicClass).insert(Object.assign(new MusicClass(), body)), []);
    });
  }

  update(context: RequestContext, id: string, body: UpdateMusic): Promise<MusicAnswer> {
    return this.database.write(context, async (tx) => {
      await alone(tx);
      const music = await find(tx, id);
      if (body.isDefault && !music.isDefault) await this.noDefault(tx);
      return answer(tx, await tx.of(MusicClass).save(Object.assign(music, body)));
    });
  }

  /** Its audio goes by and by (`callsign_discards_audio`): calls may play it. */
  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      const { name, isDefault } = await find(tx, id);
      // Waits for whoever chooses it in this moment, and sees it then.
      await tx.manager.query('SELECT 1 FROM music_classes WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
        tx.tenantId,
        id,
      ]);
      const uses = [...(isDefault ? ['the tenant as its default'] : []), ...(await this.uses.of(tx, id))];
      if (uses.length > 0) throw Problem.inUse(`music ${name}`, uses);
      await tx.of(MusicClass).delete({ id });
    });
  }

  /** @param body what was sent: a WAV file of at most 15 minutes */
  async addTrack(context: RequestContext, id: string, name: string, body: unknown): Promise<TrackAnswer> {
    await this.database.read(context.tenant, (tx) => room(tx, id));
    const kept = audioKey(context.tenant, 'music', randomUUID());
    const limits = { mostSeconds: MOST_SECONDS, mostBytes: MOST_BYTES };
    const { seconds, bytes } = await this.uploads.take(body, limits, async (file, facts) => {
      await this.store.put(kept, file);
      // Where switches play it from: it must be there before a call is told of it.
      await this.store.pathOnSwitch(kept);
      return { seconds: Math.max(1, Math.round(facts.seconds)), bytes: await this.store.size(kept) };
    });
    try {
      return await this.database.write(context, async (tx) => {
        await alone(tx);
        await room(tx, id);
        const values = { classId: id, name, seconds, bytes, audioKey: kept };
        return trackAnswer(await tx.of(MusicTrack).insert(values));
      });
    } catch (error) {
      await this.store.remove(kept);
      throw error;
    }
  }

  async deleteTrack(context: RequestContext, id: string, trackId: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      const deleted = await tx.of(MusicTrack).delete({ id: trackId, classId: id });
      if (deleted === 0) throw Problem.notFound('track', trackId);
    });
  }

  async audio(
    context: RequestContext,
    id: string,
    trackId: string,
    range: string | undefined,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const track = await this.database.read(context.tenant, (tx) =>
      tx.of(MusicTrack).findOne({ id: trackId, classId: id }),
    );
    if (!track) throw Problem.notFound('track', trackId);
    return audioAnswer(this.store, track.audioKey, range, reply);
  }

  private async noDefault(tx: TenantTransaction): Promise<void> {
    for (const music of await tx.of(MusicClass).find({ isDefault: true }))
      await tx.of(MusicClass).save(Object.assign(music, { isDefault: false }));
  }
}

/** Of these classes, by class, in the order in which they were added. */
export async function tracksOf(
  tx: TenantTransaction,
  classIds: string[],
): Promise<Map<string, MusicTrack[]>> {
  const rows = await tx
    .of(MusicTrack)
    .find({ classId: In(classIds) }, { order: { createdAt: 'ASC', id: 'ASC' } });
  return Map.groupBy(rows, ({ classId }) => classId);
}

async function answer(tx: TenantTransaction, music: MusicClass): Promise<MusicAnswer> {
  return musicAnswer(music, (await tracksOf(tx, [music.id])).get(music.id) ?? []);
}

async function find(tx: TenantTransaction, id: string): Promise<MusicClass> {
  const music = await tx.of(MusicClass).findOne({ id });
  if (!music) throw Problem.notFound('music', id);
  return music;
}

async function room(tx: TenantTransaction, id: string): Promise<void> {
  await find(tx, id);
  if ((await tx.of(MusicTrack).count({ classId: id })) >= MOST_TRACKS) throw limit('tracks', MOST_TRACKS);
}

/** Whoever changes music of the tenant waits for this transaction: two could only together be too many. */
async function alone(tx: TenantTransaction): Promise<void> {
  await tx.manager.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK, tx.tenantId]);
}

function limit(what: string, maximum: number): Problem {
  return new Problem(409, 'limit-reached', `There are ${maximum} ${what} already; delete one first.`, {
    limit: what,
    maximum,
  });
}
