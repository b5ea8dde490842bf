import { setTimeout as pause } from 'node:timers/promises';
import { ApiCommands } from './api-commands';
import { CdrPoster } from './cdr-poster';
import { Channel } from './channel';
import { channelEvent } from './channel-events';
import { EventSocketServer } from './event-socket-server';
import { IncomingCalls } from './incoming-calls';
import type { ServiceSession } from './outbound-socket';
import { Registrations, SimulatedPhone } from './phone';
import type { Field } from './recordings';
import { type Credentials, UserDirectory } from './user-directory';
import { XmlCurlClient } from './xml-curl-client';

export interface SimulatedSwitchOptions {
  /** Where CallSign serves `/freeswitch/…`. */
  readonly apiUrl: string;
  readonly username: string;
  readonly password: string;
  readonly eslPort: number;
  readonly eslPassword: string;
  /** How often a refused call record is posted again, a second apart; 2 where nothing is said. */
  readonly cdrRetries?: number;
  /** How long a second of the switch takes, in ms: ring times of 20 s need not last that long in a test. */
  readonly secondMs?: number;
}

/**
 * A FreeSWITCH 1.10.12 as CallSign sees it, for machines without one: it asks, answers and tells what was recorded of
 * a real one, with the names of the test in it. Media and SIP are not simulated; what phones do is said by the test.
 */
export class SimulatedSwitch {
  readonly http: XmlCurlClient;
  readonly users: UserDirectory;
  readonly registrations = new Registrations();
  readonly calls = new IncomingCalls(this);
  readonly api = new ApiCommands(this);
  readonly eventSocket: EventSocketServer;
  readonly cdr: CdrPoster;
  readonly channels = new Map<string, Channel>();
  /** Calls in the hands of a service; and those that are over, whose socket still lingers. */
  readonly sessions = new Set<ServiceSession>();
  readonly lingering = new Set<ServiceSession>();
  /** Each host that `socket` tried, with what came of it. */
  readonly tried: string[] = [];
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();
  /** What the simulation can not play; told by `idle`, so that no test passes on a call that was cut short by it. */
  private readonly faults: unknown[] = [];

  private constructor(private readonly options: SimulatedSwitchOptions) {
    const { apiUrl: url, username, password } = options;
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    this.http = new XmlCurlClient(url, authorization);
    this.users = new UserDirectory(this.http);
    this.eventSocket = new EventSocketServer(options.eslPort, options.eslPassword, this.api);
    this.cdr = new CdrPoster({
      url,
      authorization,
      retries: options.cdrRetries ?? 2,
      delay: () => this.sleep(1),
    });
  }

  static async start(options: SimulatedSwitchOptions): Promise<SimulatedSwitch> {
    const started = new SimulatedSwitch(options);
    await started.eventSocket.listen();
    return started;
  }

  phone(account: Credentials): SimulatedPhone {
    return new SimulatedPhone(this, account);
  }

  channel(fields: readonly Field[]): Channel {
    const channel: Channel = new Channel(fields, (about, name, more = {}) => this.tell(about, name, more));
    this.channels.set(channel.uuid, channel);
    return channel;
  }

  /** Sees a leg through its thread of work to its end: the last event, the call detail record. */
  watch(channel: Channel, thread: Promise<void> = Promise.resolve()): void {
    const seen = thread.catch((error: unknown) => {
      this.faults.push(error);
      channel.hangUp('NORMAL_TEMPORARY_FAILURE');
    });
    const work = Promise.all([seen, channel.ended]).then(() => {
      this.channels.delete(channel.uuid);
      channel.tell('CHANNEL_HANGUP_COMPLETE');
      this.cdr.post(channel);
    });
    const tracked = work.finally(() => this.running.delete(tracked));
    this.running.add(tracked);
  }

  /** Waits so many seconds of the switch; a switch that stops waits no longer. */
  async sleep(seconds: number): Promise<void> {
    const milliseconds = seconds * (this.options.secondMs ?? 1000);
    await pause(milliseconds, undefined, { signal: this.stopping.signal, ref: false }).catch(
      (error: unknown) => {
        if (!this.stopping.signal.aborted) throw error;
      },
    );
  }

  after(seconds: number, work: () => void): void {
    void this.sleep(seconds).then(() => {
      if (!this.stopping.signal.aborted) work();
    });
  }

  /** Resolves when no call is up and every record is posted or filed. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
    await this.cdr.done();
    if (this.faults.length > 0) throw this.faults.shift();
  }

  async stop(): Promise<void> {
    for (const channel of [...this.channels.values()]) channel.hangUp('MANAGER_REQUEST');
    this.stopping.abort();
    for (const session of [...this.sessions, ...this.lingering]) session.destroy();
    await this.idle();
    await this.eventSocket.close();
  }

  private tell(channel: Channel, name: string, more: Record<string, string>): void {
    const event = channelEvent(channel, name, more);
    this.eventSocket.tell(event);
    for (const session of [...this.sessions, ...this.lingering]) session.tell(event);
  }
}
