export { Recording } from './recording.entity';
export * from './recordings.migration';
export * from './recordings.module';
export { RecordingIntake } from './intake/recording-intake';
export { RecordingWatch } from './intake/recording-watch';
export { RecordingsUpkeep } from './upkeep';
