export * from './call-waiting-codes.migration';
export { FeatureCode } from './feature-code.entity';
export * from './feature-codes.migration';
export * from './feature-codes.module';
export * from './more-feature-codes.migration';
export * from './queue-agent-codes.migration';
export { SpeedDial } from './speed-dials/speed-dial.entity';
export * from './speed-dials/speed-dials.migration';
export * from './supervisor-codes.migration';
