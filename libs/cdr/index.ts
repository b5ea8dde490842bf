export { Cdr1700000005000 } from './cdr.migration';
export { CallParties } from './calls/call-parties';
export { type CallRecorder, RecordsCalls } from './calls/call-recordings';
export type { CallRecording } from './calls/cdr.shapes';
export { RecentCalls } from './calls/recent-calls';
export { CdrModule } from './cdr.module';
export { CdrImporter, type ImportFigures } from './intake/cdr-importer';
export { CdrIntake } from './intake/cdr-intake';
export { CdrUpkeep } from './upkeep/cdr-upkeep';
