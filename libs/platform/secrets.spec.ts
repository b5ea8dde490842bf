import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from './config';
import { loadConfig, loadSecrets } from './secrets';

describe('secrets', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'callsign-secrets-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const data = () => join(folder, 'data');
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it('makes what nobody gave once, and reads it again at the next start', () => {
    const first = loadConfig({ CALLSIGN_DATA: data() }).env;
    const second = loadConfig({ CALLSIGN_DATA: data() }).env;
    expect(second).toEqual(first);
    expect(first.JWT_SECRET.length).toBeGreaterThanOrEqual(32);
    expect(new Set(Object.values(loadSecrets({ CALLSIGN_DATA: data() }))).size).toBe(6);
  });

  it('makes others for another installation', () => {
    const elsewhere = join(folder, 'elsewhere');
    expect(loadConfig({ CALLSIGN_DATA: elsewhere }).env.JWT_SECRET).not.toBe(
      loadConfig({ CALLSIGN_DATA: data() }).env.JWT_SECRET,
    );
  });

  it('closes the folder and the file to everyone else', () => {
    loadSecrets({ CALLSIGN_DATA: data() });
    expect([mode(data()), mode(join(data(), 'secrets.json'))]).toEqual(['700', '600']);
  });

  it('takes a given secret, and adds one that an older file lacks without touching the others', () => {
    const { JWT_SECRET, ...older } = loadSecrets({ CALLSIGN_DATA: data() });
    writeFileSync(join(data(), 'secrets.json'), JSON.stringify(older));
    const { env } = loadConfig({ CALLSIGN_DATA: data(), FREESWITCH_PASSWORD: 'given by the operator' });
    expect(env.FREESWITCH_PASSWORD).toBe('given by the operator');
    expect(env.JWT_SECRET).not.toBe(JWT_SECRET);
    const stored = JSON.parse(readFileSync(join(data(), 'secrets.json'), 'utf8')) as Record<string, string>;
    expect(stored).toMatchObject(older);
  });

  const good = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://callsign@db/callsign',
    JWT_SECRET: 'wq7d0Kx1mZ9tYb3eVn5uRc8sLf2hGj4p',
    ENCRYPTION_KEYS: `k1:${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`,
    INTERNAL_KEY: 'Pq3dR7sT1uV9wX5yZ2aB4cD6',
    FREESWITCH_PASSWORD: 'mH4kL8nQ2rS6',
    FREESWITCH_ESL_PASSWORD: 'tV7wX1yZ5aB9',
  };

  it('in production makes none, and starts with given ones', () => {
    expect(loadSecrets({ ...good, CALLSIGN_DATA: data() })).toEqual({});
    expect(loadConfig({ ...good, CALLSIGN_DATA: data() }).production).toBe(true);
  });

  it.each([
    ['DATABASE_URL', ''],
    ['JWT_SECRET', ''],
    ['FREESWITCH_PASSWORD', 'ClueCon'],
    ['FREESWITCH_ESL_PASSWORD', 'ClueCon'],
    ['FREESWITCH_PASSWORD', 'changeme123!'],
    ['INTERNAL_KEY', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['FREESWITCH_ESL_PASSWORD', 'a1b2c3d4'],
  ])('in production refuses to start with %s=%s, and names it', (name, value) => {
    const start = () => loadConfig({ ...good, [name]: value, CALLSIGN_DATA: data() });
    expect(start).toThrow(ConfigurationError);
    expect(start).toThrow(name);
  });
});
