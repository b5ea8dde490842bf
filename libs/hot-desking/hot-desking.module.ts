import { Module } from '@nestjs/common';
import { DiallingModule } from '@callsign/extensions';
import { VoicemailModule } from '@callsign/voicemail';
import { HotDeskDirectory } from './hot-desk-directory';
import { HotDeskUpkeep } from './hot-desk-upkeep';
import { HotDesks } from './hot-desks';
import { HotDesksController } from './hot-desks.controller';
import { HotDesksService } from './hot-desks.service';

/** Extensions that log in at the phone of another. */
@Module({
  imports: [DiallingModule, VoicemailModule],
  controllers: [HotDesksController],
  providers: [HotDesks, HotDesksService, HotDeskDirectory, HotDeskUpkeep],
  exports: [HotDesks],
})
export class HotDeskingModule {}
