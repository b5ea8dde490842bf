export { Salvage } from './calls/salvage';
export { VoicemailCallsModule } from './calls/voicemail-calls.module';
export { Languages } from './languages';
export * from './mailbox';
export { Mailboxes } from './mailboxes';
export { GreetingRow, MessageRow, VoicemailBox } from './store/voicemail.entities';
export { VoicemailUpkeep } from './store/voicemail-upkeep';
export * from './voicemail.migration';
export * from './voicemail.module';
