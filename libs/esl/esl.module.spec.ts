import { Injectable, Logger, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import {
  type CallService,
  CallServiceProvider,
  CallServicesRunner,
  type CallSession,
  EslDisconnected,
  EslModule,
  SwitchRegistry,
} from './index';
import { ScriptedCall, ScriptedSwitch } from './testing/scripted-switch';

@Injectable()
@CallServiceProvider()
class Greeter implements CallService {
  readonly name = 'greeter';
  readonly listen = { host: '127.0.0.1', port: 0 };

  async handle(session: CallSession): Promise<void> {
    await session.play('hello.wav');
    await session.hangup('NORMAL_CLEARING');
  }
}

@Module({ providers: [Greeter] })
class GreeterModule {}

@Injectable()
class Watcher {
  readonly seen: string[] = [];
  readonly ready: string[] = [];

  constructor(registry: SwitchRegistry) {
    registry.onEvent(['CHANNEL_ANSWER'], (node, event) => void this.seen.push(`${node} ${event.name}`));
    registry.onReady((node) => void this.ready.push(node));
  }
}

@Module({ providers: [Watcher] })
class WatcherModule {}

let switches: ScriptedSwitch[];
let app: TestingModule;

beforeEach(async () => {
  Logger.overrideLogger(false);
  switches = [await ScriptedSwitch.start(), await ScriptedSwitch.start()];
  const nodes = switches.map(({ port }, index) => ({
    name: `fs${index + 1}`,
    host: '127.0.0.1',
    port,
    password: 'ClueCon',
  }));
  app = await Test.createTestingModule({
    imports: [
      EslModule.forRootAsync({
        useFactory: () => ({ nodes, timing: { backOffMinMs: 5, commandMs: 200 }, shutdownGraceMs: 0 }),
      }),
      GreeterModule,
      WatcherModule,
    ],
  }).compile();
});
afterEach(async () => {
  await app.close();
  await Promise.all(switches.map((one) => one.stop()));
  Logger.overrideLogger(['error', 'warn', 'log']);
});

/** Starts the application and waits until both switches are connected. */
async function start(): Promise<SwitchRegistry> {
  await app.init();
  const registry = app.get(SwitchRegistry);
  const waiting = new Set(registry.nodes());
  await new Promise<void>((resolve) =>
    registry.onReady((node) => void (waiting.delete(node) && waiting.size === 0 && resolve())),
  );
  return registry;
}

describe('EslModule', () => {
  it('listens for the call services it finds, and stops with the application', async () => {
    await app.init();
    const [service] = app.get(CallServicesRunner).status();
    expect(service).toMatchObject({ name: 'greeter', sessions: 0 });
    const port = service?.address.port ?? 0;
    const call = await ScriptedCall.dial(port);
    expect(await call.run({}, { 'Application-Response': 'FILE PLAYED' })).toBe('playback hello.wav');
    await call.closed;
    await app.close();
    await expect(ScriptedCall.dial(port)).rejects.toThrow('ECONNREFUSED');
  });

  it('connects to every switch and brings events and readiness of each', async () => {
    const registry = await start();
    const watcher = app.get(Watcher);
    expect(watcher.ready.sort()).toEqual(['fs1', 'fs2']);
    expect(registry.status()).toMatchObject([
      { node: 'fs1', state: 'ready' },
      { node: 'fs2', state: 'ready' },
    ]);
    const seen = new Promise<void>((resolve) => registry.onEvent(['HEARTBEAT'], () => resolve()));
    switches[1]?.send({ 'Event-Name': 'CHANNEL_ANSWER' });
    switches[1]?.send({ 'Event-Name': 'HEARTBEAT' });
    await seen;
    expect(watcher.seen).toEqual(['fs2 CHANNEL_ANSWER']);
    // The other switch hears of the subscription by itself, a moment earlier or later.
    const told = () => switches[0]?.commands.some((command) => command.line.includes('HEARTBEAT'));
    for (let turns = 0; turns < 1000 && !told(); turns += 1)
      await new Promise((resolve) => setTimeout(resolve, 1));
    expect(told()).toBe(true);
  });

  it('broadcasts to all; a switch that is away or stuck is one failed result', async () => {
    const registry = await start();
    switches[0]?.apiOutput.set('xml_flush_cache', '+OK cleared 1 entry\n');
    switches[1]?.apiOutput.set('xml_flush_cache', null);
    expect(await registry.broadcast('xml_flush_cache', 20)).toMatchObject([
      { node: 'fs1', ok: true, output: '+OK cleared 1 entry' },
      { node: 'fs2', ok: false },
    ]);
    await switches[1]?.stop();
    expect(await registry.broadcast('xml_flush_cache')).toMatchObject([
      { node: 'fs1', ok: true },
      { node: 'fs2', ok: false, error: expect.any(EslDisconnected) },
    ]);
  });

  it('names the nodes there are when asked for another', async () => {
    await expect(app.get(SwitchRegistry).api('fs9', 'status')).rejects.toThrow(
      'no switch is named fs9; there are: fs1, fs2',
    );
  });
});
