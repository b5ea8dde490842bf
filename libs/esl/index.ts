export { EslModule, type EslAsyncOptions } from './esl.module';
export { backOff } from './inbound/back-off';
export { InboundClient, type InboundStatus } from './inbound/inbound-client';
export { ESL_OPTIONS, type EslOptions, type InboundTiming, type SwitchNode } from './inbound/options';
export {
  type ChannelRow,
  parseShowChannels,
  parseShowRegistrations,
  type RegistrationRow,
  SHOW_CHANNELS,
  SHOW_REGISTRATIONS,
} from './inbound/show';
export type { EventHandler } from './inbound/subscriptions';
export { type NodeResult, type NodeStatus, SwitchRegistry } from './inbound/switch-registry';
export type { BridgeOptions, BridgeResult } from './outbound/bridge';
export { type CallService, CallServiceProvider, type ListenAddress } from './outbound/call-service';
export { CallServicesRunner } from './outbound/call-services-runner';
export { CallSession, type HangupCause } from './outbound/call-session';
export type { CollectOptions } from './outbound/collect';
export type { Recorded, RecordOptions } from './outbound/record';
export { OutboundServer } from './outbound/outbound-server';
export type { FrameLimits } from './protocol/block-reader';
export * from './protocol/errors';
export { EslEvent } from './protocol/event';
export { type CommandBlock, CommandParser, type Frame, FrameParser } from './protocol/frame-parser';
