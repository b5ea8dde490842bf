export * from './call-waiting-codes.migration';
export { FeatureCode } from './feature-code.entity';
export * from './feature-codes.migration';
export * from './feature-codes.module';
