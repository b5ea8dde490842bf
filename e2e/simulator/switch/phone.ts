import type { Caller } from './caller';
import type { Channel } from './channel';
import type { SimulatedCall } from './simulated-call';
import type { SimulatedSwitch } from './simulated-switch';
import type { Credentials } from './user-directory';

/** What the phone shows while it rings. */
export interface Invitation {
  readonly callerNumber: string;
  readonly callerName: string;
  readonly channel: Channel;
}

type Habit = (ringing: Channel) => void;

/** A SIP phone of the simulated switch: registered or not, with a habit for calls that ring it. */
export class SimulatedPhone {
  readonly invitations: Invitation[] = [];
  private habit: Habit = () => undefined;
  private readonly expecting: ((invitation: Invitation) => void)[] = [];
  private heard = 0;

  constructor(
    private readonly site: SimulatedSwitch,
    readonly account: Credentials,
  ) {}

  /** @returns the final status of the REGISTER */
  async register(password = this.account.password): Promise<200 | 403> {
    const user = await this.site.users.authenticate('REGISTER', { ...this.account, password });
    if (!user) return 403;
    // sofia_reg.c files the contact under sip-force-extension where the user has it.
    const name = user.variables.get('sip-force-extension') ?? this.account.user;
    this.site.registrations.add(`${name}@${this.account.domain}`, this);
    return 200;
  }

  unregister(): void {
    this.site.registrations.remove(this);
  }

  call(number: string, password = this.account.password): Promise<SimulatedCall> {
    return this.site.calls.fromPhone({ ...this.account, password }, number);
  }

  /** Calls as somebody who hears and answers what a service says. */
  callAs(caller: (channel: Channel) => Caller, number: string): Promise<SimulatedCall> {
    return this.site.calls.fromPhone(this.account, number, caller);
  }

  /** Answers whatever rings, after so many seconds of the switch. */
  answers(seconds = 0): void {
    this.habit = (ringing) => this.site.after(seconds, () => ringing.answer());
  }

  rejects(cause = 'USER_BUSY'): void {
    this.habit = (ringing) => this.site.after(0, () => ringing.hangUp(cause, 'phone'));
  }

  /** Rings for as long as the switch lets it. */
  rings(): void {
    this.habit = () => undefined;
  }

  /** The next call that rings it, whether it does already or will. */
  rang(): Promise<Invitation> {
    const next = this.invitations[this.heard];
    this.heard += 1;
    return next ? Promise.resolve(next) : new Promise((resolve) => this.expecting.push(resolve));
  }

  /** For the switch: an INVITE has come. */
  ring(channel: Channel, callerNumber: string, callerName: string): void {
    const invitation = { callerNumber, callerName, channel };
    this.invitations.push(invitation);
    channel.progress();
    this.expecting.shift()?.(invitation);
    this.habit(channel);
  }
}

/** Who is registered: contacts by the name that they are filed under. */
export class Registrations {
  private readonly contacts = new Map<string, Set<SimulatedPhone>>();

  add(name: string, phone: SimulatedPhone): void {
    const contacts = this.contacts.get(name) ?? new Set();
    this.contacts.set(name, contacts.add(phone));
  }

  remove(phone: SimulatedPhone): void {
    for (const contacts of this.contacts.values()) contacts.delete(phone);
  }

  of(name: string): SimulatedPhone[] {
    return [...(this.contacts.get(name) ?? [])];
  }
}
