import { Injectable } from '@nestjs/common';
import { SecretBox, secretsEqual } from '@callsign/platform';

/** The two PINs of a room, each sealed; null where there is none. */
export interface SealedPins {
  readonly id: string;
  readonly participantPin: string | null;
  readonly moderatorPin: string | null;
}

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
