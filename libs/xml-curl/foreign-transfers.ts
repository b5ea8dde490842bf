import { Injectable, Logger } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
import { channelUuid } from '@callsign/platform';
import type { Form } from './form';
import { renderSection } from './render';

/** What can not end the braces, or begin another leg, of the dial string into which the switch puts it. */
const HARMLESS = /^[A-Za-z0-9%._~=&;@-]*$/;
const KILL_MS = 1_500;

/**
 * A phone asked for a transfer (REFER) to a call that is not on its switch (Replaces, RFC 3891). By itself the switch
 * would call whatever SIP address the phone named; it is told to call nobody, so the transfer is refused and the call
 * goes on. The switch writes parameters of the phone's URI into the dial string as they are (sofia.c), so a phone could
 * name any endpoint behind a `}`: whoever tries that loses the call, and the transfer is void with it.
 */
@Injectable()
export class ForeignTransfers {
  private readonly logger = new Logger('xml-curl');

  constructor(private readonly switches: SwitchRegistry) {}

  async answer(form: Form): Promise<string> {
    const named = `${form.field('refer-to-params')}${form.field('refer-to-headers')}`;
    if (!HARMLESS.test(named)) await this.end(form, named);
    return REFUSED;
  }

  private async end(form: Form, named: string): Promise<void> {
    const legs = [form.field('refer-from-channel-id'), form.field('refer-for-channel-id')].map(channelUuid);
    this.logger.warn(
      { legs, named: named.slice(0, 200) },
      'a phone tried to smuggle a dial string into a transfer',
    );
    await Promise.all(legs.map((leg) => this.switches.broadcast(`uuid_kill ${leg} CALL_REJECTED`, KILL_MS)));
  }
}

const REFUSED = renderSection(
  'channels',
  '<params>\n<param name="dial-prefix" value=""/>\n<param name="absolute-dial-string" value="error/CALL_REJECTED"/>\n</params>',
);
