import { listOf, listQuery, nameText, searchText } from '@callsign/platform';
import { z } from 'zod';
import type { MusicClass, MusicTrack } from './music.entities';

const fields = {
  name: nameText(80),
  shuffle: z.boolean().describe('Each call hears the tracks in another order'),
  isDefault: z
    .boolean()
    .describe(
      "What the tenant's callers hear while they are held; making one the default ends that of another",
    ),
};

export const updateMusicSchema = z.strictObject(fields).partial().meta({ id: 'UpdateMusic' });
export const createMusicSchema = z
  .strictObject({ ...updateMusicSchema.shape, name: fields.name })
  .meta({ id: 'CreateMusic' });

export const trackSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    seconds: z.number().int(),
    bytes: z.number().int().describe('As it is kept: WAV'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'MusicTrack' });

export const musicSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    shuffle: fields.shuffle,
    isDefault: fields.isDefault,
    tracks: z.array(trackSchema).describe('In the order in which they were added'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Music' });

export const musicQuery = listQuery(['name', 'createdAt'], {
  q: searchText.optional().describe('Part of the name'),
});
export const musicList = listOf(musicSchema).meta({ id: 'MusicList' });
export const trackQuery = z.strictObject({ name: nameText(80).describe('Of the track') });

export type CreateMusic = z.output<typeof createMusicSchema>;
export type UpdateMusic = z.output<typeof updateMusicSchema>;
export type MusicQuery = z.output<typeof musicQuery>;
export type MusicAnswer = z.output<typeof musicSchema>;
export type TrackAnswer = z.output<typeof trackSchema>;
export type TrackQuery = z.output<typeof trackQuery>;

export function trackAnswer({ id, name, seconds, bytes, createdAt }: MusicTrack): TrackAnswer {
  return { id, name, seconds, bytes, createdAt: createdAt.toISOString() };
}

export function musicAnswer(music: MusicClass, tracks: readonly MusicTrack[]): MusicAnswer {
  const { id, name, shuffle, isDefault, createdAt, updatedAt } = music;
  return {
    id,
    name,
    shuffle,
    isDefault,
    tracks: tracks.map(trackAnswer),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
