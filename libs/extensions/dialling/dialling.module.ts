import { Module } from '@nestjs/common';
import { RoutingModule } from '@callsign/routing';
import { CallControl } from './call-control';
import { ExtensionDestination } from './extension.destination';
import { ExtensionDirectory } from './extension.directory';

/** How calls reach extensions: the directory, the dialplan, call control. */
@Module({
  imports: [RoutingModule],
  providers: [CallControl, ExtensionDestination, ExtensionDirectory],
})
export class DiallingModule {}
