export * from './contract';
export { SwitchCaches } from './switch-caches';
export { SwitchFace } from './switch-face';
export * from './xml-curl.module';
