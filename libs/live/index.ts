export { BusyExtensions } from './calls/busy-extensions';
export type { LiveCall } from './calls/live-call';
export { LiveCalls } from './calls/live-calls';
export * from './live.module';
export {
  type LiveChange,
  type LiveItem,
  type LiveMessage,
  LiveTopic,
  ShowsLive,
  type TopicDefinition,
} from './topics/contract';
export { topicController } from './topics/topic-controller';
export { CallCommands, type CommandedLeg, type LiveLeg } from './commands/call-commands';
export { callId, legId } from './commands/call-commands.controller';
export { CallControl } from './commands/call-control';
export { TenantDomains } from './tenant-domains';
