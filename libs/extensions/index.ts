export * from './extensions.migration';
export * from './dialling/dialling.module';
