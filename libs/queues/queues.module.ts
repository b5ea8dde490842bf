import { Module } from '@nestjs/common';
import { MediaModule } from '@callsign/media';
import { MusicModule } from '@callsign/music';
import { RoutingModule } from '@callsign/routing';
import { TenantsModule, TenantUsage } from '@callsign/tenants';
import { AgentStates } from './agents/agent-states';
import { AgentsController, BreakReasonsController, OwnAgentController } from './agents/agents.controller';
import { AgentsService } from './agents/agents.service';
import { BreakReasons } from './agents/break-reasons';
import { QueueTiers } from './api/queue-tiers';
import { QueuesController } from './api/queues.controller';
import { QueuesService } from './api/queues.service';
import { CallbackCalls } from './callbacks/callback-calls';
import { Callbacks } from './callbacks/callbacks';
import { CallbacksController } from './callbacks/callbacks.controller';
import { Announcements } from './calls/announcements';
import { CallbackTalk } from './calls/callback-talk';
import { HandleTimes } from './calls/handle-times';
import { QueueCalls } from './calls/queue-calls';
import { QueueControl } from './calls/queue-control';
import { QueueDestination } from './calls/queue.destination';
import { LiveQueues } from './live/live-queues';
import { QueueDestinationUser } from './queue-destination-user';
import { QueueMusicUser } from './queue-music-user';
import { CallcenterConfiguration } from './switch/callcenter.configuration';
import { Synchroniser } from './switch/synchroniser';
import { Wayout } from './switch/wayout';

/** Queues: callers wait in mod_callcenter for agents, who are extensions. */
@Module({
  imports: [MediaModule, MusicModule, RoutingModule, TenantsModule],
  controllers: [
    AgentsController,
    BreakReasonsController,
    OwnAgentController,
    CallbacksController,
    QueuesController,
  ],
  providers: [
    AgentStates,
    AgentsService,
    Announcements,
    BreakReasons,
    CallbackCalls,
    CallbackTalk,
    Callbacks,
    CallcenterConfiguration,
    HandleTimes,
    LiveQueues,
    QueueCalls,
    QueueControl,
    QueueDestination,
    QueueDestinationUser,
    QueueMusicUser,
    QueueTiers,
    QueuesService,
    Synchroniser,
    Wayout,
  ],
  exports: [AgentStates, BreakReasons, LiveQueues],
})
export class QueuesModule {
  constructor(usage: TenantUsage) {
    usage.add('queues', 'queues');
  }
}
