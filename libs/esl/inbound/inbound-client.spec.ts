import { Logger } from '@nestjs/common';
import { recorded } from '../testing/recorded';
import { ScriptedSwitch } from '../testing/scripted-switch';
import { EslCommandRefused, EslDisconnected, EslTimeout, EslUnsafeTextError } from '../protocol/errors';
import type { EslEvent } from '../protocol/event';
import { backOff } from './back-off';
import { InboundClient } from './inbound-client';
import type { InboundTiming } from './options';

const QUICK: Partial<InboundTiming> = {
  backOffMinMs: 5,
  backOffMaxMs: 20,
  connectMs: 200,
  commandMs: 200,
  jobMs: 200,
};
let fake: ScriptedSwitch;
const clients: InboundClient[] = [];

function clientOf(timing: Partial<InboundTiming> = {}, password = 'ClueCon'): InboundClient {
  const client = new InboundClient(
    { name: 'fs1', host: '127.0.0.1', port: fake.port, password },
    { ...QUICK, ...timing },
  );
  clients.push(client);
  return client;
}

const nextReady = (client: InboundClient): Promise<void> =>
  new Promise((resolve) => {
    const stop = client.onReady(() => {
      stop();
      resolve();
    });
  });

async function ready(client: InboundClient): Promise<InboundClient> {
  const connected = nextReady(client);
  client.start();
  await connected;
  return client;
}

