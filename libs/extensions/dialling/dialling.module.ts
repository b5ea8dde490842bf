import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { RoutingModule } from '@callsign/routing';
import { CallControl } from './call-control';
import { ClickToCall } from './click-to-call';
import { ClickToCallController } from './click-to-call.controller';
import { ExtensionControl } from './extension-control';
import { ExtensionDestination } from './extension.destination';
import { ExtensionDirectory } from './extension.directory';

/** How calls reach extensions: the directory, the dialplan, call control. */
@Module({
  imports: [DiscoveryModule, RoutingModule],
  controllers: [ClickToCallController],
  providers: [CallControl, ClickToCall, ExtensionControl, ExtensionDestination, ExtensionDirectory],
  exports: [ExtensionDirectory],
})
export class DiallingModule {}
