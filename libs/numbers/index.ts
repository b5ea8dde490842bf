export { PhoneNumber } from './number.entity';
export * from './numbers.migration';
export * from './numbers.module';
export { e164 } from './phone-number';
