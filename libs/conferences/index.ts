export * from './conferences.migration';
export * from './conferences.module';
export { Conference } from './rooms/conference.entity';
