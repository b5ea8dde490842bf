export { FeatureCode } from './feature-code.entity';
export * from './feature-codes.migration';
export * from './feature-codes.module';
export * from './more-feature-codes.migration';
