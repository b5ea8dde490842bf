import { Injectable } from '@nestjs/common';
import { AudioStore } from '@callsign/media';
import { Changes, Database, EpochCache, type TenantTransaction } from '@callsign/platform';
import { MusicClass, type MusicTrack } from './music.entities';
import { tracksOf } from './music.service';

/** So many classes, over all tenants, are kept at hand. */
const MOST = 20_000;
/** Orders that a class is played in, one call with this one, the next with another. */
const MOST_ORDERS = 8;
export const MUSIC_TABLES: readonly string[] = ['music_classes', 'music_tracks'];
/** What is set on a channel: what others hear that it holds (`switch_channel_get_hold_music`). */
export const HOLD_MUSIC = 'hold_music';

interface Music {
  readonly size: number;
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** Of the default class; null where there is none, or it has no tracks. */
  readonly byDefault: string | null;
}

/**
 * Music as the switch plays it: from files that it sees, without us. (A `local_stream` would be a running thread for each
 * class of each tenant.)
 */
@Injectable()
export class MusicOnHold {
  private readonly cache = new EpochCache<Music>(MOST, ({ size }) => size + 1);
  private turn = 0;

  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
    changes: Changes,
  ) {
    changes.on(({ table, tenantId }) => {
      if (MUSIC_TABLES.includes(table)) this.cache.drop(String(tenantId));
    });
    changes.onReset(() => this.cache.clear());
  }

  /** What to play for a class, over and over; null where it has no tracks. */
  async source(tenantId: number, classId: string): Promise<string | null> {
    const music = await this.cache.get(String(tenantId), () => this.load(tenantId));
    const orders = music.sources.get(classId) ?? [];
    return orders[(this.turn = (this.turn + 1) % MOST_ORDERS) % orders.length] ?? null;
  }

  /** What the tenant's callers hear by default; null where it has nothing of its own. */
  async byDefault(tenantId: number): Promise<string | null> {
    return (await this.cache.get(String(tenantId), () => this.load(tenantId))).byDefault;
  }

  /** The tenant's default music in each of the orders that calls hear it in; none without one. */
  async defaults(tx: TenantTransaction): Promise<readonly string[]> {
    const [music] = await tx.of(MusicClass).find({ isDefault: true });
    if (!music) return [];
    return this.orders(music, (await tracksOf(tx, [music.id])).get(music.id) ?? []);
  }

  private load(tenantId: number): Promise<Music> {
    return this.database.read(tenantId, async (tx) => {
      const classes = await tx.of(MusicClass).find();
      const tracks = await tracksOf(
        tx,
        classes.map(({ id }) => id),
      );
      const sources = new Map(
        classes.map((music) => [music.id, this.orders(music, tracks.get(music.id) ?? [])]),
      );
      const chosen = classes.find(({ isDefault }) => isDefault);
      return { size: classes.length, sources, byDefault: (chosen && sources.get(chosen.id)?.[0]) ?? null };
    });
  }

  private orders({ shuffle }: MusicClass, tracks: readonly MusicTrack[]): string[] {
    const files = tracks.map(({ audioKey }) => this.store.placeOnSwitch(audioKey));
    if (files.length === 0) return [];
    if (!shuffle || files.length === 1) return [sourceOf(files)];
    // Each begins with another track, so that not every caller hears the same one first.
    return Array.from({ length: Math.min(MOST_ORDERS, files.length) }, (_, first) => {
      const others = shuffled(files.filter((_file, index) => index !== first));
      return sourceOf([files[first] ?? '', ...others]);
    });
  }
}

function sourceOf(files: readonly string[]): string {
  return files.length === 1 ? (files[0] ?? '') : `file_string://${files.join('!')}`;
}

/** Fisher and Yates. */
function shuffled(items: string[]): string[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [items[last], items[other]] = [items[other] ?? '', items[last] ?? ''];
  }
  return items;
}
