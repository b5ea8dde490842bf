export * from './contract';
export { MailQueue } from './mail-queue';
export * from './mail.migration';
export * from './mail.module';
export * from './words';
