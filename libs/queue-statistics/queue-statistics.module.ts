import { Module } from '@nestjs/common';
import { QueueCallEvents } from './calls/queue-call-events';
import { QueueCallsModule } from './calls/queue-calls.module';
import { QueueCallsService } from './figures/queue-calls.service';
import { StatisticsController } from './figures/statistics.controller';
import { StatisticsService } from './figures/statistics.service';
import { QueueCallsUpkeep } from './upkeep/queue-calls-upkeep';

/** What became of the calls that came into queues, and what agents did with them. */
@Module({
  imports: [QueueCallsModule],
  controllers: [StatisticsController],
  providers: [QueueCallEvents, QueueCallsService, QueueCallsUpkeep, StatisticsService],
})
export class QueueStatisticsModule {}
