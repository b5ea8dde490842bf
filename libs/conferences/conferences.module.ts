import { Module } from '@nestjs/common';
import { DiallingModule } from '@callsign/extensions';
import { topicController } from '@callsign/live';
import { MediaModule } from '@callsign/media';
import { RecordingsModule } from '@callsign/recordings';
import { RoutingModule } from '@callsign/routing';
import { TenantsModule } from '@callsign/tenants';
import { VoicemailModule } from '@callsign/voicemail';
import { ConferenceCalls } from './calls/conference-calls';
import { ConferenceConfiguration } from './calls/conference.configuration';
import { ConferenceDestination } from './calls/conference.destination';
import { SpokenNames } from './calls/spoken-names';
import { ConferenceHistory } from './history/conference-history';
import { ConferenceSessionsController } from './history/conference-sessions.controller';
import { ConferenceSessionsService } from './history/conference-sessions.service';
import { ConferenceCommands } from './live/conference-commands';
import { Invitations } from './live/invitations';
import { conferencesTopic } from './live/live-conference';
import { LiveConferences } from './live/live-conferences';
import { LiveConferencesController } from './live/live-conferences.controller';
import { ConferenceRecordings } from './recordings/conference-recordings';
import { ConferencePins } from './rooms/conference-pins';
import { ConferencesController } from './rooms/conferences.controller';
import { ConferencesService } from './rooms/conferences.service';
import { ThreeWay } from './three-way';

/** Rooms in which many talk to each other, what is held in them now, and what was. */
@Module({
  imports: [DiallingModule, MediaModule, RecordingsModule, RoutingModule, TenantsModule, VoicemailModule],
  controllers: [
    ConferencesController,
    ConferenceSessionsController,
    LiveConferencesController,
    topicController(LiveConferences, conferencesTopic),
  ],
  providers: [
    ConferenceCalls,
    ConferenceCommands,
    ConferenceConfiguration,
    ConferenceDestination,
    ConferenceHistory,
    ConferencePins,
    ConferenceRecordings,
    ConferenceSessionsService,
    ConferencesService,
    Invitations,
    LiveConferences,
    SpokenNames,
    ThreeWay,
  ],
})
export class ConferencesModule {}