/** Resolves when the state has been seen; the client changes it by itself. */
async function state(client: InboundClient, wanted: string, error: RegExp): Promise<void> {
  while (client.status.state !== wanted || !error.test(client.status.lastError ?? '')) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

beforeEach(async () => {
  Logger.overrideLogger(false);
  fake = await ScriptedSwitch.start();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.stop();
  await fake.stop();
  Logger.overrideLogger(['error', 'warn', 'log']);
});

describe('InboundClient', () => {
  it('authenticates, then subscribes to what was asked for and to its own jobs', async () => {
    const client = clientOf();
    await client.subscribe(['sofia::register', 'CHANNEL_ANSWER']);
    await ready(client);
    expect(fake.commands.map((command) => command.line)).toEqual([
      'auth ClueCon',
      'event json BACKGROUND_JOB CHANNEL_ANSWER CUSTOM sofia::register',
    ]);
    await client.subscribe(['CHANNEL_ANSWER', 'conference::maintenance']);
    expect(fake.commands.at(-1)?.line).toBe('event json CUSTOM conference::maintenance');
    expect(client.status).toMatchObject({ state: 'ready', connections: 1 });
  });

  it('refuses what is no event name', async () => {
    await expect(clientOf().subscribe(['ALL\n\napi shutdown'])).rejects.toThrow(/is no event name/);
  });

  it('gives events to those who asked, by name or subclass, whatever one of them does', async () => {
    const client = await ready(clientOf());
    const seen: string[] = [];
    const take = (event: EslEvent): void => void seen.push(`${event.name} ${event.subclass ?? ''}`);
    client.on('CHANNEL_ANSWER', () => {
      throw new Error('a bug in a handler');
    });
    client.on('CHANNEL_ANSWER', take);
    client.on('sofia::register', take);
    const stop = client.on('CHANNEL_CREATE', take);
    stop();
    const last = new Promise<void>((resolve) => client.on('HEARTBEAT', () => resolve()));
    fake.send({ 'Event-Name': 'CHANNEL_CREATE' });
    fake.send({ 'Event-Name': 'CHANNEL_ANSWER' });
    fake.raw('Content-Length: 3\nContent-Type: text/event-json\n\n{"}');
    fake.send({ 'Event-Name': 'CUSTOM', 'Event-Subclass': 'sofia::register' });
    fake.send({ 'Event-Name': 'HEARTBEAT' });
    await last;
    expect(seen).toEqual(['CHANNEL_ANSWER ', 'CUSTOM sofia::register']);
  });

  it('answers each command with its own reply', async () => {
    const client = await ready(clientOf());
    fake.apiOutput.set('hostname', 'vm\n').set('version', 'FreeSWITCH\n');
    await expect(Promise.all([client.api('hostname'), client.api('version')])).resolves.toEqual([
      'vm',
      'FreeSWITCH',
    ]);
    await expect(client.api('nosuchcommand')).rejects.toThrow(EslCommandRefused);
    await expect(client.api('status\n\napi shutdown')).rejects.toThrow(EslUnsafeTextError);
    await expect(client.bgapi('status\nx: y')).rejects.toThrow(EslUnsafeTextError);
  });

  it('fires events on the switch, each header on a line of its own', async () => {
    const client = await ready(clientOf());
    await client.sendEvent('MESSAGE_WAITING', { 'MWI-Messages-Waiting': 'yes', 'Call-ID': 'a@b' });
    expect(fake.commands.at(-1)).toMatchObject({ line: 'sendevent MESSAGE_WAITING' });
    await expect(client.sendEvent('MESSAGE_WAITING', { 'Call-ID': 'a\napi shutdown' })).rejects.toThrow(
      EslUnsafeTextError,
    );
  });

  it('gives a late answer to no other command', async () => {
    const client = await ready(clientOf({ commandMs: 20 }));
    fake.apiOutput.set('slow', null).set('next', 'second\n');
    await expect(client.api('slow')).rejects.toThrow(EslTimeout);
    const next = client.api('next', 1_000);
    fake.raw('Content-Type: api/response\nContent-Length: 6\n\nfirst\n');
    await expect(next).resolves.toBe('second');
  });

  it('correlates background jobs, also when the result overtakes the answer', async () => {
    const client = await ready(clientOf());
    fake.jobOutput
      .set('originate a', '-ERR USER_NOT_REGISTERED\n')
      .set('version', 'FreeSWITCH\n')
      .set('never', null);
    const [refused, version, never] = await Promise.allSettled(
      ['originate a', 'version', 'never'].map((line) => client.bgapi(line)),
    );
    expect(refused).toMatchObject({ reason: { reply: '-ERR USER_NOT_REGISTERED' } });
    expect(version).toEqual({ status: 'fulfilled', value: 'FreeSWITCH' });
    expect(never).toMatchObject({ reason: expect.any(EslTimeout) });
  });

  it('connects again, says so, and subscribes anew; what waited is rejected', async () => {
    const client = await ready(clientOf());
    await client.subscribe(['CHANNEL_ANSWER']);
    fake.apiOutput.set('slow', null);
    fake.jobOutput.set('slow', null);
    const waiting = Promise.allSettled([client.api('slow'), client.bgapi('slow')]);
    const reconnected = new Promise<void>((resolve) =>
      client.onReady(() => {
        if (client.status.connections === 2) resolve();
      }),
    );
    fake.dropConnections();
    expect(await waiting).toMatchObject([
      { reason: expect.any(EslDisconnected) },
      { reason: expect.any(EslDisconnected) },
    ]);
    await reconnected;
    expect(fake.commands.at(-1)?.line).toBe('event json BACKGROUND_JOB CHANNEL_ANSWER');
  });

  it('says where and why it is not connected, and connects once the switch is there', async () => {
    const { port } = fake;
    const client = clientOf();
    await fake.stop();
    client.start();
    await state(client, 'waiting', /ECONNREFUSED/);
    await expect(client.api('status')).rejects.toThrow(
      new RegExp(`switch fs1 \\(127.0.0.1:${port}\\) is not connected.*ECONNREFUSED`),
    );
    const connected = nextReady(client);
    fake = await ScriptedSwitch.start(port);
    await connected;
  });

  it.each<[string, () => InboundClient, RegExp]>([
    ['the password is wrong', () => clientOf({}, 'wrong'), /refused "auth": -ERR invalid/],
    ['the password would be two commands', () => clientOf({}, 'x\n\napi shutdown'), /line break/],
    [
      'the switch never asks for the password',
      () => ((fake.silent = true), clientOf({ connectMs: 20 })),
      /connecting and authenticating/,
    ],
  ])('is not ready when %s', async (_, make, error) => {
    const client = make();
    client.start();
    await state(client, 'waiting', error);
    expect(client.status.connections).toBe(0);
    expect(client.status.lastError).not.toMatch(/wrong|shutdown/);
  });

  it('says that the ACL of the switch refused it', async () => {
    fake.silent = true;
    const client = clientOf();
    client.start();
    const refuse = setInterval(
      () => fake.raw('Content-Type: text/rude-rejection\nContent-Length: 24\n\nAccess Denied, go away.\n'),
      5,
    );
    await state(client, 'waiting', /ACL/);
    clearInterval(refuse);
  });

  it('drops a connection on which the switch no longer answers', async () => {
    fake.apiOutput.set('status', null);
    const client = await ready(clientOf({ idleMs: 20, commandMs: 20 }));
    await state(client, 'waiting', /"api status" got no answer/);
  });

  it('reads what a real switch sent', async () => {
    const client = await ready(clientOf());
    await client.subscribe(['CHANNEL_CREATE', 'CHANNEL_HANGUP_COMPLETE', 'sofia::register']);
    const names: string[] = [];
    for (const name of ['CHANNEL_CREATE', 'CHANNEL_HANGUP_COMPLETE', 'sofia::register'])
      client.on(name, (event) => void names.push(name + event.name));
    const end = new Promise<void>((resolve) => client.on('HEARTBEAT', () => resolve()));
    const stream = recorded('inbound-json.from-freeswitch').toString('latin1');
    fake.raw(
      stream.slice(stream.indexOf('Content-Length: 1175'), stream.lastIndexOf('Content-Type: command/reply')),
    );
    fake.send({ 'Event-Name': 'HEARTBEAT' });
    await end;
    expect(names).toContain('sofia::registerCUSTOM');
    expect(names).toContain('CHANNEL_CREATECHANNEL_CREATE');
  });
});

describe('backOff', () => {
  it('doubles up to the longest, less up to half', () => {
    const full = [0, 1, 2, 3, 50].map((attempt) => backOff(attempt, 250, 1_500, () => 0));
    expect(full).toEqual([250, 500, 1_000, 1_500, 1_500]);
    expect(backOff(1, 250, 1_500, () => 1)).toBe(250);
  });
});
