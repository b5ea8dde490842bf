export * from './contract';
export { Directory } from './directory';
export { SwitchCaches } from './switch-caches';
export { SwitchFace } from './switch-face';
export * from './xml-curl.module';
