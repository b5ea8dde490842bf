import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../e2e/support/ports';
import { residentBytes } from './cores';
import type { Site } from './site';

export const USERNAME = 'freeswitch';
export const PASSWORD = 'bench-switch-password';
export const AUTHORIZATION = `Basic ${Buffer.from(`${USERNAME}:${PASSWORD}`).toString('base64')}`;

/** Settings that every API of a bench shares; the key seals what `seed` puts into the database. */
export const ENVIRONMENT = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  RENDER_PROMPTS: 'false',
  HOST: '127.0.0.1',
  JWT_SECRET: randomBytes(32).toString('hex'),
  ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  INTERNAL_KEY: randomBytes(24).toString('hex'),
  ADMIN_PASSWORD: randomBytes(12).toString('hex'),
  FREESWITCH_USERNAME: USERNAME,
  FREESWITCH_PASSWORD: PASSWORD,
  FREESWITCH_NODES: 'none',
  FREESWITCH_ESL_PASSWORD: randomBytes(12).toString('hex'),
  CALL_CONTROL_LISTEN: '127.0.0.1:0',
  VOICEMAIL_LISTEN: '127.0.0.1:0',
  QUEUES_LISTEN: '127.0.0.1:0',
  PARKING_LISTEN: '127.0.0.1:0',
  PRESENCE_LISTEN: '127.0.0.1:0',
  FEATURE_CODES_LISTEN: '127.0.0.1:0',
  SIP_IP: '127.0.0.1',
};

/** CallSign as `npm start` runs it, in a process of its own. */
export class ApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(
    site: Site,
    databaseUrl: string,
    overrides: Record<string, string> = {},
    more: readonly string[] = [],
  ): Promise<ApiProcess> {
    const port = await freePort();
    const options = [...(process.env.API_OPTIONS ?? '').split(' ').filter(Boolean), ...more];
    const child = spawn(process.execPath, [...options, join(__dirname, '../../dist/apps/api/main.js')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        ...ENVIRONMENT,
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        CALLSIGN_DATA: site.folder(),
        ...overrides,
      },
    });
    const api = new ApiProcess(child, port);
    site.ends(() => api.stop());
    // The first thing it says is that it is ready.
    const ready = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => null)]);
    if (!ready) throw new Error('the API did not start');
    child.stdout.resume();
    return api;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get residentBytes(): number {
    return residentBytes(this.pid);
  }

  /** What it answers to a form of mod_xml_curl. */
  async ask(form: string | Uint8Array<ArrayBuffer>): Promise<string> {
    const answer = await fetch(`${this.url}/freeswitch/xml`, {
      method: 'POST',
      headers: { authorization: AUTHORIZATION, 'content-type': 'application/x-www-form-urlencoded' },
      body: form,
    });
    if (!answer.ok) throw new Error(`the API answered ${answer.status}`);
    return answer.text();
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}
