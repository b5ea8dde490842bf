import { connect, type Socket } from 'node:net';
import { CallServicesRunner } from '@callsign/esl';
import fc from 'fast-check';
import { until } from '../support/wait';
import { type SimulatedCompany, Simulation } from './simulation';
import { encodeForm, recordedConnectReply } from './switch/recordings';

describe('bad input at call control', () => {
  let simulation: Simulation;
  let acme: SimulatedCompany;
  const unhandled: unknown[] = [];
  const heard = (reason: unknown) => void unhandled.push(reason);
  const sockets: Socket[] = [];
  beforeAll(async () => {
    process.on('unhandledRejection', heard);
    simulation = await Simulation.start();
    acme = await simulation.tenant('acme.example');
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    expect(unhandled).toEqual([]);
  });
  afterAll(async () => {
    await simulation.close();
    process.off('unhandledRejection', heard);
  });

  const held = () =>
    simulation.app.app
      .get(CallServicesRunner)
      .status()
      .reduce((sum, { sessions }) => sum + sessions, 0);

  /** A connection to call control, from what is no switch. */
  async function dial(): Promise<{ socket: Socket; received: () => string; closed: Promise<void> }> {
    const [host = '', port = ''] = simulation.callControl.split(':');
    const socket = connect(Number(port), host);
    sockets.push(socket);
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
    // A reset is one of the ways in which the server may end what is no call.
    socket.on('error', () => socket.destroy());
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    return { socket, received: () => received, closed };
  }

  async function stillTakesCalls(): Promise<void> {
    const bob = await acme.colleague();
    bob.phone.answers();
    const call = await (await acme.extension()).phone.call(bob.number);
    expect(await call.outcome).toBe('answered');
    expect(simulation.site.tried.at(-1)).toContain('connected');
    call.hangUp();
    await simulation.site.idle();
    await until('call control holds no session', () => held() === 0);
  }

  const connectReply = (changes: Record<string, string>) =>
    recordedConnectReply
      .filter(([name]) => changes[name] !== '')
      .map(([name, value]) => `${name}: ${changes[name] ?? encodeForm([['', value]]).slice(1)}\n`)
      .join('')
      .concat('\n');

  it.each([
    ['no event socket', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a header without a name', 'nonsense\n\n'],
    ['a length that is no number', 'Content-Type: command/reply\nContent-Length: -1\n\n'],
    ['a length that is too large', 'Content-Type: command/reply\nContent-Length: 99999999999\n\n'],
    ['two lengths', 'Content-Type: command/reply\nContent-Length: 1\nContent-Length: 2\n\nxx'],
    ['a header block without end', `X: ${'x'.repeat(300_000)}`],
    ['answers to nothing that was asked', 'Content-Type: command/reply\nReply-Text: +OK\n\n'.repeat(9)],
    ['a reply that names no channel', connectReply({ 'Unique-ID': '' })],
    ['a refusal', 'Content-Type: command/reply\nReply-Text: -ERR no\n\n'],
  ])('closes a connection that sends %s, and takes the next call', async (_what, bytes) => {
    const { socket, closed } = await dial();
    socket.write(bytes);
    await closed;
    await until('call control holds no session', () => held() === 0);
    await stillTakesCalls();
  });

  it.each([
    ['no tenant', { variable_domain_name: '' }],
    ['a tenant that does not exist', { variable_domain_name: 'nobody.example' }],
    ['a domain with a NUL', { variable_domain_name: 'acme%00' }],
    ['a domain that is a command', { variable_domain_name: '$%7Bsystem(id)%7D' }],
    ['no extension', { variable_domain_name: 'acme.example' }],
  ])('leaves a call with %s to the fallback', async (_what, changes) => {
    const { socket, received, closed } = await dial();
    socket.write(connectReply(changes));
    socket.write('Content-Type: command/reply\nReply-Text: +OK\n\n'.repeat(3));
    await closed;
    // `eval` of nothing alone, which finds out that the switch has parked the call: else leaving it would strand it.
    expect(received()).not.toMatch(/call-command: (?!execute)|execute-app-name: (?!eval\n)/);
    expect(received()).not.toContain('uuid_kill');
  });

  it('survives any bytes, at any place of the stream', async () => {
    const reply = Buffer.from(connectReply({ variable_domain_name: 'acme.example' }), 'latin1');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(reply.length),
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        async (place, noise) => {
          const { socket, closed } = await dial();
          socket.write(Buffer.concat([reply.subarray(0, place), noise]));
          socket.end();
          await closed;
        },
      ),
      { numRuns: 100 },
    );
    await until('call control holds no session', () => held() === 0);
    await stillTakesCalls();
  });

  it('a broken event in the middle of a call is skipped, a broken stream leaves the call to the switch', async () => {
    const bob = await acme.colleague();
    const call = await (await acme.extension()).phone.call(bob.number);
    const { channel } = await bob.phone.rang();
    for (const session of simulation.site.sessions)
      session.raw('Content-Length: 9\nContent-Type: text/event-json\n\n{"broken"');
    expect(held()).toBe(1);
    for (const session of simulation.site.sessions) session.raw('Content-Length: many\n\n');
    await until('call control gave the session up', () => held() === 0);
    channel.answer();
    expect(await call.outcome).toBe('answered');
    call.hangUp();
    await simulation.site.idle();
  });
});
