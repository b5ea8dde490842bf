import { Injectable, Logger } from '@nestjs/common';
import { type AtHand, whenAtHand } from '@callsign/platform';
import { Dialplan } from '@callsign/routing';
import { Configuration } from './configuration';
import { Directory } from './directory';
import { ForeignTransfers } from './foreign-transfers';
import { Form, MalformedForm } from './form';
import { NOT_FOUND, renderDialplan } from './render';

/** How questions of one section were answered since the start. */
interface Outcomes {
  found: number;
  missing: number;
  failed: number;
}

const none = (): Outcomes => ({ found: 0, missing: 0, failed: 0 });

/** Answers one request of mod_xml_curl; `section` of its body says for what. */
@Injectable()
export class SwitchFace {
  /** Plain numbers, since this is the hot path; whoever wants to know reads them. */
  readonly answers = { directory: none(), dialplan: none(), configuration: none(), other: none() };
  private readonly logger = new Logger('xml-curl');

  constructor(
    private readonly directory: Directory,
    private readonly dialplan: Dialplan,
    private readonly configuration: Configuration,
    private readonly foreignTransfers: ForeignTransfers,
  ) {}

  /** @returns the XML; a string at once where it is at hand, so that the hot path waits for nothing */
  answer(body: Buffer): AtHand<string> {
    const form = new Form(body);
    try {
      switch (form.field('section')) {
        case 'directory':
          return counted(this.answers.directory, this.user(form));
        case 'dialplan':
          return counted(this.answers.dialplan, this.call(form));
        case 'configuration':
          return counted(
            this.answers.configuration,
            this.configuration.answer({
              key: form.field('key_value'),
              profile: form.field('profile'),
              queue: form.field('CC-Queue'),
            }),
          );
        case 'channels':
          return counted(this.answers.other, this.foreignTransfers.answer(form));
        default:
          return counted(this.answers.other, NOT_FOUND);
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
    this.answers.other.missing++;
    return NOT_FOUND;
  }
}

function counted(outcomes: Outcomes, answer: string | Promise<string>): string | Promise<string> {
  if (typeof answer === 'string') {
    outcomes[answer === NOT_FOUND ? 'missing' : 'found']++;
    return answer;
  }
  return answer.then(
    (xml) => counted(outcomes, xml),
    (error: unknown) => {
      outcomes.failed++;
      throw error;
    },
  );
}
