import { Module } from '@nestjs/common';
import { MediaModule } from '@callsign/media';
import { RoutingModule } from '@callsign/routing';
import { VoicemailModule } from '@callsign/voicemail';
import { IvrCalls } from './calls/ivr-calls';
import { MenuCall } from './calls/menu-call';
import { NameDirectoryCall } from './calls/name-directory-call';
import { WebRequestCall } from './calls/web-request-call';
import { MenuDestination } from './dialling/menu.destination';
import { NameDirectoryDestination } from './dialling/name-directory.destination';
import { WebRequestDestination } from './dialling/web-request.destination';
import { MenuGreetingsController } from './menus/menu-greetings.controller';
import { MenuGreetingsService } from './menus/menu-greetings.service';
import { MenuDestinationUser } from './menus/menu-destination-user';
import { MenuTreeService } from './menus/menu-tree.service';
import { MenusController } from './menus/menus.controller';
import { MenusService } from './menus/menus.service';
import { Asking } from './web/asking';
import { PublicAddresses } from './web/public-addresses';
import { WebClient } from './web/web-client';
import { WebHostsService } from './web/web-hosts.service';
import { WebHostsController, WebRequestsController } from './web/web-requests.controller';
import { WebRequestsService } from './web/web-requests.service';
import { WebSecrets } from './web/web-secrets';

/** Menus: callers choose by keys, by name, or a web service does. */
@Module({
  imports: [MediaModule, RoutingModule, VoicemailModule],
  controllers: [MenusController, MenuGreetingsController, WebRequestsController, WebHostsController],
  providers: [
    Asking,
    MenuGreetingsService,
    IvrCalls,
    MenuCall,
    MenuDestination,
    MenuDestinationUser,
    MenusService,
    MenuTreeService,
    NameDirectoryCall,
    NameDirectoryDestination,
    PublicAddresses,
    WebClient,
    WebHostsService,
    WebRequestCall,
    WebRequestDestination,
    WebRequestsService,
    WebSecrets,
  ],
})
export class IvrModule {}
