import { WebSocket } from 'ws';
import type { LiveCall } from '@callsign/live';
import { type Client, member } from '../support/client';
import { LiveWatcher } from '../support/live-watcher';
import { until } from '../support/wait';
import { type SimulatedCompany, Simulation } from './simulation';

describe('live calls', () => {
  let simulation: Simulation;
  let acme: SimulatedCompany;
  let globex: SimulatedCompany;
  let acmeAdmin: Client;
  let acmeUser: Client;
  const sockets: WebSocket[] = [];

  beforeAll(async () => {
    simulation = await Simulation.start();
    acme = await simulation.tenant('acme.example');
    globex = await simulation.tenant('globex.example');
    acmeAdmin = await member(simulation.app, acme.id, 'tenant_admin');
    acmeUser = await member(simulation.app, acme.id, 'user');
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.terminate();
    for (const channel of [...simulation.site.channels.values()]) channel.hangUp('MANAGER_REQUEST');
    await simulation.site.idle();
  });
  afterAll(() => simulation.close());

  const tokenOf = (client: Client) => client.headers.authorization?.replace('Bearer ', '') ?? '';

  function open(query: string, protocols: string[]): WebSocket {
    const socket = new WebSocket(`${simulation.app.url.replace('http', 'ws')}/api/live${query}`, protocols);
    sockets.push(socket);
    return socket;
  }

  async function watch(tenant: SimulatedCompany, client: Client): Promise<LiveWatcher> {
    const watcher = await LiveWatcher.open(simulation.app.url, tenant.id, client, ['calls']);
    sockets.push(watcher.socket);
    return watcher;
  }

  /** The status of a refused upgrade. */
  function refused(query: string, protocols: string[]): Promise<number> {
    const socket = open(query, protocols);
    return new Promise((resolve, reject) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('open', () => reject(new Error('it was opened')));
      socket.on('error', reject);
    });
  }

  async function talking(company: SimulatedCompany) {
    const [ann, bob] = [await company.extension(), await company.colleague()];
    bob.phone.answers();
    const call = await ann.phone.call(bob.number);
    await call.outcome;
    return { ann, bob, call, id: call.channel.uuid };
  }

  it('tells a snapshot, then a call as it rings, is answered, and ends', async () => {
    const watcher = await watch(acme, acmeAdmin);
    expect(watcher.told).toMatchObject([{ type: 'snapshot', topic: 'calls', items: [] }]);
    const [ann, bob] = [await acme.extension(), await acme.colleague()];
    const call = await ann.phone.call(bob.number);
    const { channel } = await bob.phone.rang();
    const [ringing] = await watcher.shows<LiveCall>(
      'calls',
      'it rings',
      ([first]) => first?.state === 'ringing',
    );
    expect(ringing).toMatchObject({
      id: call.channel.uuid,
      direction: 'internal',
      from: { number: ann.number },
      to: { number: bob.number },
      answeredAt: null,
    });
    channel.answer();
    const [talk] = await watcher.shows<LiveCall>(
      'calls',
      'it is answered',
      ([first]) => first?.state === 'talking',
    );
    expect(Date.parse(talk?.answeredAt ?? '')).toBeGreaterThanOrEqual(Date.parse(talk?.startedAt ?? ''));
    call.hangUp();
    await watcher.shows<LiveCall>('calls', 'it has ended', (calls) => calls.length === 0);
    expect(watcher.told.at(-1)).toMatchObject({ type: 'changes', changed: [], removed: [call.channel.uuid] });
  });

  it('tells nobody of the calls of another tenant', async () => {
    const watcher = await watch(acme, acmeAdmin);
    const theirs = await talking(globex);
    const ours = await talking(acme);
    await watcher.shows<LiveCall>('calls', 'our call is there', (calls) =>
      calls.some(({ id }) => id === ours.id),
    );
    theirs.call.hangUp();
    ours.call.hangUp();
    await watcher.shows<LiveCall>('calls', 'our call has ended', (calls) => calls.length === 0);
    expect(JSON.stringify(watcher.told)).not.toContain(theirs.id);
    expect((await acme.api.get<{ items: unknown[] }>('/api/live/calls')).body.items).toEqual([]);
  });

  it('knows whose a call from outside is', async () => {
    const watcher = await watch(acme, acmeAdmin);
    const bob = await acme.colleague();
    bob.phone.answers();
    await acme.did('+14155550111', { type: 'extension', id: bob.id });
    const call = simulation.site.calls.fromCarrier('+12025550111', '+14155550111');
    await call.outcome;
    const [live] = await watcher.shows<LiveCall>(
      'calls',
      'it talks',
      ([first]) => first?.state === 'talking',
    );
    expect(live).toMatchObject({
      direction: 'inbound',
      from: { number: '+12025550111' },
      to: { number: bob.number },
    });
    expect((await globex.api.get<{ items: unknown[] }>('/api/live/calls')).body.items).toEqual([]);
  });

  it('is refused without a token, with a wrong one, to a user, for another tenant, without a tenant, elsewhere', async () => {
    const query = `?tenant=${acme.id}`;
    const bearer = (client: Client) => ['callsign', `bearer.${tokenOf(client)}`];
    expect(await refused(query, ['callsign'])).toBe(401);
    expect(await refused(query, ['callsign', 'bearer.not-a-token'])).toBe(401);
    expect(await refused(query, bearer(acmeUser))).toBe(403);
    expect(await refused(`?tenant=${globex.id}`, bearer(acmeAdmin))).toBe(403);
    expect(await refused('?tenant=${system}', bearer(acmeAdmin))).toBe(400);
    expect(await refused('', bearer(simulation.admin))).toBe(400);
    expect(await refused('?tenant=999999', bearer(simulation.admin))).toBe(404);
  });

  it('after the event socket was away, shows what began meanwhile and no more what ended', async () => {
    const watcher = await watch(acme, acmeAdmin);
    const [gone, stays] = [await talking(acme), await talking(acme)];
    await watcher.shows<LiveCall>('calls', 'both are there', (calls) => calls.length === 2);
    await simulation.site.eventSocket.close();
    gone.call.hangUp();
    const began = await talking(acme);
    await simulation.site.eventSocket.listen();
    const calls = await watcher.shows<LiveCall>(
      'calls',
      'the state is true again',
      (all) => all.length === 2 && all.some(({ id }) => id === began.id),
    );
    expect(calls.map(({ id }) => id).sort()).toEqual([stays.id, began.id].sort());
    expect(calls.map(({ state }) => state)).toEqual(['talking', 'talking']);
    expect(watcher.removed('calls')).toEqual([gone.id]);
    await simulation.connected();
    began.call.hangUp();
    stays.call.hangUp();
    await watcher.shows<LiveCall>('calls', 'all have ended', (all) => all.length === 0);
  });

  it('has the switch forget its users when it comes back, for changes may have been missed', async () => {
    const { log } = simulation.site.api;
    await simulation.site.eventSocket.close();
    const before = log.length;
    await simulation.site.eventSocket.listen();
    await until('it was told', () => log.slice(before).includes('xml_flush_cache'));
    await simulation.connected();
  });

  it('goes on after events that are none, and after a broken connection is made anew', async () => {
    const watcher = await watch(acme, acmeAdmin);
    const { eventSocket } = simulation.site;
    eventSocket.raw('Content-Length: 9\nContent-Type: text/event-json\n\n{"broken"');
    eventSocket.raw('Content-Length: 2\nContent-Type: text/event-json\n\n[]');
    eventSocket.raw('Content-Length: 0\nContent-Type: text/event-plain\n\n');
    const first = await talking(acme);
    await watcher.shows<LiveCall>('calls', 'it is heard on the same connection', (calls) =>
      calls.some(({ id }) => id === first.id),
    );
    eventSocket.raw('Content-Length: many\n\n');
    await until('the connection was given up', () => eventSocket.subscribers === 0);
    await simulation.connected();
    const second = await talking(acme);
    await watcher.shows<LiveCall>('calls', 'the next call is heard', (calls) =>
      calls.some(({ id }) => id === second.id),
    );
  });
});
