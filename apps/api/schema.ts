import { AuditEntry } from '@callsign/audit';
import { User, Users1700000002000 } from '@callsign/auth';
import { Cdr1700000005000 } from '@callsign/cdr';
import {
  Conference,
  ConferenceParticipant,
  Conferences1700000020000,
  ConferenceSession,
} from '@callsign/conferences';
import {
  CallHandling1700000016000,
  DialableExtensions1700000005210,
  Extension,
  ExtensionRecording1700000009000,
  Extensions1700000003000,
  MissedCalls1700000009110,
  MoreExtensionSettings1700000015100,
} from '@callsign/extensions';
import {
  CallWaitingCodes1700000016100,
  FeatureCode,
  FeatureCodes1700000008000,
  MoreFeatureCodes1700000015000,
  QueueAgentCodes1700000019100,
  SpeedDial,
  SpeedDials1700000015400,
  SupervisorCodes1700000019600,
} from '@callsign/feature-codes';
import { HotDesk, HotDesking1700000015300 } from '@callsign/hot-desking';
import { Ivr1700000020300, IvrGreeting, IvrMenu, IvrWebHost, IvrWebRequest } from '@callsign/ivr';
import { Mail1700000008800 } from '@callsign/mail';
import { DiscardedAudio1700000008900, PromptOverride, Prompts1700000005500 } from '@callsign/media';
import { Music1700000009000, MusicClass, MusicTrack } from '@callsign/music';
import { Numbers1700000004000, PhoneNumber } from '@callsign/numbers';
import { Paging1700000015200, PagingGroup, PagingGroupExtension } from '@callsign/paging';
import { Parking1700000009100, ParkingLot } from '@callsign/parking';
import type { Schema } from '@callsign/platform';
import { Presence1700000009000 } from '@callsign/presence';
import { QueueStatistics1700000019400 } from '@callsign/queue-statistics';
import {
  Queue,
  QueueAgent,
  QueueCallback,
  QueueCallbacks1700000019200,
  Queues1700000019000,
  QueueTier,
} from '@callsign/queues';
import { ConferenceRecordings1700000020100, Recording, Recordings1700000009200 } from '@callsign/recordings';
import {
  RingGroup,
  RingGroupCallers1700000009100,
  RingGroupMember,
  RingGroups1700000007000,
} from '@callsign/ring-groups';
import { Dialable1700000005200 } from '@callsign/routing';
import { Supervision1700000019500 } from '@callsign/supervision';
import {
  RecordingRetention1700000009100,
  Tenant,
  TenantProfile,
  Tenants1700000001000,
} from '@callsign/tenants';
import {
  GreetingRow,
  MessageIdentity1700000018000,
  MessageRow,
  Voicemail1700000006000,
  VoicemailBox,
  VoicemailLamps1700000006100,
} from '@callsign/voicemail';

/** All entities and migrations, in the order in which the features build on each other. */
export const schema: Schema = {
  entities: [
    TenantProfile,
    Tenant,
    AuditEntry,
    User,
    Extension,
    PhoneNumber,
    PromptOverride,
    VoicemailBox,
    MessageRow,
    GreetingRow,
    RingGroup,
    RingGroupMember,
    FeatureCode,
    PagingGroup,
    PagingGroupExtension,
    Conference,
    ConferenceSession,
    ConferenceParticipant,
    HotDesk,
    SpeedDial,
    Recording,
    ParkingLot,
    MusicClass,
    MusicTrack,
    IvrMenu,
    IvrGreeting,
    IvrWebRequest,
    IvrWebHost,
    Queue,
    QueueAgent,
    QueueTier,
    QueueCallback,
  ],
  migrations: [
    Tenants1700000001000,
    Users1700000002000,
    Extensions1700000003000,
    Numbers1700000004000,
    Cdr1700000005000,
    Dialable1700000005200,
    DialableExtensions1700000005210,
    Prompts1700000005500,
    Voicemail1700000006000,
    VoicemailLamps1700000006100,
    RingGroups1700000007000,
    FeatureCodes1700000008000,
    ExtensionRecording1700000009000,
    RecordingRetention1700000009100,
    Recordings1700000009200,
    Mail1700000008800,
    DiscardedAudio1700000008900,
    Music1700000009000,
    RingGroupCallers1700000009100,
    MissedCalls1700000009110,
    MoreFeatureCodes1700000015000,
    MoreExtensionSettings1700000015100,
    Paging1700000015200,
    HotDesking1700000015300,
    SpeedDials1700000015400,
    CallHandling1700000016000,
    CallWaitingCodes1700000016100,
    Presence1700000009000,
    Parking1700000009100,
    MessageIdentity1700000018000,
    Conferences1700000020000,
    ConferenceRecordings1700000020100,
    Ivr1700000020300,
    Queues1700000019000,
    QueueAgentCodes1700000019100,
    QueueCallbacks1700000019200,
    QueueStatistics1700000019400,
    Supervision1700000019500,
    SupervisorCodes1700000019600,
  ],
};
