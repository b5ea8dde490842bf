import type { Client } from './client';
import { Client as ApiClient } from './client';
import type { FreeSwitch } from './freeswitch';
import { freePort } from './ports';
import type { AudioPhone } from './audio-phone';
import type { Account, SipPhone } from './sip-phone';
import type { SwitchSite } from './switch-site';
import { FREESWITCH, startTestApp, type TestApp } from './test-app';
import { until } from './wait';

export interface CreatedExtension {
  readonly id: string;
  readonly number: string;
  readonly account: Account;
}

/** The part of a call record that tests look at; see the API's own description for the rest. */
export interface CallRecord {
  readonly id: string;
  readonly callId: string;
  readonly hangupCause: string;
  /** As far as they are reported yet. */
  readonly legs: number;
}

/** Ports and secrets that the API and a switch must agree on. */
export interface Meeting {
  readonly internal: number;
  readonly external: number;
  readonly environment: Record<string, string>;
  readonly eslPort: number;
  readonly eslPassword: string;
}

export async function meeting(): Promise<Meeting> {
  const [
    internal,
    external,
    ws,
    wss,
    callControl,
    voicemail,
    featureCodes,
    parking,
    queues,
    presence,
    eslPort,
  ] = await Promise.all(Array.from({ length: 11 }, () => freePort()));
  const eslPassword = 'event-socket-password';
  return {
    internal: internal ?? 0,
    external: external ?? 0,
    eslPort: eslPort ?? 0,
    eslPassword,
    environment: {
      SIP_INTERNAL_PORT: String(internal),
      SIP_EXTERNAL_PORT: String(external),
      SIP_WS_PORT: String(ws),
      SIP_WSS_PORT: String(wss),
      CALL_CONTROL_LISTEN: `127.0.0.1:${callControl}`,
      VOICEMAIL_LISTEN: `127.0.0.1:${voicemail}`,
      FEATURE_CODES_LISTEN: `127.0.0.1:${featureCodes}`,
      QUEUES_LISTEN: `127.0.0.1:${queues}`,
      PARKING_LISTEN: `127.0.0.1:${parking}`,
      PRESENCE_LISTEN: `127.0.0.1:${presence}`,
      FREESWITCH_NODES: `switch=127.0.0.1:${eslPort}`,
      FREESWITCH_ESL_PASSWORD: eslPassword,
    },
  };
}

/**
 * A test's switch starts after the API, which finds it at its next attempt. Until then nobody tells it that a user
 * changed; what it still knows is flushed when the connection comes.
 */
export async function switchesAreConnected(url: string): Promise<void> {
  await until('the API is connected to its switches', async () => {
    const { switches } = (await (await fetch(`${url}/api/health`)).json()) as {
      switches: { configured: number; connected: number };
    };
    return switches.connected === switches.configured;
  });
}

/** CallSign and a real switch that know each other, and the words to set up a company in it. */
export class Installation {
  private constructor(
    private readonly site: SwitchSite,
    readonly app: TestApp,
    readonly admin: Client,
    readonly freeswitch: FreeSwitch,
    readonly ports: { readonly internal: number; readonly external: number },
  ) {}

  static async start(site: SwitchSite, overrides: Record<string, string> = {}): Promise<Installation> {
    const met = await meeting();
    const app = await startTestApp({ ...met.environment, ...overrides });
    const freeswitch = await site.freeSwitch({
      apiUrl: app.url,
      username: FREESWITCH.username,
      password: FREESWITCH.password,
      eslPort: met.eslPort,
      eslPassword: met.eslPassword,
      environment: { CALLSIGN_CDR_RETRIES: '1', CALLSIGN_CDR_RETRY_DELAY: '1' },
    });
    await switchesAreConnected(app.url);
    return new Installation(site, app, await ApiClient.signIn(app), freeswitch, met);
  }

  async tenant(domain: string): Promise<Company> {
    return Company.create(this.site, this.admin, domain, this.ports);
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}

/** One tenant: its extensions and their phones. */
export class Company {
  private constructor(
    private readonly site: SwitchSite,
    readonly id: number,
    readonly domain: string,
    readonly api: Client,
    private readonly ports: { readonly internal: number; readonly external: number },
  ) {}

  static async create(
    site: SwitchSite,
    admin: Client,
    domain: string,
    ports: { internal: number; external: number },
  ): Promise<Company> {
    const { id } = await done(admin.post<{ id: number }>('/api/tenants', { name: domain, domain }));
    return new Company(site, id, domain, admin.in(id), ports);
  }

  async extension(number: string, settings: object = {}): Promise<CreatedExtension> {
    const made = await done(
      this.api.post<{ id: string; sipPassword: string }>('/api/extensions', {
        number,
        displayName: `User ${number}`,
        ...settings,
      }),
    );
    return {
      id: made.id,
      number,
      account: { user: number, domain: this.domain, password: made.sipPassword },
    };
  }

  async change({ id }: CreatedExtension, settings: object): Promise<void> {
    await done(this.api.patch(`/api/extensions/${id}`, settings));
  }

  async number(number: string, destination: object): Promise<void> {
    await done(this.api.post('/api/numbers', { number, destination }));
  }

  /** A ring group of these extensions, or of members as the API takes them. */
  async ringGroup(
    number: string,
    members: (CreatedExtension | object)[],
    settings: object = {},
  ): Promise<{ readonly id: string; readonly number: string }> {
    const { id } = await done(
      this.api.post<{ id: string }>('/api/ring-groups', {
        number,
        name: `Group ${number}`,
        members: members.map((member) => ('account' in member ? { extensionId: member.id } : member)),
        ...settings,
      }),
    );
    return { id, number };
  }

  /** A queue of these agents, or of agents as the API takes them; they do not log in unless `agent` says otherwise. */
  async queue(
    number: string,
    agents: (CreatedExtension | { extensionId: string; level?: number; position?: number })[],
    settings: object = {},
    agent: object = {},
  ): Promise<{ readonly id: string; readonly number: string }> {
    const members = agents.map((one, index) =>
      'account' in one ? { extensionId: one.id, position: index + 1 } : one,
    );
    const { id } = await done(
      this.api.post<{ id: string }>('/api/queues', {
        number,
        name: `Queue ${number}`,
        announceSeconds: 0,
        agents: members,
        ...settings,
      }),
    );
    for (const { extensionId } of members)
      await done(
        this.api.patch(`/api/queue-agents/${extensionId}`, { logsIn: false, wrapUpSeconds: 0, ...agent }),
      );
    return { id, number };
  }

  /** Music of these tracks (WAV). */
  async music(name: string, tracks: Buffer[], settings: object = {}): Promise<{ readonly id: string }> {
    const { id } = await done(this.api.post<{ id: string }>('/api/music', { name, ...settings }));
    for (const [index, track] of tracks.entries())
      await done(this.api.upload(`/api/music/${id}/tracks?name=${index}`, track));
    return { id };
  }

  phone({ account }: CreatedExtension): Promise<SipPhone> {
    return this.site.sipPhone(this.ports.internal, account);
  }

  audioPhone({ account }: CreatedExtension, voice: number): Promise<AudioPhone> {
    return this.site.audioPhone(this.ports.internal, account, { voice });
  }

  /** Call records, newest first, as soon as there are as many. */
  async records(count: number): Promise<CallRecord[]> {
    return until(
      `${this.domain} has ${count} call record(s)`,
      async () => {
        const { data } = await done(this.api.get<{ data: CallRecord[] }>('/api/cdr'));
        return data.length >= count && data;
      },
      { seconds: 15 },
    );
  }
}

async function done<T>(answer: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`the API answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
