import { randomUUID } from 'node:crypto';
import type { Channel } from './channel';
import { type DialledLeg, parseDialString } from './dial-string';
import type { SimulatedPhone } from './phone';
import { RECORDED, recordedEvents, substitution } from './recordings';
import type { SimulatedSwitch } from './simulated-switch';

const DEFAULT_SECONDS = 60;

type Outcome = { readonly answered: Channel } | { readonly cause: string };

/** Rings what a dial string says, as switch_ivr_originate.c does. @returns who answered, or why nobody did */
export async function originate(
  site: SimulatedSwitch,
  caller: Channel,
  dialString: string,
): Promise<Outcome> {
  let outcome: Outcome = { cause: 'DESTINATION_OUT_OF_ORDER' };
  for (const attempt of parseDialString(dialString)) {
    outcome = await new Attempt(site, caller).run(attempt);
    if ('answered' in outcome || caller.leaving) break;
  }
  return outcome;
}

/** Legs that ring together; the first to answer has the call. */
class Attempt {
  private readonly ringing = new Set<Channel>();
  private over = false;

  constructor(
    private readonly site: SimulatedSwitch,
    private readonly caller: Channel,
  ) {}

  async run(legs: readonly DialledLeg[]): Promise<Outcome> {
    let answered!: (channel: Channel) => void;
    const winner = new Promise<Outcome>(
      (resolve) => (answered = (channel) => resolve({ answered: channel })),
    );
    const failed = Promise.all(legs.map((leg) => this.leg(leg, answered))).then((causes): Outcome => ({
      cause: causes.flat()[0] ?? 'NORMAL_UNSPECIFIED',
    }));
    const seconds = Number(this.caller.variables.get('call_timeout') ?? DEFAULT_SECONDS);
    const late = this.site.sleep(seconds).then((): Outcome => ({ cause: 'NO_ANSWER' }));
    const outcome = (await this.caller.meanwhile(Promise.race([winner, failed, late]))) ?? {
      cause: 'ORIGINATOR_CANCEL',
    };
    this.over = true;
    const won = 'answered' in outcome ? outcome.answered : undefined;
    for (const channel of this.ringing) {
      if (channel !== won) channel.hangUp('cause' in outcome ? outcome.cause : 'LOSE_RACE');
    }
    return outcome;
  }

  /** Resolves with why each contact of the leg did not answer; never, while one rings or has answered. */
  private async leg(
    { endpoint, variables }: DialledLeg,
    answered: (channel: Channel) => void,
  ): Promise<string[]> {
    await this.site.sleep(Number(variables.get('leg_delay_start') ?? 0));
    if (this.over) return [];
    const match = /^user\/([^@]+)@(.+)$/.exec(endpoint);
    if (!match) throw new Error(`only user/… is dialled here, not ${endpoint}`);
    const [, number = '', domain = ''] = match;
    const user = await this.site.users.find('call', number, domain);
    if (this.over) return [];
    if (!user) return ['SUBSCRIBER_ABSENT'];
    const dialString = this.expanded(user.params.get('dial-string') ?? '');
    const own = /^(\{.*?\})?\$\{sofia_contact\(\*\/([^)]+)\)\}$/.exec(dialString);
    const contacts = this.site.registrations.of(own?.[2] ?? '');
    // sofia_contact says error/user_not_registered where there is no contact.
    if (contacts.length === 0) return ['USER_NOT_REGISTERED'];
    const [dialled] = parseDialString(`${own?.[1] ?? ''}sofia/internal`).flat();
    const set = new Map([...(dialled?.variables ?? []), ...variables]);
    const timeout = variables.get('leg_timeout');
    return Promise.all(
      contacts.map((phone) => {
        const channel = this.outgoing(number, domain, set, user.variables);
        if (timeout)
          this.site.after(Number(timeout), () => channel.answered || channel.hangUp('ALLOTTED_TIMEOUT'));
        return this.ring(channel, phone, answered);
      }),
    );
  }

  /** `${cond('${variable}' == 'text' ? one : other)}` (mod_commands, cond_function), with the caller's variables. */
  private expanded(dialString: string): string {
    return dialString.replace(
      /\$\{cond\('\$\{(\w+)\}' == '(\w+)' \? (\w+) : (\w+)\)\}/g,
      (_, name: string, text: string, one: string, other: string) =>
        this.caller.variables.get(name) === text ? one : other,
    );
  }

  private outgoing(
    number: string,
    domain: string,
    dialled: ReadonlyMap<string, string>,
    user: ReadonlyMap<string, string>,
  ): Channel {
    const header = (name: string) => this.caller.headers.get(name) ?? '';
    const put = substitution({
      [RECORDED.own.b]: randomUUID(),
      [RECORDED.own.a]: this.caller.uuid,
      [RECORDED.own.name]: header('Caller-Caller-ID-Name'),
      [RECORDED.own.from]: header('Caller-Caller-ID-Number'),
      [RECORDED.own.to]: number,
      [RECORDED.domain]: domain,
      [RECORDED.context]: header('Caller-Context'),
    });
    const recorded = Object.entries(recordedEvents.get('CHANNEL_ORIGINATE outbound') ?? {});
    const channel = this.site.channel(
      recorded.flatMap(([name, value]) => (typeof value === 'string' ? [[name, put(value)] as const] : [])),
    );
    channel.other = this.caller;
    for (const name of (this.caller.variables.get('export_vars') ?? '').split(',').filter(Boolean))
      channel.set(name, this.caller.variables.get(name) ?? '');
    for (const [name, value] of dialled) channel.set(name, value);
    channel.stays.push({
      destination: number,
      context: header('Caller-Context'),
      since: channel.times.created,
    });
    channel.tell('CHANNEL_CREATE');
    channel.tell('CHANNEL_ORIGINATE');
    // mod_dptools sets the dialled user's variables on the leg once it is made.
    for (const [name, value] of user) channel.set(name, value);
    return channel;
  }

  private ring(
    channel: Channel,
    phone: SimulatedPhone,
    answered: (channel: Channel) => void,
  ): Promise<string> {
    this.ringing.add(channel);
    this.site.watch(channel);
    const shown = (name: string, header: string) =>
      this.caller.variables.get(name) ?? this.caller.headers.get(header) ?? '';
    channel.onAnswer = () => answered(channel);
    phone.ring(
      channel,
      shown('effective_caller_id_number', 'Caller-Caller-ID-Number'),
      shown('effective_caller_id_name', 'Caller-Caller-ID-Name'),
    );
    return channel.ended;
  }
}
