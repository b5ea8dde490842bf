import { randomUUID } from 'node:crypto';
import { post, recorded } from '../support/cdr-records';
import { type Client, sql } from '../support/client';
import type { ProblemBody } from '../support/problem';
import { RecordingSite } from '../support/recording-site';
import type { Recorded } from '../support/recordings';
import { wav } from '../support/wav';

interface List {
  data: Recorded[];
  page: { next: string | null; total?: number };
}

const RECORDINGS = '/api/recordings';

describe('/api/recordings', () => {
  let site: RecordingSite;
  let admin: Client;

  beforeAll(async () => {
    site = await RecordingSite.start();
    ({ admin } = site);
  });
  afterAll(() => site.close());

  const list = async (query: string) => (await admin.get<List>(`${RECORDINGS}?${query}`)).body;
  const ids = async (query: string) => (await list(query)).data.map(({ id }) => id);

  describe('what the switch recorded', () => {
    it('is there once its audio is safe, and once only', async () => {
      const extension = await site.extension();
      const note = {
        callerName: 'Ann',
        callerNumber: '+14155550100',
        dialled: '600',
        startedAt: '2026-11-20T10:00:00.000Z',
      };
      const left = { id: randomUUID(), callUuid: randomUUID(), extension, note };
      const file = await site.leave(left);
      await Promise.all([site.take(file), site.take(file)]);
      await site.take(await site.leave(left));
      expect((await list(`extension=${extension.number}`)).data).toEqual([
        {
          id: left.id,
          callId: left.callUuid,
          extension,
          conferenceSessionId: null,
          direction: 'in',
          caller: { name: 'Ann', number: '+14155550100' },
          callee: { name: `User ${extension.number}`, number: extension.number },
          startedAt: note.startedAt,
          seconds: 1,
          bytes: 32_044,
          policy: 'all',
          legalHold: false,
          plays: 0,
          lastPlayedAt: null,
        },
      ]);
      expect(await site.spooled(left.id)).toEqual([]);
    });

    it('waits in the spool where it could not be written down, and is taken the next time', async () => {
      const id = randomUUID();
      const file = await site.leave({ id });
      await sql(site.test, `ALTER TABLE recordings ADD CONSTRAINT ck_broken CHECK (id <> '${id}')`);
      try {
        await expect(site.take(file)).rejects.toThrow();
      } finally {
        await sql(site.test, 'ALTER TABLE recordings DROP CONSTRAINT ck_broken');
      }
      expect(await site.spooled(id)).toHaveLength(1);
      await site.take(file);
      expect(await site.keeps({ id })).toBe(true);
      expect((await admin.get(`${RECORDINGS}/${id}`)).status).toBe(200);
    });

    it('and did not come to close is put right', async () => {
      const whole = wav({ channels: 2 });
      const bytes = Buffer.from(whole);
      bytes.writeUInt32LE(0x60, 4);
      bytes.writeUInt32LE(0, 40);
      const { id, seconds } = await site.record({ bytes });
      expect(seconds).toBe(1);
      expect((await ask(id)).body.equals(whole)).toBe(true);
    });

    it.each([
      ['nothing', Buffer.alloc(0)],
      ['silence of no length', wav({ seconds: 0, channels: 2 })],
      ['no WAV', Buffer.from('not a recording')],
    ])('and holds %s is dropped', async (_, bytes) => {
      const id = randomUUID();
      await site.take(await site.leave({ id, bytes }));
      expect((await admin.get(`${RECORDINGS}/${id}`)).status).toBe(404);
      expect([await site.spooled(id), await site.keeps({ id })]).toEqual([[], false]);
    });

    it('for a tenant that is gone is dropped', async () => {
      const id = randomUUID();
      await site.take(await site.leave({ id, tenantId: 4711 }));
      expect(await site.spooled(id)).toEqual([]);
    });

    it('is told with its call, and who talked by the record of it', async () => {
      expect((await post(site.test.url, recorded('internal-answered-a-leg'))).text).toBe('stored');
      const callUuid = recorded('internal-answered-a-leg').uuid.replace('a_', '');
      const extension = await site.extension();
      const first = await site.record({ callUuid, extension, direction: 'in' });
      const second = await site.record({ callUuid, direction: 'out' });
      const { body } = await admin.get<{ recordings: { id: string }[]; from: object; to: object }>(
        `/api/cdr/${callUuid}`,
      );
      expect(body.recordings.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted());
      expect(body).toMatchObject({
        from: first.caller,
        to: { number: second.callee.number },
        recordings: expect.arrayContaining([
          expect.objectContaining({ id: first.id, extension: extension.number, direction: 'in' }),
        ]),
      });
      await admin.delete(`${RECORDINGS}/${second.id}`);
      const after = await admin.get<{ recordings: { id: string }[] }>(`/api/cdr/${callUuid}`);
      expect(after.body.recordings).toMatchObject([{ id: first.id }]);
    });

    it('outlives its extension', async () => {
      const extension = await site.extension();
      const { id } = await site.record({ extension });
      expect((await admin.delete(`/api/extensions/${extension.id}`)).status).toBe(204);
      expect((await admin.get<Recorded>(`${RECORDINGS}/${id}`)).body.extension).toEqual(extension);
    });
  });

  describe('a list', () => {
    it('is filtered, sorted and paged', async () => {
      const extension = await site.extension();
      const by = `extension=${extension.number}`;
      const note = (callerNumber: string, startedAt: string) => ({
        callerName: '',
        callerNumber,
        dialled: '+4312345',
        startedAt,
      });
      const [a, b, c] = [
        await site.record({ extension, note: note('+14155550100', '2026-11-01T10:00:00.000Z') }),
        await site.record({
          extension,
          direction: 'out',
          note: note('', '2026-11-02T10:00:00.000Z'),
          bytes: wav({ channels: 2, seconds: 3 }),
        }),
        await site.record({
          extension,
          note: note('+14155550199', '2026-11-03T10:00:00.000Z'),
          bytes: wav({ channels: 2, seconds: 2 }),
        }),
      ].map(({ id }) => id) as [string, string, string];
      expect(await ids(by)).toEqual([c, b, a]);
      expect(await ids(`${by}&sort=startedAt`)).toEqual([a, b, c]);
      expect(await ids(`${by}&sort=-seconds`)).toEqual([b, c, a]);
      expect(await ids(`${by}&direction=out`)).toEqual([b]);
      expect(await ids(`${by}&number=%2B1415555`)).toEqual([c, a]);
      expect(await ids(`${by}&number=12345`)).toEqual([b]);
      expect(await ids(`${by}&from=2026-11-02T10:00:00Z&to=2026-11-03T10:00:00Z`)).toEqual([b]);
      await admin.patch(`${RECORDINGS}/${a}`, { legalHold: true });
      expect([await ids(`${by}&legalHold=true`), await ids(`${by}&legalHold=false`)]).toEqual([[a], [c, b]]);
      const { callId } = (await admin.get<Recorded>(`${RECORDINGS}/${b}`)).body;
      expect(await ids(`callId=${callId}`)).toEqual([b]);
      const first = await list(`${by}&limit=2&total=true`);
      expect([first.data.map(({ id }) => id), first.page.total]).toEqual([[c, b], 3]);
      expect(await ids(`${by}&limit=2&cursor=${first.page.next}`)).toEqual([a]);
      for (const wrong of ['direction=both', 'extension=x', 'from=yesterday', 'colour=red', 'sort=plays'])
        expect((await admin.get(`${RECORDINGS}?${wrong}`)).status).toBe(400);
    });
  });

  async function ask(id: string, range?: string, client = admin) {
    const answer = await fetch(`${site.test.url}${RECORDINGS}/${id}/audio`, {
      headers: { ...client.headers, ...(range ? { range } : {}) },
    });
    return { answer, body: Buffer.from(await answer.arrayBuffer()) };
  }

  describe('audio', () => {
    it('is given whole and in ranges, with a name to save it under', async () => {
      const bytes = wav({ channels: 2 });
      const { id, extension } = await site.record({
        bytes,
        note: {
          callerName: '"; x=y',
          callerNumber: '+1 "415/../',
          dialled: '',
          startedAt: '2026-11-20T10:00:00.000Z',
        },
      });
      const whole = await ask(id);
      expect([whole.answer.status, whole.body.equals(bytes)]).toEqual([200, true]);
      expect(whole.answer.headers.get('content-disposition')).toBe(
        `inline; filename="2026-11-20T10-00-00Z_${extension.number}_in_+1415.wav"`,
      );
      const part = await ask(id, 'bytes=100-199');
      expect([part.answer.status, part.answer.headers.get('content-range')]).toEqual([
        206,
        `bytes 100-199/${bytes.length}`,
      ]);
      expect(part.body.equals(bytes.subarray(100, 200))).toBe(true);
      expect((await ask(id, `bytes=${bytes.length}-`)).answer.status).toBe(416);
    });

    it('that is gone from the store is told as missing, and was not listened to', async () => {
      const { id } = await site.record();
      await site.loses({ id });
      const { status, body } = await admin.get<ProblemBody>(`${RECORDINGS}/${id}/audio`);
      expect([status, body.type]).toEqual([404, 'urn:callsign:audio-missing']);
      expect((await admin.get<Recorded>(`${RECORDINGS}/${id}`)).body.plays).toBe(0);
    });

    it('leaves a trace of who listened, one for all the ranges that a player asks for', async () => {
      const extension = await site.extension();
      const { id } = await site.record({ extension });
      const user = await site.userOf(extension);
      await ask(id, 'bytes=0-99');
      await ask(id, 'bytes=100-');
      const mine = await fetch(`${site.test.url}/api/me/recordings/${id}/audio`, { headers: user.headers });
      expect([mine.status, (await mine.arrayBuffer()).byteLength]).toEqual([200, 32_044]);
      expect((await admin.get<Recorded>(`${RECORDINGS}/${id}`)).body.plays).toBe(2);
      const { body } = await admin.get<{
        data: { action: string; actor: { role: string }; changes: Record<string, unknown> }[];
      }>(`/api/audit?entity=recordings&entityId=${id}&sort=id`);
      expect(body.data.map(({ action, actor }) => [action, actor.role])).toEqual([
        ['create', 'system'],
        ['update', 'tenant_admin'],
        ['update', 'user'],
      ]);
      expect(Object.keys(body.data[1]?.changes ?? {}).toSorted()).toEqual(['lastPlayedAt', 'plays']);
    });
  });

  it('are deleted, restored, and gone with their audio after an hour', async () => {
    const { id, extension } = await site.record();
    const path = `${RECORDINGS}/${id}`;
    expect([(await admin.delete(path)).status, (await admin.get(path)).status]).toEqual([204, 404]);
    expect((await ask(id)).answer.status).toBe(404);
    expect(await ids(`extension=${extension.number}`)).toEqual([]);
    expect(await ids(`extension=${extension.number}&deleted=true`)).toEqual([id]);
    await site.upkeep();
    expect((await admin.post<Recorded>(`${path}/restore`)).body).toMatchObject({ id });
    await admin.delete(path);
    await sql(site.test, `UPDATE recordings SET deleted_at = now() - interval '61 min' WHERE id = $1`, [id]);
    expect((await admin.post<ProblemBody>(`${path}/restore`)).status).toBe(404);
    expect(await site.keeps({ id })).toBe(true);
    await site.upkeep();
    expect(await site.keeps({ id })).toBe(false);
  });
});
