import { Injectable } from '@nestjs/common';
import { type Database, RequestContext, SecretBox, secretsEqual } from '@callsign/platform';
import { z } from 'zod';

/** The two PINs of a room, each sealed; null where there is none. */
export interface SealedPins {
  readonly id: string;
  readonly participantPin: string | null;
  readonly moderatorPin: string | null;
}

const sealedRows = z.array(
  z.object({ id: z.uuid(), participantPin: z.string().nullable(), moderatorPin: z.string().nullable() }),
);

/** As whom somebody may come in. */
export type Part = 'participant' | 'moderator';

/**
 * PINs of rooms. They are sealed and not hashed: the switch asks for them by itself while no service is there, and who
 * invites people looks them up.
 */
@Injectable()
export class ConferencePins {
  constructor(private readonly box: SecretBox) {}

  seal(conferenceId: string, pin: string): string {
    return this.box.seal(pin, contextOf(conferenceId));
  }

  open({ id, participantPin, moderatorPin }: SealedPins): {
    participantPin: string | null;
    moderatorPin: string | null;
  } {
    const opened = (sealed: string | null) => (sealed === null ? null : this.box.open(sealed, contextOf(id)));
    return { participantPin: opened(participantPin), moderatorPin: opened(moderatorPin) };
  }

  /**
   * Seals again with the newest key what an older one sealed. A PIN that changes at the same time stays as it was changed
   * to.
   * @returns how many rooms had one
   */
  async rotateAll(database: Database): Promise<number> {
    return database.writeSystem(RequestContext.internal('secrets rotate'), async ({ manager }) => {
      const rows = sealedRows.parse(
        await manager.query(
          `SELECT id, participant_pin AS "participantPin", moderator_pin AS "moderatorPin" FROM conferences
           WHERE participant_pin IS NOT NULL OR moderator_pin IS NOT NULL ORDER BY id FOR UPDATE`,
        ),
      );
      const old = rows.filter((row) =>
        [row.participantPin, row.moderatorPin].some((pin) => pin !== null && !this.box.isCurrent(pin)),
      );
      for (const row of old) {
        const { participantPin, moderatorPin } = this.open(row);
        const again = (pin: string | null) => (pin === null ? null : this.seal(row.id, pin));
        await manager.query('UPDATE conferences SET participant_pin = $2, moderator_pin = $3 WHERE id = $1', [
          row.id,
          again(participantPin),
          again(moderatorPin),
        ]);
      }
      return old.length;
    });
  }

  /** What was entered, `''` for nothing. @returns null for a wrong PIN */
  admit(room: SealedPins, entered: string): Part | null {
    const { participantPin, moderatorPin } = this.open(room);
    if (moderatorPin !== null && secretsEqual(entered, moderatorPin)) return 'moderator';
    if (participantPin === null) return entered === '' ? 'participant' : null;
    return secretsEqual(entered, participantPin) ? 'participant' : null;
  }
}

function contextOf(conferenceId: string): string {
  return `conference:${conferenceId}`;
}
