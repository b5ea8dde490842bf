import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MediaModule } from '@callsign/media';
import { RoutingModule } from '@callsign/routing';
import { BlindTransfer } from '../in-call/blind-transfer';
import { TransferTalk } from '../in-call/transfer-talk';
import { CallControl } from './call-control';
import { ExtensionControl } from './extension-control';
import { ExtensionDestination } from './extension.destination';
import { ExtensionDirectory } from './extension.directory';

/** How calls reach extensions: the directory, the dialplan, call control. */
@Module({
  imports: [DiscoveryModule, MediaModule, RoutingModule],
  providers: [
    CallControl,
    ExtensionControl,
    ExtensionDestination,
    ExtensionDirectory,
    BlindTransfer,
    TransferTalk,
  ],
})
export class DiallingModule {}
