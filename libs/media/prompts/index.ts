export { Announcer, type Listener, REORDER } from './announcer';
export { catalogue, type Language, languageOf, languages, type PromptKey, promptKeys } from './catalogue';
export { NoSpeechProgram } from './espeak';
export { PromptOverride } from './prompt-override.entity';
export { Prompts } from './prompts';
export * from './prompts.migration';
export { type Rendered, type RenderOptions, renderPrompts } from './render';
export { promptFile } from './rendered';
export type { Speech } from './speech';
