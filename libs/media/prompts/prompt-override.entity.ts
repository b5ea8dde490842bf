import { TenantRow } from '@callsign/platform';
import { Column, Entity } from 'typeorm';

/** A tenant's own audio for a sentence of the catalogue. */
@Entity('prompt_overrides')
export class PromptOverride extends TenantRow {
  /** Of the catalogue: `en`, `de`. */
  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  key!: string;

  /** In the AudioStore. */
  @Column({ type: 'text', name: 'audio_key' })
  audioKey!: string;
}
