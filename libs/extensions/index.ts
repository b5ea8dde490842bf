export { VOICEMAIL_PREFIX } from './dialling/extension.destination';
export * from './dialable-extensions.migration';
export { takesNoMoreCalls } from './dialling/call-count';
export {
  canRecordInto,
  parseRecordingName,
  type RecordingName,
  recordingPath,
} from './dialling/call-recorder';
export { ClickToCall } from './dialling/click-to-call';
export * from './dialling/dialling.module';
export { ExtensionDirectory, registeredName, ringingAt, SHOWN_PREFIX } from './dialling/extension.directory';
export { answeringByItself } from './dialling/auto-answer';
export { type ExtensionTarget, isExtension } from './dialling/extension-target';
export * from './dialling/journey';
export { CallHandling1700000016000 } from './call-handling.migration';
export { Extension, type FollowMeStep } from './extension.entity';
export * from './extensions.migration';
export * from './extensions.module';
export * from './more-extension-settings.migration';
export type { PersonalSettings } from './extensions.schema';
export { ExtensionsService } from './extensions.service';
export * from './recording-policy';
export * from './recording-policy.migration';
export { SipSecrets } from './sip-secrets';
export { type MissedAt, MissedCalls } from './missed-calls/missed-calls';
export * from './missed-calls/missed-calls.migration';
