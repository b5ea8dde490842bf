import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PresenceModule } from '@callsign/presence';
import { RoutingModule } from '@callsign/routing';
import { CallControl } from './call-control';
import { ExtensionControl } from './extension-control';
import { ExtensionDestination } from './extension.destination';
import { ExtensionDirectory } from './extension.directory';
import { ExtensionPresence } from './extension-presence';

/** How calls reach extensions: the directory, the dialplan, call control. */
@Module({
  imports: [DiscoveryModule, PresenceModule, RoutingModule],
  providers: [CallControl, ExtensionControl, ExtensionDestination, ExtensionDirectory, ExtensionPresence],
  exports: [ExtensionDirectory],
})
export class DiallingModule {}
