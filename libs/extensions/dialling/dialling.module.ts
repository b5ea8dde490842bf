import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MailModule } from '@callsign/mail';
import { RoutingModule } from '@callsign/routing';
import { MissedCalls } from '../missed-calls/missed-calls';
import { CallControl } from './call-control';
import { ExtensionControl } from './extension-control';
import { ExtensionDestination } from './extension.destination';
import { ExtensionDirectory } from './extension.directory';

/** How calls reach extensions: the directory, the dialplan, call control. */
@Module({
  imports: [DiscoveryModule, MailModule, RoutingModule],
  providers: [CallControl, ExtensionControl, ExtensionDestination, ExtensionDirectory, MissedCalls],
  exports: [ExtensionDirectory, MissedCalls],
})
export class DiallingModule {}
