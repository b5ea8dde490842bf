import { Module } from '@nestjs/common';
import { QueueCallEvents } from './calls/queue-call-events';
import { QueueCallIntake } from './calls/queue-call-intake';
import { QueueCallStore } from './calls/queue-call-store';
import { QueueCallsService } from './figures/queue-calls.service';
import { StatisticsController } from './figures/statistics.controller';
import { StatisticsService } from './figures/statistics.service';

/** What became of the calls that came into queues, and what agents did with them. */
@Module({
  controllers: [StatisticsController],
  providers: [QueueCallEvents, QueueCallIntake, QueueCallStore, QueueCallsService, StatisticsService],
})
export class QueueStatisticsModule {}
