import { Module } from '@nestjs/common';
import { RoutingModule } from '@callsign/routing';
import { LiveCalls } from './live-calls';
import { LiveController } from './live.controller';
import { LiveSocket } from './live.socket';

@Module({
  imports: [RoutingModule],
  controllers: [LiveController],
  providers: [LiveCalls, LiveSocket],
  exports: [LiveCalls],
})
export class LiveModule {}
