export * from './ivr.entities';
export * from './ivr.migration';
export * from './ivr.module';
export { PublicAddresses } from './web/public-addresses';
export { WebSecrets } from './web/web-secrets';
