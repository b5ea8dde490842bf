import { Module } from '@nestjs/common';
import { MediaModule } from '@callsign/media';
import { RoutingModule } from '@callsign/routing';
import { VoicemailModule } from '../voicemail.module';
import { LeaveMessage } from './leave-message';
import { Listen } from './listen';
import { Recordings } from './recording';
import { Salvage } from './salvage';
import { VoicemailAccessDestination } from './voicemail-access.destination';
import { VoicemailCalls } from './voicemail-calls';
import { VoicemailDestination } from './voicemail.destination';

/** Calls that leave messages or listen to them. */
@Module({
  imports: [MediaModule, RoutingModule, VoicemailModule],
  providers: [
    LeaveMessage,
    Listen,
    Recordings,
    Salvage,
    VoicemailAccessDestination,
    VoicemailCalls,
    VoicemailDestination,
  ],
})
export class VoicemailCallsModule {}
