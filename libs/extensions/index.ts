export { VOICEMAIL_PREFIX } from './dialling/extension.destination';
export * from './dialable-extensions.migration';
export {
  canRecordInto,
  parseRecordingName,
  type RecordingName,
  recordingPath,
} from './dialling/call-recorder';
export * from './dialling/dialling.module';
export type { ExtensionTarget } from './dialling/extension-target';
export * from './dialling/journey';
export { Extension, type FollowMeStep } from './extension.entity';
export * from './extensions.migration';
export * from './extensions.module';
export type { PersonalSettings } from './extensions.schema';
export { ExtensionsService } from './extensions.service';
export * from './recording-policy';
export * from './recording-policy.migration';
export { SipSecrets } from './sip-secrets';
