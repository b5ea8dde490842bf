import { Injectable } from '@nestjs/common';
import { type AudioKey, audioKey, AudioStore, type SpoolFile } from '@callsign/media';
import { Database, type RequestContext } from '@callsign/platform';
import { v7 } from 'uuid';
import { audioInHand, audioKept } from './audio-in-hand';
import { type BoxRef, type GreetingKind, NoSuchMailbox } from '../mailbox';
import { GreetingRow, type GreetingMode, VoicemailBox } from './voicemail.entities';

/** The mode that lets callers hear a recording. */
const MODE_OF: Partial<Record<GreetingKind, GreetingMode>> = { greeting: 'recorded', temporary: 'temporary' };

/** Recorded greetings and names. */
@Injectable()
export class Greetings {
  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
  ) {}

  /** Under a new key each time: a call that plays the former one goes on playing it. */
  async set(box: BoxRef, kind: GreetingKind, file: SpoolFile, by: RequestContext): Promise<void> {
    const key = audioKey(box.tenantId, kind === 'name' ? 'name' : 'greeting', v7());
    await this.database.write(by, (tx) => audioInHand(tx, [key]));
    await this.store.put(key, file);
    await this.database.write(by, async (tx) => {
      const owner = await tx.of(VoicemailBox).findOne({ id: box.id });
      if (!owner) throw new NoSuchMailbox('there is no such box');
      await audioKept(tx, [key]);
      const greetings = tx.of(GreetingRow);
      const row = await greetings.findOne({ boxId: box.id, kind });
      if (row) await greetings.save(Object.assign(row, { audioKey: key }));
      else await greetings.insert({ boxId: box.id, kind, audioKey: key });
      const mode = MODE_OF[kind];
      if (mode) await tx.of(VoicemailBox).save(Object.assign(owner, { greetingMode: mode }));
    });
  }

  async remove(box: BoxRef, kind: GreetingKind, by: RequestContext): Promise<void> {
    await this.database.write(by, async (tx) => {
      const greetings = tx.of(GreetingRow);
      await greetings.delete({ boxId: box.id, kind });
      const owner = await tx.of(VoicemailBox).findOne({ id: box.id });
      if (!owner || owner.greetingMode !== MODE_OF[kind]) return;
      const standing = kind === 'temporary' && (await greetings.findOne({ boxId: box.id, kind: 'greeting' }));
      await tx
        .of(VoicemailBox)
        .save(Object.assign(owner, { greetingMode: standing ? 'recorded' : 'default' }));
    });
  }

  /** Null where none was recorded. */
  async keyOf(box: BoxRef, kind: GreetingKind): Promise<AudioKey | null> {
    const row = await this.database.read(box.tenantId, (tx) =>
      tx.of(GreetingRow).findOne({ boxId: box.id, kind }),
    );
    return row?.audioKey ?? null;
  }
}
