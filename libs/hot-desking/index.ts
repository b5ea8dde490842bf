export { HotDesk } from './hot-desk.entity';
export * from './hot-desking.migration';
export * from './hot-desking.module';
export { HotDesks } from './hot-desks';
export { HotDeskUpkeep } from './hot-desk-upkeep';
