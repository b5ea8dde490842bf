import { Injectable } from '@nestjs/common';
import { type CallRecorder, type CallRecording, RecordsCalls } from '@callsign/cdr';
import { Database } from '@callsign/platform';
import { In, IsNull } from 'typeorm';
import { Recording } from './recording.entity';

/** Tells call records what was recorded of a call. */
@RecordsCalls()
@Injectable()
export class RecordingsOfCalls implements CallRecorder {
  constructor(private readonly database: Database) {}

  async recordingsOf(
    tenantId: number,
    legs: readonly string[],
    extension?: string,
  ): Promise<CallRecording[]> {
    const rows = await this.database.read(tenantId, (tx) =>
      tx.of(Recording).find(
        {
          callUuid: In([...legs]),
          deletedAt: IsNull(),
          ...(extension === undefined ? {} : { extensionId: extension }),
        },
        { order: { startedAt: 'ASC', id: 'ASC' } },
      ),
    );
    return rows.flatMap(({ id, extension: number, direction, startedAt, seconds }) =>
      // Those of a conference belong to no call.
      direction === 'conference'
        ? []
        : [{ id, extension: number, direction, startedAt: startedAt.toISOString(), seconds }],
    );
  }
}
