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
