export * from './queue-statistics.migration';
export * from './queue-statistics.module';
