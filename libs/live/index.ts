export { BusyExtensions } from './busy-extensions';
export * from './call';
export { LiveCalls } from './live-calls';
export * from './live.module';
