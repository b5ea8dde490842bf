export { QueueCallIntake } from './calls/queue-call-intake';
export { QueueCallsModule } from './calls/queue-calls.module';
export type { Heard, QueueFact } from './calls/queue-fact';
export * from './queue-statistics.migration';
export * from './queue-statistics.module';
export { QueueCallsUpkeep } from './upkeep/queue-calls-upkeep';
