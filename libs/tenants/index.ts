export * from './tenant-limits';
export { DEFAULT_PROFILE_ID, TenantProfile } from './tenant-profile.entity';
export * from './tenant-usage';
export * from './recording-retention.migration';
export { Tenant } from './tenant.entity';
export * from './tenants.migration';
export * from './tenants.module';
