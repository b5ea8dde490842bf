import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { RoutingModule } from '@callsign/routing';
import { BusyExtensions } from './calls/busy-extensions';
import { callsTopic } from './calls/live-call';
import { LiveCalls } from './calls/live-calls';
import { LiveTopics } from './topics/live-topics';
import { LiveSocket } from './topics/live.socket';
import { topicController } from './topics/topic-controller';

@Module({
  imports: [DiscoveryModule, RoutingModule],
  controllers: [topicController(LiveCalls, callsTopic)],
  providers: [BusyExtensions, LiveCalls, LiveTopics, LiveSocket],
  exports: [BusyExtensions, LiveCalls],
})
export class LiveModule {}
