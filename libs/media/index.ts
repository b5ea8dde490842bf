export * from './audio-store';
export { audioAnswer } from './audio-answer';
export { AudioOperation } from './audio-operation';
export * from './media.module';
export * from './prompts';
export { inspectWav, recordedSeconds, type WavFacts } from './wav';
export { mendedCopy } from './mended-copy';
export { NOTE, Spool, type SpoolFile } from './spool';
export { acceptWav, Uploads } from './uploads';
