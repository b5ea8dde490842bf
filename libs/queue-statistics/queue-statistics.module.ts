import { Module } from '@nestjs/common';
import { topicController } from '@callsign/live';
import { QueuesModule } from '@callsign/queues';
import { QueueCallEvents } from './calls/queue-call-events';
import { QueueCallsModule } from './calls/queue-calls.module';
import { QueueCallsService } from './figures/queue-calls.service';
import { StatisticsController } from './figures/statistics.controller';
import { StatisticsService } from './figures/statistics.service';
import { AgentsTopic } from './live/agents-topic';
import { agentsTopic, queuesTopic } from './live/live-queues.schema';
import { QueuesTopic } from './live/queues-topic';
import { Staff } from './live/staff';
import { QueueCallsUpkeep } from './upkeep/queue-calls-upkeep';

/** What became of the calls that came into queues, what agents did with them, and how it looks now. */
@Module({
  imports: [QueueCallsModule, QueuesModule],
  controllers: [
    StatisticsController,
    topicController(AgentsTopic, agentsTopic),
    topicController(QueuesTopic, queuesTopic),
  ],
  providers: [
    AgentsTopic,
    QueueCallEvents,
    QueueCallsService,
    QueueCallsUpkeep,
    QueuesTopic,
    Staff,
    StatisticsService,
  ],
})
export class QueueStatisticsModule {}
