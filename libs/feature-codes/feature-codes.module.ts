import { Module } from '@nestjs/common';
import { CdrModule } from '@callsign/cdr';
import { DiallingModule, ExtensionsModule } from '@callsign/extensions';
import { HotDeskingModule } from '@callsign/hot-desking';
import { LiveModule } from '@callsign/live';
import { MediaModule } from '@callsign/media';
import { PresenceModule } from '@callsign/presence';
import { QueuesModule } from '@callsign/queues';
import { RoutingModule } from '@callsign/routing';
import { SupervisionModule } from '@callsign/supervision';
import { VoicemailModule } from '@callsign/voicemail';
import { FeatureCodeCalls } from './dialling/feature-code-calls';
import { FeatureCodeDestination } from './dialling/feature-code.destination';
import { CallerId } from './dialling/caller-id';
import { HotDesking } from './dialling/hot-desking';
import { Information } from './dialling/information';
import { Intercom } from './dialling/intercom';
import { FeaturePresence } from './dialling/feature-presence';
import { OwnSettings } from './dialling/own-settings';
import { PickupCommandController } from './dialling/pickup-command.controller';
import { QueueAgentCodes } from './dialling/queue-agent';
import { Pickup } from './dialling/pickup';
import { RecentNumbers } from './dialling/recent-numbers';
import { SpeedDialling } from './dialling/speed-dialling';
import { Supervising } from './dialling/supervising';
import { FeatureCodeDestinationUser } from './feature-code-destination-user';
import { FeatureCodesController } from './feature-codes.controller';
import { FeatureCodesService } from './feature-codes.service';
import { OwnSpeedDialsController } from './speed-dials/own-speed-dials.controller';
import { SpeedDialDestinationUser } from './speed-dials/speed-dial-destination-user';
import { SpeedDialsController } from './speed-dials/speed-dials.controller';
import { SpeedDialsService } from './speed-dials/speed-dials.service';

@Module({
  imports: [
    CdrModule,
    DiallingModule,
    ExtensionsModule,
    HotDeskingModule,
    LiveModule,
    MediaModule,
    PresenceModule,
    QueuesModule,
    RoutingModule,
    SupervisionModule,
    VoicemailModule,
  ],
  controllers: [
    FeatureCodesController,
    PickupCommandController,
    SpeedDialsController,
    OwnSpeedDialsController,
  ],
  providers: [
    FeatureCodesService,
    FeatureCodeDestinationUser,
    FeatureCodeDestination,
    FeatureCodeCalls,
    FeaturePresence,
    OwnSettings,
    Pickup,
    QueueAgentCodes,
    RecentNumbers,
    CallerId,
    HotDesking,
    SpeedDialling,
    Supervising,
    SpeedDialsService,
    SpeedDialDestinationUser,
    Information,
    Intercom,
  ],
})
export class FeatureCodesModule {}
