import { Module } from '@nestjs/common';
import { DiallingModule } from '@callsign/extensions';
import { LiveModule } from '@callsign/live';
import { MusicModule } from '@callsign/music';
import { RoutingModule } from '@callsign/routing';
import { RingGroupControl } from './dialling/ring-group-control';
import { RingGroupDestination } from './dialling/ring-group.destination';
import { RingGroupTurns } from './dialling/ring-group-turns';
import { RingGroupDestinationUser } from './ring-group-destination-user';
import { RingGroupMusicUser } from './ring-group-music-user';
import { RingGroupMembers } from './ring-group-members';
import { RingGroupsController } from './ring-groups.controller';
import { RingGroupsService } from './ring-groups.service';

@Module({
  imports: [RoutingModule, LiveModule, DiallingModule, MusicModule],
  controllers: [RingGroupsController],
  providers: [
    RingGroupsService,
    RingGroupMembers,
    RingGroupMusicUser,
    RingGroupDestinationUser,
    RingGroupDestination,
    RingGroupControl,
    RingGroupTurns,
  ],
})
export class RingGroupsModule {}
