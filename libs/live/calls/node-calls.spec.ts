import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChannelRow, EslEvent, parseShowChannels } from '@callsign/esl';
import { CALL_EVENTS, NodeCalls } from './node-calls';

const fixtures = join(__dirname, '../../../e2e/fixtures/esl');
const OWN = '68e88b9c-4212-44ed-bd2a-639b5180291c';
const OTHER = 'acef8186-b8e8-436d-b236-a02092447c13';
const DID = 'd9c00014-d385-40a1-9ff3-94cb870f6d7d';

type Headers = Record<string, unknown>;
const lines = (file: string): Headers[] =>
  readFileSync(join(fixtures, `${file}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Headers);
const event = (headers: Headers) => EslEvent.fromJson(JSON.stringify(headers));

/** The recorded events of a call that are subscribed to, in their order. */
const recorded = (file: string) =>
  lines(file)
    .map(event)
    .filter(({ name }) => CALL_EVENTS.includes(name as (typeof CALL_EVENTS)[number]));

/** What was known after each event that changed something. */
function history(file: string) {
  const calls = new NodeCalls('switch');
  return recorded(file).flatMap((one) => {
    return calls
      .apply(one)
      .map((change) => ({ after: `${one.name} ${one.get('Call-Direction')}`, ...change }));
  });
}

describe('NodeCalls', () => {
  it('follows a recorded call between extensions from ringing to its end', () => {
    expect(
      history('internal-call').map(({ after, id, now }) => [after, id, now?.call.state ?? 'over']),
    ).toEqual([
      ['CHANNEL_CREATE inbound', OWN, 'ringing'],
      ['CHANNEL_CREATE outbound', OWN, 'ringing'],
      ['CHANNEL_ANSWER outbound', OWN, 'ringing'],
      ['CHANNEL_ANSWER inbound', OWN, 'talking'],
      ['CHANNEL_HANGUP_COMPLETE outbound', OWN, 'talking'],
      ['CHANNEL_HANGUP_COMPLETE inbound', OWN, 'over'],
    ]);
  });

  it('says who calls whom, since when, and who takes part', () => {
    const answered = history('internal-call').find(({ after }) => after === 'CHANNEL_ANSWER inbound');
    expect(answered?.now).toEqual({
      domain: 'acme.example',
      call: {
        id: OWN,
        node: 'switch',
        direction: 'internal',
        state: 'talking',
        from: { number: '1001', name: 'User 1001' },
        to: { number: '1002', name: '' },
        startedAt: '2026-11-22T06:51:10.221Z',
        answeredAt: '2026-11-22T06:51:10.261Z',
        legs: [
          { id: OWN, extension: '1001', number: '1001', state: 'talking' },
          { id: OTHER, extension: '1002', number: '1002', state: 'talking' },
        ],
      },
    });
  });

  it('learns whose a recorded call from outside is from the phone that it rings', () => {
    const told = history('did-call');
    expect(told[0]).toMatchObject({
      after: 'CHANNEL_CREATE inbound',
      id: DID,
      now: { domain: '', call: { direction: 'inbound', to: { number: '14155550100' } } },
    });
    const known = told.find(({ now }) => now?.domain);
    expect(known).toMatchObject({
      after: 'CHANNEL_CREATE outbound',
      now: { domain: 'acme.example', call: { state: 'ringing', direction: 'inbound' } },
    });
    expect(told.at(-1)).toMatchObject({ id: DID, now: null });
  });

  it('holds and takes up a call again, whichever leg does it', () => {
    const calls = new NodeCalls('switch');
    const up = lines('internal-call');
    for (const headers of up.slice(
      0,
      up.findIndex((headers) => headers['Event-Name'] === 'CHANNEL_BRIDGE') + 1,
    ))
      calls.apply(event(headers));
    const bridge = up.find((headers) => headers['Event-Name'] === 'CHANNEL_BRIDGE') ?? {};
    const other =
      up.find(
        (headers) => headers['Event-Name'] === 'CHANNEL_ANSWER' && headers['Call-Direction'] === 'outbound',
      ) ?? {};
    let sequence = 10_000;
    const state = (leg: Headers, name: string) =>
      calls.apply(event({ ...leg, 'Event-Name': name, 'Event-Sequence': String(++sequence) }))[0]?.now?.call
        .state;
    for (const leg of [bridge, other]) {
      expect(state(leg, 'CHANNEL_HOLD')).toBe('held');
      expect(state(leg, 'CHANNEL_UNHOLD')).toBe('talking');
    }
  });

  it('begins with an event from the middle of a call that it has not seen begin', () => {
    const calls = new NodeCalls('switch');
    const answer = recorded('internal-call').find(
      (one) => one.name === 'CHANNEL_ANSWER' && one.get('Call-Direction') === 'inbound',
    );
    expect(answer && calls.apply(answer)).toMatchObject([
      { now: { domain: 'acme.example', call: { state: 'talking', from: { number: '1001' } } } },
    ]);
  });

  it('tells of a leg whose caller it does not know as of a call, until the caller is heard of', () => {
    const calls = new NodeCalls('switch');
    const [rings] = recorded('internal-call').filter((one) => one.get('Call-Direction') === 'outbound');
    expect(rings && calls.apply(rings)).toMatchObject([
      { id: OTHER, now: { domain: 'acme.example', call: { state: 'ringing', to: { number: '1002' } } } },
    ]);
    const [begins] = recorded('internal-call');
    expect(begins && calls.apply(begins)).toMatchObject([
      { id: OWN, now: { call: { legs: [{ extension: '1001' }, { extension: '1002' }] } } },
      { id: OTHER, now: null },
    ]);
  });

  it('is told nothing by the end of what it does not know, nor by an event of no leg', () => {
    const calls = new NodeCalls('switch');
    expect(calls.apply(recorded('internal-call').at(-1) as EslEvent)).toEqual([]);
    expect(calls.apply(event({ 'Event-Name': 'CHANNEL_CREATE' }))).toEqual([]);
    expect(calls.all()).toEqual([]);
  });

  it('is told nothing by events that come twice, late, or after the end', () => {
    const once = new NodeCalls('switch');
    const twice = new NodeCalls('switch');
    const events = recorded('internal-call');
    for (const [at, one] of events.entries()) {
      once.apply(one);
      twice.apply(one);
      for (const old of events.slice(0, at + 1)) expect(twice.apply(old)).toEqual([]);
      expect(twice.all()).toEqual(once.all());
    }
    expect(twice.all()).toEqual([]);
  });

  it('ends at the same picture in whatever order the events of a call came', () => {
    const events = recorded('internal-call').slice(0, 6);
    const orders = events.map((_, at) => [...events.slice(at), ...events.slice(0, at)].reverse());
    for (const order of orders) {
      const calls = new NodeCalls('switch');
      for (const one of order) calls.apply(one);
      expect(calls.all()).toMatchObject([
        { call: { id: OWN, state: 'talking', from: { number: '1001' }, to: { number: '1002' } } },
      ]);
    }
  });

  it('is two calls when who talked goes on with others, and one again when they meet', () => {
    const calls = new NodeCalls('switch');
    const leg = (uuid: string, name: string, more: Headers = {}) =>
      calls.apply(
        event({
          'Event-Name': name,
          'Unique-ID': uuid,
          'Call-Direction': 'inbound',
          'Caller-Context': 'acme.example',
          'Caller-Caller-ID-Number': uuid,
          ...more,
        }),
      );
    const bridge = (one: string, other: string) =>
      leg(one, 'CHANNEL_BRIDGE', { 'Bridge-A-Unique-ID': one, 'Bridge-B-Unique-ID': other });
    for (const uuid of ['a', 'b', 'c', 'd']) leg(uuid, 'CHANNEL_CREATE');
    bridge('a', 'b');
    const together = () =>
      calls
        .all()
        .map(({ call }) => call.legs.map(({ id }) => id).sort())
        .sort();
    expect(together()).toEqual([['a', 'b'], ['c'], ['d']]);
    bridge('a', 'c');
    expect(together()).toEqual([['a', 'b', 'c'], ['d']]);
    bridge('b', 'd');
    expect(together()).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    leg('a', 'CHANNEL_HANGUP_COMPLETE');
    expect(together()).toEqual([['b', 'd'], ['c']]);
    expect(bridge('c', 'b').filter(({ now }) => now === null)).toHaveLength(1);
    expect(together()).toEqual([['b', 'c', 'd']]);
  });

  describe('made anew from show channels', () => {
    const output = readFileSync(join(__dirname, '../../esl/fixtures/show-channels-json.txt'), 'utf8');
    // The recording had the context `acme` for the domain acme.example; here they are the same.
    const rows = parseShowChannels(output).map((row): ChannelRow => ({ ...row, context: 'acme.example' }));

    it('has the calls of the recorded output', () => {
      const calls = new NodeCalls('switch');
      expect(calls.rebuild(rows)).toMatchObject([
        {
          id: OWN,
          now: {
            domain: 'acme.example',
            call: {
              state: 'talking',
              from: { number: '1001' },
              to: { number: '1002' },
              startedAt: '2026-11-22T06:51:10.000Z',
            },
          },
        },
      ]);
    });

    it('says which calls have ended unheard, and goes on with events', () => {
      const calls = new NodeCalls('switch');
      for (const one of recorded('did-call').slice(0, 3)) calls.apply(one);
      expect(calls.rebuild(rows).map(({ id, now }) => [id, now !== null])).toEqual([
        [OWN, true],
        [DID, false],
      ]);
      expect(calls.apply(recorded('internal-call').at(-1) as EslEvent)).toMatchObject([
        { id: OWN, now: { call: { legs: [{ id: OTHER }] } } },
      ]);
      expect(calls.gone(OTHER)).toEqual([{ id: OWN, now: null }]);
      expect(calls.all()).toEqual([]);
    });

    it('tells ringing, held and outside calls apart', () => {
      const state = (callState: string, context = 'acme.example') =>
        new NodeCalls('switch').rebuild(rows.map((row) => ({ ...row, callState, context })))[0]?.now;
      expect(state('RINGING')?.call).toMatchObject({ state: 'ringing', answeredAt: null });
      expect(state('EARLY')?.call.state).toBe('ringing');
      expect(state('HELD')?.call.state).toBe('held');
      expect(state('ACTIVE', 'public')).toMatchObject({
        domain: 'acme.example',
        call: { direction: 'inbound' },
      });
    });
  });
});
