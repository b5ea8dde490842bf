import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '@callsign/audit';
import { MailModule } from '@callsign/mail';
import { MediaModule } from '@callsign/media';
import { PresenceModule } from '@callsign/presence';
import { RoutingModule } from '@callsign/routing';
import { XmlCurlModule } from '@callsign/xml-curl';
import { AttendedTransfer } from '../in-call/attended-transfer';
import { BlindTransfer } from '../in-call/blind-transfer';
import { TransferTalk } from '../in-call/transfer-talk';
import { MissedCalls } from '../missed-calls/missed-calls';
import { CallControl } from './call-control';
import { ClickToCall } from './click-to-call';
import { ClickToCallController, ExtensionCallsController } from './click-to-call.controller';
import { ExtensionControl } from './extension-control';
import { ExtensionDestination } from './extension.destination';
import { Screening } from './screening';
import { ExtensionDirectory } from './extension.directory';
import { ExtensionPresence } from './extension-presence';

/** How calls reach extensions: the directory, the dialplan, call control. */
@Module({
  imports: [
    AuditModule,
    DiscoveryModule,
    MailModule,
    MediaModule,
    PresenceModule,
    RoutingModule,
    XmlCurlModule,
  ],
  controllers: [ClickToCallController, ExtensionCallsController],
  providers: [
    CallControl,
    ClickToCall,
    ExtensionControl,
    ExtensionDestination,
    ExtensionDirectory,
    ExtensionPresence,
    MissedCalls,
    Screening,
    AttendedTransfer,
    BlindTransfer,
    TransferTalk,
  ],
  exports: [ClickToCall, ExtensionDirectory, MissedCalls],
})
export class DiallingModule {}
