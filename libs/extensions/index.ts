export * from './extensions.migration';
