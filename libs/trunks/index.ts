export * from './trunks.module';
