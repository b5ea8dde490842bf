export * from './numbers.migration';
