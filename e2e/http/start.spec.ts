import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readPidFile, stopEmbeddedDatabase } from '@callsign/platform';
import { freePort } from '../support/ports';
import { until } from '../support/wait';

const ROOT = resolve(__dirname, '../..');

/** `node dist/apps/api/main.js` as `npm start` runs it, in a data folder of the test's own. */
describe('starting CallSign', () => {
  let folder: string;
  let port: number;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'callsign-start-')), 'data');
    port = await freePort();
  });
  afterAll(async () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
    await stopEmbeddedDatabase(join(folder, 'postgres'));
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  async function start(
    overrides: Record<string, string> = {},
  ): Promise<{ child: ChildProcess; output: () => string; code: Promise<number | null> }> {
    const { PATH, HOME } = process.env;
    const env = {
      PATH,
      HOME,
      CALLSIGN_DATA: folder,
      PORT: String(port),
      HOST: '127.0.0.1',
      FREESWITCH_NODES: 'none',
      RENDER_PROMPTS: 'false',
      CALL_CONTROL_LISTEN: `127.0.0.1:${await freePort()}`,
      VOICEMAIL_LISTEN: `127.0.0.1:${await freePort()}`,
      QUEUES_LISTEN: `127.0.0.1:${await freePort()}`,
      PARKING_LISTEN: `127.0.0.1:${await freePort()}`,
      PRESENCE_LISTEN: `127.0.0.1:${await freePort()}`,
      FEATURE_CODES_LISTEN: `127.0.0.1:${await freePort()}`,
      ...overrides,
    };
    const child = spawn(process.execPath, ['dist/apps/api/main.js'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()));
    return {
      child,
      output: () => said,
      code: new Promise((done) => child.once('exit', (code) => done(code))),
    };
  }

  const ready = (output: () => string) =>
    until(
      'it says that it is ready',
      () => output().includes('CallSign is ready.') && output().includes('docs/freeswitch.md'),
      { seconds: 60 },
    );
  const signIn = (password: string) =>
    fetch(`http://127.0.0.1:${port}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password }),
    });

  it('makes a database and an administrator at first, tells the password once, and keeps both', async () => {
    const first = await start();
    await ready(first.output);
    const password =
      /Administrator +admin, password (\S+) \(shown this once\)/.exec(first.output())?.[1] ?? '';
    expect((await signIn(password)).status).toBe(200);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'freeswitch.env'), 'utf8')).toContain(
      `CALLSIGN_API_URL='http://127.0.0.1:${port}'`,
    );
    first.child.kill('SIGTERM');
    expect(await first.code).toBe(0);
    expect(readPidFile(join(folder, 'postgres'))).toBeNull();

    const second = await start();
    await ready(second.output);
    expect(second.output()).not.toContain('shown this once');
    expect((await signIn(password)).status).toBe(200);

    // Killed, it leaves PostgreSQL running; the next start takes it up again.
    second.child.kill('SIGKILL');
    await second.code;
    const third = await start();
    await ready(third.output);
    expect((await signIn(password)).status).toBe(200);
    third.child.kill('SIGTERM');
    expect(await third.code).toBe(0);
  }, 120_000);

  it('refuses to start in production without secrets, and names each', async () => {
    const refused = await start({
      NODE_ENV: 'production',
      JWT_SECRET: 'changeme',
      DATABASE_URL: 'postgres://x@127.0.0.1/x',
    });
    expect(await refused.code).toBe(1);
    for (const name of [
      'JWT_SECRET is a well-known',
      'ENCRYPTION_KEYS is missing',
      'INTERNAL_KEY is missing',
      'FREESWITCH_PASSWORD is missing',
      'FREESWITCH_ESL_PASSWORD is missing',
    ]) {
      expect(refused.output()).toContain(name);
    }
  });

  it('names a setting that has no meaning', async () => {
    const refused = await start({ PORT: 'eighty' });
    expect(await refused.code).toBe(1);
    expect(refused.output()).toMatch(/^Not started: PORT: /);
  });
});
