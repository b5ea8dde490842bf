import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** How the others are told of who comes and goes: not at all, by a tone, or by the name that they have said. */
export const ANNOUNCEMENTS = ['none', 'tone', 'name'] as const;
export type Announcement = (typeof ANNOUNCEMENTS)[number];

/** Sound that voices are mixed in: 8,000, 16,000 or 48,000 samples a second. */
export const QUALITIES = ['telephone', 'wideband', 'fullband'] as const;
export type Quality = (typeof QUALITIES)[number];

/** A room that people call to talk to each other. */
@Entity('conferences')
export class Conference extends TenantRow {
  /** 2 to 10 digits, unique among all that can be dialled in the tenant. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Sealed for this room (`ConferencePins`); null: nobody is asked. */
  @Column({ type: 'text', name: 'participant_pin', nullable: true })
  participantPin: string | null = null;

  /** Sealed; null: nobody is a moderator. */
  @Column({ type: 'text', name: 'moderator_pin', nullable: true })
  moderatorPin: string | null = null;

  /** Whether participants hear music, and not each other, until a moderator is there. */
  @Column({ type: 'boolean', name: 'wait_for_moderator' })
  waitForModerator = false;

  @Column({ type: 'text' })
  announce: Announcement = 'tone';

  /** Participants, not moderators. */
  @Column({ type: 'boolean', name: 'mute_on_entry' })
  muteOnEntry = false;

  @Column({ type: 'int', name: 'max_members' })
  maxMembers = 50;

  /** Whether the whole conference is recorded, from its second member on. */
  @Column({ type: 'boolean' })
  record = false;

  @Column({ type: 'boolean' })
  video = false;

  @Column({ type: 'text' })
  quality: Quality = 'wideband';

  @Column({ type: 'boolean' })
  enabled = true;
}
