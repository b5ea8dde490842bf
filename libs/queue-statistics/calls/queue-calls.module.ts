import { Module } from '@nestjs/common';
import { QueueCallIntake } from './queue-call-intake';
import { QueueCallStore } from './queue-call-store';

/** The table of queue calls and the way in; also for the command line, which imports call records. */
@Module({
  providers: [QueueCallIntake, QueueCallStore],
  exports: [QueueCallIntake, QueueCallStore],
})
export class QueueCallsModule {}
