import { Module } from '@nestjs/common';
import { RoutingModule } from '@callsign/routing';
import { BusyExtensions } from './busy-extensions';
import { LiveCalls } from './live-calls';
import { LiveController } from './live.controller';
import { LiveSocket } from './live.socket';

@Module({
  imports: [RoutingModule],
  controllers: [LiveController],
  providers: [BusyExtensions, LiveCalls, LiveSocket],
  exports: [BusyExtensions, LiveCalls],
})
export class LiveModule {}
