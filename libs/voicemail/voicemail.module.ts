import { Module } from '@nestjs/common';
import { MailModule } from '@callsign/mail';
import { MediaModule } from '@callsign/media';
import { RoutingModule } from '@callsign/routing';
import { BoxesController } from './api/boxes.controller';
import { BoxesService } from './api/boxes.service';
import { GreetingsController } from './api/greetings.controller';
import { GreetingsService } from './api/greetings.service';
import { MessagesController } from './api/messages.controller';
import { MessagesService } from './api/messages.service';
import { ReachableBoxes } from './api/reachable-boxes';
import { BoxDestinationUser } from './box-destination-user';
import { Languages } from './languages';
import { MessageMail } from './mail/message-mail';
import { Mailboxes } from './mailboxes';
import { MessageWaiting } from './message-waiting';
import { Boxes } from './store/boxes';
import { Deliveries } from './store/deliveries';
import { Greetings } from './store/greetings';
import { Messages } from './store/messages';
import { Pins } from './store/pins';
import { VoicemailUpkeep } from './store/voicemail-upkeep';

/** Voicemail boxes, their messages and greetings. */
@Module({
  imports: [MailModule, MediaModule, RoutingModule],
  controllers: [BoxesController, GreetingsController, MessagesController],
  providers: [
    BoxDestinationUser,
    Boxes,
    BoxesService,
    Deliveries,
    Greetings,
    GreetingsService,
    Languages,
    Mailboxes,
    MessageMail,
    Messages,
    MessagesService,
    MessageWaiting,
    Pins,
    ReachableBoxes,
    VoicemailUpkeep,
  ],
  exports: [Languages, Mailboxes, VoicemailUpkeep],
})
export class VoicemailModule {}
