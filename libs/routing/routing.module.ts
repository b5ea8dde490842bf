import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HangupDestination, NumberDestination } from './basic-destinations';
import { DestinationDirectory } from './destination-directory';
import { DestinationUses } from './destination-uses';
import { Dialplan } from './dialplan';
import { InCallKeys } from './in-call-keys';
import { RoutingService } from './routing.service';

@Module({
  imports: [DiscoveryModule],
  providers: [
    DestinationDirectory,
    DestinationUses,
    RoutingService,
    Dialplan,
    InCallKeys,
    NumberDestination,
    HangupDestination,
  ],
  exports: [DestinationDirectory, DestinationUses, RoutingService, Dialplan, InCallKeys],
})
export class RoutingModule {}
