import { EslEvent, type SwitchRegistry } from '@callsign/esl';
import type { Changes } from '@callsign/platform';
import type { TenantDomains } from '../tenant-domains';
import type { LiveChange } from '../topics/contract';
import { LiveRegistrations } from './live-registrations';
import type { LiveRegistration } from './registration';

type Handler = (node: string, event: EslEvent) => void;

/** A switch that says what the test has it say. */
function site() {
  const handlers = new Map<string, Handler>();
  const ready: ((node: string) => Promise<void>)[] = [];
  const rows: object[] = [];
  let meanwhile = () => {};
  const switches = {
    onEvent: (names: string[], handler: Handler) => names.forEach((name) => handlers.set(name, handler)),
    onReady: (handler: (node: string) => Promise<void>) => ready.push(handler),
    api: async () => {
      const output = JSON.stringify({ row_count: rows.length, rows });
      meanwhile();
      return output;
    },
  };
  const domains = { of: async (tenant: number) => (tenant === 1 ? 'acme.example' : 'globex.example') };
  const live = new LiveRegistrations(
    switches as unknown as SwitchRegistry,
    domains as unknown as TenantDomains,
    { on: () => {} } as unknown as Changes,
  );
  live.onApplicationBootstrap();
  const say = (subclass: string, callId: string, more: Record<string, string> = {}) =>
    handlers.get(subclass)?.(
      'vienna',
      EslEvent.fromJson(
        JSON.stringify({
          'Event-Name': 'CUSTOM',
          'Event-Subclass': subclass,
          'from-user': '1001.acme.example',
          'call-id': callId,
          contact: '"Ann" <sip:1001@10.0.0.5:5060;fs_nat=yes>',
          'network-ip': '10.0.0.5',
          'network-port': '5060',
          'user-agent': 'Phone/1',
          expires: '60',
          ...more,
        }),
      ),
    );
  const row = (callId: string, user = '1001.acme.example') => ({
    reg_user: user,
    realm: 'acme.example',
    token: callId,
    url: `sofia/internal/sip:1001@10.0.0.5:5060;fs_nat=yes`,
    expires: '1795330928',
    network_ip: '10.0.0.5',
    network_port: '5060',
    network_proto: 'udp',
  });
  return {
    live,
    say,
    row,
    rows,
    reconnect: (during = () => {}) => {
      meanwhile = during;
      return Promise.all(ready.map((handler) => handler('vienna')));
    },
    ids: async (tenant = 1) => (await live.snapshot(tenant)).map(({ id }) => id),
  };
}

describe('LiveRegistrations', () => {
  it('knows a phone from its REGISTER until it leaves or is overdue, in its own tenant', async () => {
    const { live, say, ids } = site();
    say('sofia::register', 'one');
    expect(await live.snapshot(1)).toMatchObject([
      {
        id: 'vienna/one',
        extension: '1001',
        node: 'vienna',
        contact: 'sip:1001@10.0.0.5:5060',
        address: '10.0.0.5:5060',
        agent: 'Phone/1',
      },
    ]);
    expect(await ids(2)).toEqual([]);
    say('sofia::unregister', 'one');
    expect(await ids()).toEqual([]);
    say('sofia::register', 'two');
    say('sofia::expire', 'two', { 'from-user': '', user: '1001.acme.example' });
    expect(await ids()).toEqual([]);
  });

  it('tells who watches, once for each phone, also when one was restarted', async () => {
    const { live, say } = site();
    await live.snapshot(1);
    const told: LiveChange<LiveRegistration>[] = [];
    live.subscribe(1, (change) => told.push(change));
    say('sofia::register', 'one');
    say('sofia::register', 'two');
    say('sofia::unregister', 'nobody-knows');
    say('sofia::register', 'x', { 'from-user': 'carrier' });
    expect(told.map(({ id, item }) => [id, item !== null])).toEqual([
      ['vienna/one', true],
      ['vienna/one', false],
      ['vienna/two', true],
    ]);
  });

  it('is what the switch says after a reconnect, and what it said since it was asked', async () => {
    const { say, row, rows, reconnect, ids, live } = site();
    say('sofia::register', 'stays', { contact: '<sip:a>' });
    say('sofia::register', 'left-unheard', { contact: '<sip:b>' });
    rows.push(row('stays'), row('came-unheard'), row('leaves-meanwhile'), row('gateway', 'carrier'));
    await reconnect(() => {
      say('sofia::unregister', 'leaves-meanwhile');
      say('sofia::register', 'comes-meanwhile', { contact: '<sip:c>' });
    });
    expect((await ids()).sort()).toEqual(['vienna/came-unheard', 'vienna/comes-meanwhile', 'vienna/stays']);
    expect((await live.snapshot(1)).find(({ id }) => id === 'vienna/stays')?.agent).toBe('Phone/1');
  });
});
