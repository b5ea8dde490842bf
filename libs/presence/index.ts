export * from './contract';
export { type InTenant, Presence } from './presence';
export * from './presence.migration';
export * from './presence.module';
