import { ConfigurationError, parseEnvironment } from './config';

const least = {
  JWT_SECRET: 'x'.repeat(32),
  INTERNAL_KEY: 'x'.repeat(24),
  FREESWITCH_PASSWORD: 'password',
  FREESWITCH_ESL_PASSWORD: 'password',
  ENCRYPTION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
};
const env = (variables: Record<string, string | undefined>) =>
  parseEnvironment({ ...least, ...variables }).env;

describe('parseEnvironment', () => {
  it('takes empty variables as not set', () => {
    expect(env({ PORT: '', LOKI_URL: '' })).toMatchObject({ PORT: 8080 });
    expect(env({}).LOKI_URL).toBeUndefined();
  });

  it.each([
    ['127.0.0.1:8021', [{ name: '127.0.0.1:8021', host: '127.0.0.1', port: 8021 }]],
    [
      'a=10.0.0.1:8021, b=10.0.0.2:8022',
      [
        { name: 'a', host: '10.0.0.1', port: 8021 },
        { name: 'b', host: '10.0.0.2', port: 8022 },
      ],
    ],
    ['none', []],
  ])('reads the switches of %s', (text, nodes) => {
    expect(env({ FREESWITCH_NODES: text }).FREESWITCH_NODES).toEqual(nodes);
  });

  it('tells the switch of the address that call control listens on, unless others are named', () => {
    expect(
      parseEnvironment({ ...least, CALL_CONTROL_LISTEN: '0.0.0.0:9009' }).socketsOf('CALL_CONTROL'),
    ).toBe('0.0.0.0:9009');
    const several = '127.0.0.1:9001|127.0.0.1:9002';
    expect(parseEnvironment({ ...least, CALL_CONTROL_SOCKETS: several }).socketsOf('CALL_CONTROL')).toBe(
      several,
    );
  });

  it('reads keys with their ids, newest first', () => {
    const keys = `k2:${Buffer.alloc(32, 2).toString('base64')},${least.ENCRYPTION_KEYS}`;
    expect(env({ ENCRYPTION_KEYS: keys }).ENCRYPTION_KEYS.map(({ id }) => id)).toEqual(['k2', 'k1']);
  });

  it('has a store for audio where it is told all of it, and refuses half of it by name', () => {
    const all = { S3_BUCKET: 'audio', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };
    expect(parseEnvironment(least).s3).toBeNull();
    expect(parseEnvironment({ ...least, ...all }).s3).toMatchObject({
      bucket: 'audio',
      endpoint: null,
      pathStyle: true,
    });
    for (const name of Object.keys(all))
      expect(() => env({ ...all, [name]: '' })).toThrow(new RegExp(`^Not started: ${name} is missing, yet`));
    expect(() => env({ S3_ENDPOINT: 'https://minio.example' })).toThrow(/S3_BUCKET is missing/);
    expect(() => env({ ...all, S3_ENDPOINT: 'minio' })).toThrow(/S3_ENDPOINT/);
    expect(() => env({ ...all, S3_PREFIX: '/callsign' })).toThrow(/S3_PREFIX/);
  });

  it('keeps a user until it changes, or for as long as FreeSWITCH can count', () => {
    expect(env({}).DIRECTORY_CACHE).toBe('until-changed');
    expect(env({ DIRECTORY_CACHE: '0' }).DIRECTORY_CACHE).toBe(0);
    expect(() => env({ DIRECTORY_CACHE: '2148' })).toThrow(/DIRECTORY_CACHE/);
  });

  it.each([
    ['JWT_SECRET', undefined],
    ['JWT_SECRET', 'short'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['ENCRYPTION_KEYS', 'k1:dG9vIHNob3J0'],
    ['ENCRYPTION_KEYS', 'no-key'],
    ['FREESWITCH_NODES', '127.0.0.1'],
    ['FREESWITCH_NODES', '127.0.0.1:8021;127.0.0.2:8021'],
    ['CALL_CONTROL_LISTEN', '9001'],
    ['CALL_CONTROL_SOCKETS', '127.0.0.1:9001 async full'],
    ['CALL_CONTROL_SOCKETS', '$' + '{system(id)}:1'],
    ['TRUST_PROXY', 'yes'],
  ])('refuses to start with %s=%s, and names it', (name, value) => {
    expect(() => parseEnvironment({ ...least, [name]: value })).toThrow(ConfigurationError);
    expect(() => parseEnvironment({ ...least, [name]: value })).toThrow(
      value === undefined ? `${name} is missing` : `${name}:`,
    );
  });

  it('names every variable at fault at once, and repeats no secret', () => {
    const wrong = () => parseEnvironment({ ...least, JWT_SECRET: 'hunter2', PORT: '-1' });
    expect(wrong).toThrow(/JWT_SECRET: .*PORT: |PORT: .*JWT_SECRET: /);
    expect(wrong).not.toThrow(/hunter2/);
  });
});
