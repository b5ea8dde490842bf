export { Recording } from './recording.entity';
export * from './conference-recordings.migration';
export * from './recordings.migration';
export * from './recordings.module';
export { RecordingIntake, type RecordingFacts } from './intake/recording-intake';
export { RecordingWatch } from './intake/recording-watch';
export { RecordingsUpkeep } from './upkeep';
