import { Module } from '@nestjs/common';
import { MediaModule } from '@callsign/media';
import { RoutingModule } from '@callsign/routing';
import { IvrCalls } from './calls/ivr-calls';
import { MenuCall } from './calls/menu-call';
import { MenuDestination } from './dialling/menu.destination';
import { MenuDestinationUser } from './menus/menu-destination-user';
import { MenusController } from './menus/menus.controller';
import { MenusService } from './menus/menus.service';

/** Menus: callers choose by pressing keys. */
@Module({
  imports: [MediaModule, RoutingModule],
  controllers: [MenusController],
  providers: [IvrCalls, MenuCall, MenuDestination, MenuDestinationUser, MenusService],
})
export class IvrModule {}
