export { ParkingLot } from './parking-lot.entity';
export * from './parking.migration';
export * from './parking.module';
