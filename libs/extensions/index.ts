export * from './dialling/dialling.module';
export { Extension, type FollowMeStep } from './extension.entity';
export * from './extensions.migration';
export * from './extensions.module';
export { SipSecrets } from './sip-secrets';
