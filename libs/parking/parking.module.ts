import { Module } from '@nestjs/common';
import { LiveModule, topicController } from '@callsign/live';
import { MediaModule } from '@callsign/media';
import { PresenceModule } from '@callsign/presence';
import { RoutingModule } from '@callsign/routing';
import { LegOwners } from './calls/leg-owners';
import { ParkCommand } from './calls/park-command';
import { ParkCommandController } from './park-command.controller';
import { ParkedCalls, parkingTopic } from './calls/parked-calls';
import { ParkingCalls } from './calls/parking-calls';
import { ParkingDestination } from './calls/parking.destination';
import { ParkingDestinationUser } from './parking-destination-user';
import { ParkingLotsController } from './parking-lots.controller';
import { ParkingLotsService } from './parking-lots.service';

/** Parking lots: calls that wait in a slot until somebody takes them. */
@Module({
  imports: [LiveModule, MediaModule, PresenceModule, RoutingModule],
  controllers: [ParkCommandController, ParkingLotsController, topicController(ParkedCalls, parkingTopic)],
  providers: [
    LegOwners,
    ParkCommand,
    ParkedCalls,
    ParkingCalls,
    ParkingDestination,
    ParkingDestinationUser,
    ParkingLotsService,
  ],
})
export class ParkingModule {}
