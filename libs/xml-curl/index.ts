export * from './contract';
export { SwitchCaches } from './switch-caches';
export * from './xml-curl.module';
