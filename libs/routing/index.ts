export * from './contract';
export * from './destination';
export * from './destination-directory';
export * from './destination-uses';
export * from './dialplan';
export * from './routing.module';
export * from './routing.service';
export * from './tenant-routing';
