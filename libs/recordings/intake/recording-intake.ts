import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { CallParties } from '@callsign/cdr';
import { parseRecordingName, type RecordingName } from '@callsign/extensions';
import { audioKey, AudioStore, recordedSeconds, Spool, type SpoolFile } from '@callsign/media';
import { Database, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { Recording } from '../recording.entity';
import { type Note, Notes } from './notes';

const extensions = z.array(z.object({ number: z.string(), name: z.string() }));

/** Which recording of which tenant. */
type Owned = Pick<RecordingName, 'id' | 'tenantId'>;

/** What is known of a recording, besides what its audio tells. */
export type RecordingFacts = Pick<
  Recording,
  'callUuid' | 'extensionId' | 'extension' | 'direction' | 'conferenceSessionId' | 'policy'
> &
  Parties & {
    /** When its audio began; where nobody knows, so long before it was last written as it is. */
    readonly startedAt: Date | null;
  };

/** Who talked, by name and number. */
type Parties = Pick<Recording, 'callerName' | 'callerNumber' | 'calleeName' | 'calleeNumber'>;

/** Takes what the switch has recorded: first the audio into the store, then the row, then the spool is cleared. */
@Injectable()
export class RecordingIntake {
  private readonly logger = new Logger('recordings');

  constructor(
    private readonly database: Database,
    private readonly store: AudioStore,
    private readonly spool: Spool,
    private readonly notes: Notes,
    private readonly parties: CallParties,
  ) {}

  /**
   * May be repeated after any failure, and by several at once: the recording's id is in its file's name, and the file
   * goes last. Throws StoreUnavailable, and whatever else keeps it from being safe; then the file stays.
   */
  async take(file: SpoolFile): Promise<void> {
    const name = parseRecordingName(basename(file.here));
    if (!name) return;
    await this.takeAs(file, name, () => this.factsOf(file, name));
    await this.notes.forget(file);
  }

  /**
   * The same, for a feature that knows by other means what it is.
   * @param facts asked for where it is not there yet
   */
  async takeAs(file: SpoolFile, name: Owned, facts: () => Promise<RecordingFacts>): Promise<void> {
    if (!(await this.isThere(name))) {
      try {
        await this.keep(name, file, facts);
      } catch (error) {
        // Another replica may have taken it, and its file with it. Or we do not see it yet, on a network's file system.
        if (!(await this.isThere(name))) throw error;
      }
    }
    await this.spool.discard(file);
  }

  private async isThere({ tenantId, id }: Owned): Promise<boolean> {
    return this.database.read(tenantId, async (tx) => (await tx.of(Recording).count({ id })) > 0);
  }

  private async keep(name: Owned, file: SpoolFile, ask: () => Promise<RecordingFacts>): Promise<void> {
    if (!(await this.hasTenant(name))) return;
    const facts = await ask();
    const key = audioKey(name.tenantId, 'recording', name.id);
    const written = await stat(file.here);
    const seconds = await recordedSeconds(file.here);
    if (seconds === 0) return this.logger.warn(`${basename(file.here)} is dropped, there is nothing to hear`);
    await this.store.put(key, file);
    const values = {
      ...facts,
      id: name.id,
      startedAt: facts.startedAt ?? new Date(written.mtimeMs - seconds * 1000),
      seconds: Math.round(seconds),
      bytes: await this.store.size(key),
      audioKey: key,
    };
    const by = RequestContext.internal('recordings', name.tenantId);
    await this.database.write(by, (tx) =>
      tx
        .of(Recording)
        .query('recording')
        .insert()
        .values({ ...values, tenantId: tx.tenantId })
        .orIgnore()
        .execute(),
    );
  }

  private async factsOf(file: SpoolFile, name: RecordingName): Promise<RecordingFacts> {
    const note = await this.notes.of(file);
    return {
      ...(await this.who(name, note)),
      callUuid: name.callUuid ?? (note?.legUuid || null),
      extensionId: name.extensionId,
      direction: name.direction,
      conferenceSessionId: null,
      policy: name.policy,
      startedAt: note?.startedAt ?? null,
    };
  }

  private async hasTenant({ tenantId }: Owned): Promise<boolean> {
    const found: unknown[] = await this.database.read(tenantId, (tx) =>
      tx.manager.query('SELECT 1 FROM tenants WHERE id = $1', [tx.tenantId]),
    );
    return found.length > 0;
  }

  /** One side is the extension. The other one the switch told when it began, else the call's record does. */
  private async who({ tenantId, extensionId, direction, callUuid }: RecordingName, note: Note | null) {
    const [own] = extensions.parse(
      await this.database.read(tenantId, (tx) =>
        tx.manager.query(
          'SELECT number, display_name AS name FROM extensions WHERE tenant_id = $1 AND id = $2',
          [tx.tenantId, extensionId],
        ),
      ),
    );
    const told = note ?? (callUuid === null ? null : await this.parties.of(tenantId, callUuid));
    const { number = '', name = '' } = own ?? {};
    const parties: Parties =
      direction === 'in'
        ? {
            callerName: told?.callerName ?? '',
            callerNumber: told?.callerNumber ?? '',
            calleeName: name,
            calleeNumber: number,
          }
        : {
            callerName: name,
            callerNumber: number,
            calleeName: '',
            calleeNumber: told?.dialled ?? '',
          };
    return { extension: number, ...parties };
  }
}
