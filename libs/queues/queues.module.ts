import { Module } from '@nestjs/common';
import { MediaModule } from '@callsign/media';
import { MusicModule } from '@callsign/music';
import { RoutingModule } from '@callsign/routing';
import { TenantsModule, TenantUsage } from '@callsign/tenants';
import { AgentStates } from './agents/agent-states';
import { AgentsController, BreakReasonsController, OwnAgentController } from './agents/agents.controller';
import { AgentsService } from './agents/agents.service';
import { QueueTiers } from './api/queue-tiers';
import { QueuesController } from './api/queues.controller';
import { QueuesService } from './api/queues.service';
import { QueueCalls } from './calls/queue-calls';
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
  controllers: [AgentsController, BreakReasonsController, OwnAgentController, QueuesController],
  providers: [
    AgentStates,
    AgentsService,
    CallcenterConfiguration,
    LiveQueues,
    QueueCalls,
    QueueDestination,
    QueueDestinationUser,
    QueueMusicUser,
    QueueTiers,
    QueuesService,
    Synchroniser,
    Wayout,
  ],
  exports: [AgentStates, LiveQueues],
})
export class QueuesModule {
  constructor(usage: TenantUsage) {
    usage.add('queues', 'queues');
  }
}
