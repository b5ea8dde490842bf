import { Client } from '../support/client';
import { meeting } from '../support/installation';
import { FREESWITCH, startTestApp, type TestApp } from '../support/test-app';
import { until } from '../support/wait';
import { SimulatedSwitch } from './switch/simulated-switch';
import type { SimulatedPhone } from './switch/phone';

// Starting the application on a new database takes seconds where other suites run beside this one.
jest.setTimeout(60_000);

/** A second of the simulated switch in these tests, in ms. */
const SECOND_MS = 40;

export interface Call {
  readonly id: string;
  readonly direction: string;
  readonly from: { readonly number: string; readonly name: string };
  readonly to: { readonly number: string; readonly answeredBy: string | null };
  readonly answered: boolean;
  readonly cause: string;
  readonly legs: number;
}

/** CallSign and a simulated switch that know each other. */
export class Simulation {
  private constructor(
    readonly app: TestApp,
    readonly site: SimulatedSwitch,
    readonly admin: Client,
    readonly callControl: string,
  ) {}

  static async start(
    overrides: Record<string, string> = {},
    { secondMs = SECOND_MS }: { secondMs?: number } = {},
  ): Promise<Simulation> {
    const met = await meeting();
    const app = await startTestApp({ ...met.environment, ...overrides });
    const site = await SimulatedSwitch.start({
      apiUrl: app.url,
      username: FREESWITCH.username,
      password: FREESWITCH.password,
      eslPort: met.eslPort,
      eslPassword: met.eslPassword,
      secondMs,
      cdrRetries: 50,
    });
    const simulation = new Simulation(
      app,
      site,
      await Client.signIn(app),
      met.environment.CALL_CONTROL_LISTEN ?? '',
    );
    await simulation.connected();
    return simulation;
  }

  /** Until CallSign hears the switch's events. */
  async connected(): Promise<void> {
    await until('CallSign is connected to the switch', () => this.site.eventSocket.subscribers > 0);
  }

  async tenant(domain: string): Promise<SimulatedCompany> {
    const { id } = await done(this.admin.post<{ id: number }>('/api/tenants', { name: domain, domain }));
    return new SimulatedCompany(this, id, domain, this.admin.in(id));
  }

  async close(): Promise<void> {
    await this.site.stop();
    await this.app.close();
  }
}

export interface Colleague {
  readonly id: string;
  readonly number: string;
  readonly phone: SimulatedPhone;
}

/** A tenant with its extensions, each with a phone. */
export class SimulatedCompany {
  private last = 1000;

  constructor(
    private readonly simulation: Simulation,
    readonly id: number,
    readonly domain: string,
    readonly api: Client,
  ) {}

  nextNumber(): string {
    return String((this.last += 1));
  }

  /** An extension whose phone is not registered. */
  async extension(settings: object = {}): Promise<Colleague> {
    const body = { number: this.nextNumber(), displayName: 'Ann Other', ...settings };
    const made = await done(
      this.api.post<{ id: string; number: string; sipPassword: string }>('/api/extensions', body),
    );
    const account = { user: made.number, domain: this.domain, password: made.sipPassword };
    return { id: made.id, number: made.number, phone: this.simulation.site.phone(account) };
  }

  /** An extension whose phone is registered. */
  async colleague(settings: object = {}): Promise<Colleague> {
    const colleague = await this.extension(settings);
    if ((await colleague.phone.register()) !== 200) throw new Error(`${colleague.number} can not register`);
    return colleague;
  }

  async change({ id }: Colleague, settings: object): Promise<void> {
    await done(this.api.patch(`/api/extensions/${id}`, settings));
  }

  async did(number: string, destination: object): Promise<void> {
    await done(this.api.post('/api/numbers', { number, destination }));
  }

  /** Call records of one extension, newest first, once the switch has nothing left to post. */
  async calls(): Promise<Call[]> {
    await this.simulation.site.idle();
    return (await done(this.api.get<{ data: Call[] }>('/api/cdr'))).data;
  }
}

export async function done<T>(answer: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`the API answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
