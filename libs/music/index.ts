export { MusicClass, MusicTrack } from './music.entities';
export { HOLD_MUSIC, MusicOnHold } from './music-on-hold';
export { ChoosesMusic, type MusicUser } from './music-uses';
export { MusicUpkeep } from './music-upkeep';
export * from './music.migration';
export * from './music.module';
