import { Injectable, Logger } from '@nestjs/common';
import { type AtHand, whenAtHand } from '@callsign/platform';
import { Dialplan } from '@callsign/routing';
import { Configuration } from './configuration';
import { Directory } from './directory';
import { Form, MalformedForm } from './form';
import { NOT_FOUND, renderDialplan } from './render';

/** Answers one request of mod_xml_curl; `section` of its body says for what. */
@Injectable()
export class SwitchFace {
  private readonly logger = new Logger('xml-curl');

  constructor(
    private readonly directory: Directory,
    private readonly dialplan: Dialplan,
    private readonly configuration: Configuration,
  ) {}

  /** @returns the XML; a string at once where it is at hand, so that the hot path waits for nothing */
  answer(body: Buffer): AtHand<string> {
    const form = new Form(body);
    try {
      switch (form.field('section')) {
        case 'directory':
          return this.user(form);
        case 'dialplan':
          return this.call(form);
        case 'configuration':
          return this.configuration.answer({ key: form.field('key_value'), profile: form.field('profile') });
        default:
          return NOT_FOUND;
      }
    } catch (error) {
      return this.refuse(error);
    }
  }

  /** REGISTER, INVITE, `user/` dialling and message counts all ask for one user; gateways and ACLs for none. */
  private user(form: Form): AtHand<string> {
    const user = form.field('user');
    if (!user || form.field('purpose')) return NOT_FOUND;
    const domain = (form.field('domain') || form.field('key_value')).toLowerCase();
    return this.directory.answer(user, domain);
  }

  private call(form: Form): AtHand<string> {
    const context = form.field('Hunt-Context') || form.field('Caller-Context');
    const destinationNumber =
      form.field('Hunt-Destination-Number') || form.field('Caller-Destination-Number');
    return whenAtHand(this.dialplan.answer({ context, destinationNumber }), (answer) =>
      renderDialplan(context, answer),
    );
  }

  private refuse(error: unknown): string {
    if (!(error instanceof MalformedForm)) throw error;
    this.logger.warn(error.message);
    return NOT_FOUND;
  }
}
