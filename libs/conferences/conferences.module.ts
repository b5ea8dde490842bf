import { Module } from '@nestjs/common';
import { MediaModule } from '@callsign/media';
import { RoutingModule } from '@callsign/routing';
import { TenantsModule } from '@callsign/tenants';
import { VoicemailModule } from '@callsign/voicemail';
import { ConferenceCalls } from './calls/conference-calls';
import { ConferenceConfiguration } from './calls/conference.configuration';
import { ConferenceDestination } from './calls/conference.destination';
import { ConferencePins } from './rooms/conference-pins';
import { ConferencesController } from './rooms/conferences.controller';
import { ConferencesService } from './rooms/conferences.service';

/** Rooms in which many talk to each other. */
@Module({
  imports: [MediaModule, RoutingModule, TenantsModule, VoicemailModule],
  controllers: [ConferencesController],
  providers: [
    ConferenceCalls,
    ConferenceConfiguration,
    ConferenceDestination,
    ConferencePins,
    ConferencesService,
  ],
})
export class ConferencesModule {}
