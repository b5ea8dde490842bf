import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, parseEnvironment } from '@callsign/platform';
import pg from 'pg';
import { createApplication } from '../../apps/api/application';

export const ADMIN = { username: 'admin', password: 'correct horse battery' };
export const FREESWITCH = { username: 'freeswitch', password: 'switch-password-1' };

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

/** A database of one's own in the run's PostgreSQL. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server)
    throw new Error(
      'TEST_DATABASE_URL is not set: run this through jest, whose global setup starts PostgreSQL.',
    );
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

export function testEnvironment(overrides: Record<string, string> = {}): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    JWT_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    INTERNAL_KEY: randomBytes(24).toString('hex'),
    ADMIN_USERNAME: ADMIN.username,
    ADMIN_PASSWORD: ADMIN.password,
    FREESWITCH_USERNAME: FREESWITCH.username,
    FREESWITCH_PASSWORD: FREESWITCH.password,
    FREESWITCH_NODES: 'none',
    FREESWITCH_ESL_PASSWORD: randomBytes(12).toString('hex'),
    CALL_CONTROL_LISTEN: '127.0.0.1:0',
    VOICEMAIL_LISTEN: '127.0.0.1:0',
    QUEUES_LISTEN: '127.0.0.1:0',
    PARKING_LISTEN: '127.0.0.1:0',
    PRESENCE_LISTEN: '127.0.0.1:0',
    FEATURE_CODES_LISTEN: '127.0.0.1:0',
    SIP_IP: '127.0.0.1',
    LOGIN_RATE_PER_MINUTE: '10000',
    RENDER_PROMPTS: 'false',
    ...overrides,
  };
}

/** The real application on a real PostgreSQL, listening on a free loopback port. */
export async function startTestApp(
  overrides: Record<string, string> = {},
  database?: { url: string },
): Promise<TestApp> {
  const own = database ? null : await createTestDatabase();
  const databaseUrl = database?.url ?? own?.url ?? '';
  const data = mkdtempSync(join(tmpdir(), 'callsign-data-'));
  const config = parseEnvironment(testEnvironment({ CALLSIGN_DATA: data, ...overrides }));
  const app = await createApplication(config, databaseUrl);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    config,
    url,
    databaseUrl,
    close: async () => {
      await app.close();
      await own?.drop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
