import { Module } from '@nestjs/common';
import { LiveModule } from '@callsign/live';
import { RoutingModule } from '@callsign/routing';
import { RingGroupControl } from './dialling/ring-group-control';
import { RingGroupDestination } from './dialling/ring-group.destination';
import { RingGroupTurns } from './dialling/ring-group-turns';
import { RingGroupDestinationUser } from './ring-group-destination-user';
import { RingGroupMembers } from './ring-group-members';
import { RingGroupsController } from './ring-groups.controller';
import { RingGroupsService } from './ring-groups.service';

@Module({
  imports: [RoutingModule, LiveModule],
  controllers: [RingGroupsController],
  providers: [
    RingGroupsService,
    RingGroupMembers,
    RingGroupDestinationUser,
    RingGroupDestination,
    RingGroupControl,
    RingGroupTurns,
  ],
})
export class RingGroupsModule {}
