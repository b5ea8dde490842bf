export * from './tenants.migration';
