import { randomUUID } from 'node:crypto';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { audioAnswer, audioKey, AudioStore, Uploads } from '@callsign/media';
import { Database, Problem, type RequestContext } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { IvrGreeting } from '../ivr.entities';
import { alone, refuseMore } from '../limits';
import { MenusService } from './menus.service';

const MOST_SECONDS = 300;
const MOST_LANGUAGES = 20;

/** What menus say, recorded or uploaded. */
@Injectable()
export class MenuGreetingsService {
  constructor(
    private readonly database: Database,
    private readonly menus: MenusService,
    private readonly store: AudioStore,
    private readonly uploads: Uploads,
  ) {}

  async get(
    context: RequestContext,
    menuId: string,
    language: string,
    range: string | undefined,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const row = await this.database.read(context.tenant, (tx) =>
      tx.of(IvrGreeting).findOne({ menuId, language }),
    );
    if (!row) throw Problem.notFound('greeting', language);
    return audioAnswer(this.store, row.audioKey, range, reply);
  }

  /** @param body what was sent: a WAV file as switches record it, of at most five minutes */
  async put(context: RequestContext, menuId: string, language: string, body: unknown): Promise<void> {
    await this.database.read(context.tenant, (tx) => this.menus.find(tx, menuId));
    const kept = audioKey(context.tenant, 'greeting', randomUUID());
    const seconds = await this.uploads.take(
      body,
      { mostSeconds: MOST_SECONDS, plain: true },
      async (file, facts) => {
        await this.store.put(kept, file);
        // Where switches play it from: it must be there before a call is told of it.
        await this.store.pathOnSwitch(kept);
        return Math.max(1, Math.round(facts.seconds));
      },
    );
    try {
      await this.database.write(context, async (tx) => {
        await alone(tx);
        await this.menus.find(tx, menuId);
        // A row of its own, so that the audio of the former one goes when nothing plays it (`callsign_discards_audio`).
        const replaced = await tx.of(IvrGreeting).delete({ menuId, language });
        if (replaced === 0)
          refuseMore('languages of a menu', await tx.of(IvrGreeting).count({ menuId }), MOST_LANGUAGES);
        await tx.of(IvrGreeting).insert({ menuId, language, seconds, audioKey: kept });
      });
    } catch (error) {
      await this.store.remove(kept);
      throw error;
    }
  }

  async delete(context: RequestContext, menuId: string, language: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      if ((await tx.of(IvrGreeting).delete({ menuId, language })) === 0)
        throw Problem.notFound('greeting', language);
    });
  }
}
