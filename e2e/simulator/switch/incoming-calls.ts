import { randomUUID } from 'node:crypto';
import { execute } from './applications';
import { type Caller, SILENT } from './caller';
import { type Channel, microseconds } from './channel';
import { RECORDED, recordedForm, substitution } from './recordings';
import { SimulatedCall } from './simulated-call';
import type { SimulatedSwitch } from './simulated-switch';
import type { Credentials } from './user-directory';

const FORMS = {
  phone: recordedForm('dialplan-internal-1001-to-1002'),
  carrier: recordedForm('dialplan-public-did-14155550100'),
};

/** Calls that come in, from phones and from carriers, and their way through the dialplan. */
export class IncomingCalls {
  constructor(private readonly site: SimulatedSwitch) {}

  /** An INVITE that is challenged; who does not know the password is refused before a channel gets anywhere. */
  async fromPhone(
    credentials: Credentials,
    number: string,
    caller: (channel: Channel) => Caller = () => SILENT,
  ): Promise<SimulatedCall> {
    const user = await this.site.users.authenticate('INVITE', credentials);
    const context = user?.variables.get('user_context') ?? '';
    const put = substitution({
      [RECORDED.own.a]: randomUUID(),
      [RECORDED.own.name]: user?.variables.get('effective_caller_id_name') ?? credentials.user,
      [RECORDED.own.from]: credentials.user,
      [RECORDED.own.to]: number,
      [RECORDED.domain]: credentials.domain,
      [RECORDED.context]: context,
    });
    const channel = this.site.channel(FORMS.phone.map(([name, value]) => [name, put(value)]));
    for (const [name, value] of user?.variables ?? []) channel.set(name, value);
    channel.caller = caller(channel);
    if (user) return this.begin(channel, number, context);
    channel.hangUp('CALL_REJECTED');
    this.site.channels.delete(channel.uuid);
    return new SimulatedCall(channel);
  }

  /** An INVITE on the external profile, where nobody is asked for a password. */
  fromCarrier(caller: string, number: string): SimulatedCall {
    const put = substitution({
      [RECORDED.carrier.a]: randomUUID(),
      [RECORDED.carrier.from]: caller,
      [RECORDED.carrier.to]: number,
    });
    return this.begin(
      this.site.channel(FORMS.carrier.map(([name, value]) => [name, put(value)])),
      number,
      'public',
    );
  }

  private begin(channel: Channel, number: string, context: string): SimulatedCall {
    channel.tell('CHANNEL_CREATE');
    this.site.watch(channel, this.route(channel, number, context));
    return new SimulatedCall(channel);
  }

  /** CS_ROUTING and CS_EXECUTE, again for each transfer, until the call has ended. */
  private async route(channel: Channel, number: string, context: string): Promise<void> {
    let next: Channel['transferTo'] = { number, context };
    while (next && !channel.cause) {
      this.enter(channel, next.number, next.context);
      const actions = await this.site.http.dialplan(this.question(channel));
      if (channel.cause) return;
      // Without an answer the switch looks into its own files, which this one has none of.
      if (!actions) return channel.hangUp('NO_ROUTE_DESTINATION');
      for (const { application, data } of actions) {
        await execute(this.site, channel, application, data);
        if (channel.leaving) break;
      }
      next = channel.transferTo;
      channel.transferTo = undefined;
    }
    channel.hangUp('NORMAL_CLEARING');
  }

  private enter(channel: Channel, number: string, context: string): void {
    channel.stays.push({ destination: number, context, since: microseconds() });
    channel.headers.set('Caller-Destination-Number', number);
    channel.headers.set('Caller-Context', context);
    channel.headers.set('Caller-Profile-Index', String(channel.stays.length));
  }

  /** A recorded request with the channel's headers and variables in the places where FreeSWITCH has them. */
  private question(channel: Channel): [string, string][] {
    const form = channel.variables.get('sofia_profile_name') === 'external' ? FORMS.carrier : FORMS.phone;
    const asked = form
      .filter(([name]) => !name.startsWith('variable_'))
      .map(([name, value]): [string, string] => [name, headerOf(channel, name) ?? value]);
    const variables = [...channel.variables].map(([name, value]): [string, string] => [
      `variable_${name}`,
      value,
    ]);
    const hunt = asked.findIndex(([name]) => name.startsWith('Hunt-'));
    return [...asked.slice(0, hunt), ...variables, ...asked.slice(hunt)];
  }
}

/** `Hunt-…` says again what `Caller-…` says, but for its caller ID, which has one word less. */
function headerOf({ headers }: Channel, name: string): string | undefined {
  if (!name.startsWith('Hunt-')) return headers.get(name);
  const rest = name.slice('Hunt-'.length);
  return headers.get(
    `Caller-${rest.startsWith('Caller-ID') ? `Caller-${rest.slice('Caller-'.length)}` : rest}`,
  );
}
