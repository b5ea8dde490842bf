export * from './ivr.entities';
export * from './ivr.migration';
export * from './ivr.module';
