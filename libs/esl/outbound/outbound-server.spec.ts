import { Logger } from '@nestjs/common';
import { connect } from 'node:net';
import { RECORDED_UUID, ScriptedCall } from '../testing/scripted-switch';
import type { CallSession } from './call-session';
import { OutboundServer } from './outbound-server';

const logged: string[] = [];
const collect = (message: unknown): void => void logged.push(String(message));
const servers: OutboundServer[] = [];

async function serve(
  handle: (session: CallSession) => Promise<void>,
): Promise<{ server: OutboundServer; port: number }> {
  const server = new OutboundServer({ name: 'test', listen: { host: '127.0.0.1', port: 0 }, handle });
  servers.push(server);
  return { server, port: (await server.listen()).port };
}

beforeEach(() => {
  logged.length = 0;
  Logger.overrideLogger({ log: collect, warn: collect, error: collect });
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop(0)));
  Logger.overrideLogger(['error', 'warn', 'log']);
});

describe('OutboundServer', () => {
  it('leaves the caller to the dialplan when a service fails, and takes the next call', async () => {
    let failing = true;
    const { port } = await serve(async (session) => {
      await session.answer();
      if (failing) throw new TypeError('no such box');
      await session.hangup();
    });
    const first = await ScriptedCall.dial(port);
    await first.run();
    await first.closed;
    expect(first.commands.map((command) => command.line).join()).not.toMatch(/uuid_kill/);
    expect(logged.join()).toContain(`call ${RECORDED_UUID}: no such box; left to the dialplan's fallback`);

    failing = false;
    const second = await ScriptedCall.dial(port);
    await second.run();
    await second.closed;
    expect(second.commands.at(-1)?.line).toBe(`api uuid_kill ${RECORDED_UUID} NORMAL_CLEARING`);
  });

  it('hangs up when a service returns without deciding, so that no fallback runs after a finished call', async () => {
    const { port } = await serve(async () => undefined);
    const call = await ScriptedCall.dial(port);
    await call.closed;
    expect(call.commands.at(-1)?.line).toBe(`api uuid_kill ${RECORDED_UUID} NORMAL_CLEARING`);
    expect(logged.join()).toContain('without deciding');
  });

  it('does not hang up what the service handed back', async () => {
    const { port } = await serve(async (session) => session.handBack());
    const call = await ScriptedCall.dial(port);
    await call.closed;
    expect(call.commands.map((command) => command.line).join()).not.toMatch(/uuid_kill/);
  });

  it('leaves a channel only when it is parked, or the switch would keep it for ever', async () => {
    const { port } = await serve(async (session) => session.handBack());
    const call = await ScriptedCall.dial(port, {}, { parks: false });
    expect(await call.run()).toBe('eval');
    await call.closed;
  });

  it('takes a caller who leaves for the end of the service, not for a failure', async () => {
    const { server, port } = await serve(async (session) => void (await session.play('a.wav')));
    const call = await ScriptedCall.dial(port);
    await call.executed();
    call.hangUp('NORMAL_CLEARING');
    await call.closed;
    expect(server.sessions).toBe(0);
    expect(logged.join()).not.toMatch(/fallback|deciding/);
  });

  it('gives a call up when the switch refuses what a session needs', async () => {
    const ended: string[] = [];
    const { port } = await serve(async (session) => void ended.push((await session.ended).reason));
    const call = await ScriptedCall.dial(port);
    call.refused.add('myevents');
    await call.closed;
    expect(ended).toEqual(['disconnect']);
    expect(logged.join()).toContain('the switch refused "myevents json"');
  });

  it('drops what is no call', async () => {
    const { server, port } = await serve(async () => undefined);
    const stranger = connect(port, '127.0.0.1');
    const gone = new Promise<void>((resolve) => stranger.once('close', () => resolve()));
    stranger.on('error', () => stranger.destroy());
    stranger.resume();
    stranger.write('GET / HTTP/1.1\r\n\nHost\n\n');
    await gone;
    expect(server.sessions).toBe(0);
    expect(logged.join()).toMatch(/connection from 127\.0\.0\.1 is no call/);
  });

  it('stops: takes no new call, waits for the one in progress', async () => {
    const { server, port } = await serve(async (session) => {
      await session.play('a.wav');
      await session.hangup();
    });
    const call = await ScriptedCall.dial(port);
    const playing = await call.executed();
    const stopped = server.stop(60_000);
    await expect(ScriptedCall.dial(port)).rejects.toThrow('ECONNREFUSED');
    call.complete(playing);
    await stopped;
    expect(call.commands.at(-1)?.line).toBe(`api uuid_kill ${RECORDED_UUID} NORMAL_CLEARING`);
  });

  it('stops: closes what is not done in time', async () => {
    const { server, port } = await serve(async (session) => void (await session.play('a.wav')));
    const call = await ScriptedCall.dial(port);
    await call.executed();
    await server.stop(10);
    await call.closed;
    expect(server.sessions).toBe(0);
  });

  it('names the service and the address when it cannot listen', async () => {
    const { port } = await serve(async () => undefined);
    const second = new OutboundServer({
      name: 'ivr',
      listen: { host: '127.0.0.1', port },
      handle: async () => undefined,
    });
    await expect(second.listen()).rejects.toThrow(`service ivr cannot listen on 127.0.0.1:${port}`);
  });
});
