import { Module } from '@nestjs/common';
import { LiveModule } from '@callsign/live';
import { MediaModule } from '@callsign/media';
import { RoutingModule } from '@callsign/routing';
import { VoicemailModule } from '@callsign/voicemail';
import { PagingControl } from './dialling/paging-control';
import { PagingDestination } from './dialling/paging.destination';
import { PagingDestinationUser } from './paging-destination-user';
import { PagingGroupsController } from './paging-groups.controller';
import { PagingGroupsService } from './paging-groups.service';

/** Speaking at many phones at once. */
@Module({
  imports: [LiveModule, MediaModule, RoutingModule, VoicemailModule],
  controllers: [PagingGroupsController],
  providers: [PagingGroupsService, PagingDestination, PagingDestinationUser, PagingControl],
})
export class PagingModule {}
