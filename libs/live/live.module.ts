import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '@callsign/audit';
import { RoutingModule } from '@callsign/routing';
import { BusyExtensions } from './calls/busy-extensions';
import { callsTopic } from './calls/live-call';
import { LiveCalls } from './calls/live-calls';
import { CallCommands } from './commands/call-commands';
import { CallCommandsController } from './commands/call-commands.controller';
import { CallControl } from './commands/call-control';
import { TenantDomains } from './tenant-domains';
import { LiveRegistrations } from './registrations/live-registrations';
import { registrationsTopic } from './registrations/registration';
import { LiveTopics } from './topics/live-topics';
import { LiveSocket } from './topics/live.socket';
import { topicController } from './topics/topic-controller';

@Module({
  imports: [AuditModule, DiscoveryModule, RoutingModule],
  controllers: [
    CallCommandsController,
    topicController(LiveCalls, callsTopic),
    topicController(LiveRegistrations, registrationsTopic),
  ],
  providers: [
    BusyExtensions,
    CallCommands,
    CallControl,
    TenantDomains,
    LiveCalls,
    LiveRegistrations,
    LiveTopics,
    LiveSocket,
  ],
  exports: [BusyExtensions, CallCommands, CallControl, TenantDomains, LiveCalls, LiveRegistrations],
})
export class LiveModule {}
