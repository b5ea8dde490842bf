import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@callsign/audit';
import { AuthModule } from '@callsign/auth';
import { CdrModule } from '@callsign/cdr';
import { ConferencesModule } from '@callsign/conferences';
import { EslModule } from '@callsign/esl';
import { LiveModule } from '@callsign/live';
import { DiallingModule, ExtensionsModule } from '@callsign/extensions';
import { IvrModule } from '@callsign/ivr';
import { MediaModule } from '@callsign/media';
import { FeatureCodesModule } from '@callsign/feature-codes';
import { HotDeskingModule } from '@callsign/hot-desking';
import { MusicModule } from '@callsign/music';
import { NumbersModule } from '@callsign/numbers';
import { PagingModule } from '@callsign/paging';
import { Config, type ListenOptions, PlatformModule } from '@callsign/platform';
import { ParkingModule } from '@callsign/parking';
import { PresenceModule } from '@callsign/presence';
import { QueueStatisticsModule } from '@callsign/queue-statistics';
import { QueuesModule } from '@callsign/queues';
import { RecordingsModule } from '@callsign/recordings';
import { RingGroupsModule } from '@callsign/ring-groups';
import { RoutingModule } from '@callsign/routing';
import { SupervisionModule } from '@callsign/supervision';
import { TenantsModule } from '@callsign/tenants';
import { TrunksModule } from '@callsign/trunks';
import { UsersModule } from '@callsign/users';
import { VoicemailCallsModule, VoicemailModule } from '@callsign/voicemail';
import { XmlCurlModule } from '@callsign/xml-curl';
import type { DataSource } from 'typeorm';
import { HealthModule } from './health/health.module';
import { logging } from './logging';

/** Composition only: a new feature is one line here. */
@Module({})
export class AppModule {
  static with(config: Config, dataSource: DataSource, listen: ListenOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, dataSource, listen),
        logging(config),
        EslModule.forRootAsync({ inject: [Config], useFactory: eslOptions }),
        AuthModule,
        TenantsModule,
        UsersModule,
        AuditModule,
        RoutingModule,
        XmlCurlModule,
        PresenceModule,
        TrunksModule,
        ExtensionsModule,
        DiallingModule,
        CdrModule,
        LiveModule,
        MediaModule,
        MusicModule,
        NumbersModule,
        VoicemailModule,
        VoicemailCallsModule,
        RingGroupsModule,
        PagingModule,
        ConferencesModule,
        IvrModule,
        HotDeskingModule,
        QueuesModule,
        QueueStatisticsModule,
        SupervisionModule,
        FeatureCodesModule,
        RecordingsModule,
        ParkingModule,
        HealthModule,
      ],
    };
  }
}

function eslOptions({ env }: Config) {
  return { nodes: env.FREESWITCH_NODES.map((node) => ({ ...node, password: env.FREESWITCH_ESL_PASSWORD })) };
}
