import { randomUUID } from 'node:crypto';
import { ConferenceHistory, type HeldConference, type Member } from '@callsign/conferences';
import { Client } from '../support/client';
import { startTestApp, type TestApp } from '../support/test-app';

interface Session {
  readonly id: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly endSeen: boolean;
  readonly participants: number;
  readonly visits: readonly { number: string; joinedAt: string; leftAt: string | null }[];
}

const NOON = Date.parse('2026-11-25T12:00:00Z');
const at = (minute: number): string => new Date(NOON + minute * 60_000).toISOString();

describe('the history of conferences', () => {
  let app: TestApp;
  let acme: Client;
  let globex: Client;
  let tenantId: number;
  let room: { id: string };
  let history: ConferenceHistory;

  beforeAll(async () => {
    app = await startTestApp();
    const admin = await Client.signIn(app);
    const tenant = async (domain: string) =>
      (await admin.post<{ id: number }>('/api/tenants', { name: domain, domain })).body.id;
    tenantId = await tenant('acme.example');
    [acme, globex] = [admin.in(tenantId), admin.in(await tenant('globex.example'))];
    room = (await acme.post<{ id: string }>('/api/conferences', { number: '3001', name: 'Sales' })).body;
    history = app.app.get(ConferenceHistory, { strict: false });
  });
  afterAll(() => app.close());

  /** A conference that began at noon, and words for what is told of it. */
  function conference() {
    const held: HeldConference = {
      id: randomUUID(),
      tenantId,
      conferenceId: room.id,
      name: 'room',
      startedAt: NOON,
      locked: false,
      recording: false,
      sequence: 0,
      members: new Map(),
    };
    const calls = new Map<string, string>();
    const member = (number: string, minute: number): Member => {
      const callId = calls.get(number) ?? randomUUID();
      calls.set(number, callId);
      return {
        callId,
        number,
        name: `User ${number}`,
        memberId: 1,
        moderator: false,
        talking: false,
        muted: false,
        deaf: false,
        voice: 0,
        hearing: 0,
        joinedAt: NOON + minute * 60_000,
        sequence: 0,
      };
    };
    const heardBy = (who: ConferenceHistory) => {
      const tell = who.tell.bind(who, 'switch');
      return {
        joins: (number: string, minute: number) =>
          tell([{ kind: 'joined', held, member: member(number, minute) }]),
        leaves: (number: string, minute: number) =>
          tell([{ kind: 'left', held, member: member(number, minute), at: NOON + minute * 60_000 }]),
        ends: (minute: number, seen = true) =>
          tell([{ kind: 'ended', held, at: NOON + minute * 60_000, seen }]),
        only: (...numbers: string[]) =>
          who.onlyThesePresent(
            {
              ...held,
              members: new Map(numbers.map((number) => [member(number, 0).callId, member(number, 0)])),
            },
            NOON + 5 * 60_000,
            NOON + 9 * 60_000,
          ),
      };
    };
    return {
      held,
      heardBy,
      ...heardBy(history),
      read: async () => (await acme.get<Session>(`/api/conference-sessions/${held.id}`)).body,
    };
  }
  const visits = ({ visits: all }: Session) =>
    all.map(({ number, joinedAt, leftAt }) => [number, joinedAt, leftAt]);

  test('tells who was there, and from when to when', async () => {
    const { joins, leaves, ends, read, held } = conference();
    await joins('1001', 0);
    await joins('1002', 1);
    await leaves('1002', 2);
    await joins('1002', 3);
    expect(await read()).toMatchObject({ name: 'Sales', number: '3001', endedAt: null, participants: 2 });
    await ends(4);
    expect(await read()).toMatchObject({ startedAt: at(0), endedAt: at(4), endSeen: true });
    expect(visits(await read())).toEqual([
      ['1001', at(0), at(4)],
      ['1002', at(1), at(2)],
      ['1002', at(3), at(4)],
    ]);
    const list = await acme.get<{ data: Session[] }>(`/api/conference-sessions?conferenceId=${room.id}`);
    expect(list.body.data.find(({ id }) => id === held.id)).toMatchObject({ participants: 2 });
    expect((await globex.get(`/api/conference-sessions/${held.id}`)).status).toBe(404);
    expect((await globex.get<{ data: Session[] }>('/api/conference-sessions')).body.data).toEqual([]);
  });

  test('is the same when all is told twice, or in the wrong order', async () => {
    const [straight, twice, mixed] = [conference(), conference(), conference()];
    for (const { joins, leaves, ends } of [straight]) {
      await joins('1001', 0);
      await joins('1002', 1);
      await leaves('1002', 2);
      await ends(4);
    }
    for (let round = 0; round < 2; round++) {
      await twice.joins('1001', 0);
      await twice.joins('1002', 1);
      await twice.leaves('1002', 2);
      await twice.leaves('1002', 2);
      await twice.ends(4);
    }
    await mixed.leaves('1002', 2);
    await mixed.joins('1002', 1);
    await mixed.ends(4);
    await mixed.joins('1001', 0);
    const expected = visits(await straight.read());
    expect(visits(await twice.read())).toEqual(expected);
    expect(visits(await mixed.read())).toEqual(expected);
  });

  test('two replicas that hear the same at once write it once', async () => {
    const { heardBy, joins, leaves, ends, read } = conference();
    const replica = await startTestApp({}, { url: app.databaseUrl });
    try {
      const other = heardBy(replica.app.get(ConferenceHistory, { strict: false }));
      await Promise.all([joins('1001', 0), other.joins('1001', 0)]);
      await Promise.all([leaves('1001', 1), other.leaves('1001', 1)]);
      await Promise.all([ends(2), other.ends(2)]);
      expect(visits(await read())).toEqual([['1001', at(0), at(1)]]);
    } finally {
      await replica.close();
    }
  });

  test('what was missed is mended by what the switch lists, and an end that was seen is true', async () => {
    const { joins, only, ends, read } = conference();
    await joins('1001', 0);
    await joins('1002', 1);
    await joins('1003', 8);
    await only('1001');
    // The third came after the list.
    expect(visits(await read())).toEqual([
      ['1001', at(0), null],
      ['1002', at(1), at(9)],
      ['1003', at(8), null],
    ]);
    await ends(20, false);
    expect(await read()).toMatchObject({ endedAt: at(20), endSeen: false });
    await ends(15);
    await ends(30, false);
    expect(await read()).toMatchObject({ endedAt: at(15), endSeen: true });
  });

  test('what a switch does not list any more is over', async () => {
    const [running, over] = [conference(), conference()];
    await running.joins('1001', 0);
    await over.joins('1001', 0);
    await history.onlyThese('switch', [running.held.id], Date.now(), NOON + 600_000);
    expect(await running.read()).toMatchObject({ endedAt: null });
    expect(await over.read()).toMatchObject({ endedAt: at(10), endSeen: false });
    expect(visits(await over.read())).toEqual([['1001', at(0), at(10)]]);
    const { body } = await acme.get<{ data: Session[] }>('/api/conference-sessions?running=true');
    expect(body.data.map(({ id }) => id)).toEqual([running.held.id]);
  });
});
