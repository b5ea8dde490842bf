import { AudioStore } from '@callsign/media';
import { NoSuchMailbox, NoSuchMessage, QuotaReached, VoicemailUpkeep } from '@callsign/voicemail';
import { type Client, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import type { TestApp } from '../support/test-app';
import { BOXES, leaveMessage, recording, VoicemailSite } from '../support/voicemail';
import { wav } from '../support/wav';

interface Message {
  id: string;
  folder: string;
  urgent: boolean;
}
interface List<T> {
  data: T[];
}

describe('voicemail messages', () => {
  let site: VoicemailSite;
  let test: TestApp;
  let admin: Client;

  beforeAll(async () => {
    site = await VoicemailSite.start();
    ({ test, admin } = site);
  });
  afterAll(() => site.close());

  describe('messages', () => {
    it('are refused by a full box; who began below the quota may finish, one of several', async () => {
      const box = await site.newBox({ quotaSeconds: 30 });
      const answers = await Promise.allSettled([1, 2, 3].map(() => leaveMessage(test, box, { seconds: 40 })));
      const refused = answers.flatMap((answer) =>
        answer.status === 'rejected' ? [answer.reason as unknown] : [],
      );
      expect(refused).toEqual([expect.any(QuotaReached), expect.any(QuotaReached)]);
      expect(await site.found(box.number)).toMatchObject({ quotaLeftSeconds: 0 });
      const [message] = await site.mailboxes.messages(box, 'new');
      await site.mailboxes.remove(box, message?.id ?? '');
      expect(await site.found(box.number)).toMatchObject({ quotaLeftSeconds: 30 });
      await expect(leaveMessage(test, box)).resolves.toMatchObject({ folder: 'new' });
    });

    it('are told to the phone urgent first, then oldest first, page by page', async () => {
      const box = await site.newBox({ quotaSeconds: 360_000 });
      await sql(
        test,
        `INSERT INTO voicemail_messages (id, tenant_id, box_id, caller_name, caller_number, received_at, seconds, bytes, audio_key, urgent)
         SELECT gen_random_uuid(), $1, $2, n::text, '', now() + make_interval(secs => n), 1, 1, 'x', n % 100 = 0 FROM generate_series(1, 450) AS n`,
        [site.tenantId, box.id],
      );
      const boxes = site.mailboxes;
      const heard: string[] = [];
      for (
        let page = await boxes.messages(box, 'new');
        page.length > 0;
        page = await boxes.messages(box, 'new', page.at(-1))
      )
        heard.push(...page.map(({ callerName }) => callerName));
      const all = Array.from({ length: 450 }, (_, index) => index + 1);
      const urgent = all.filter((n) => n % 100 === 0);
      expect(heard.map(Number)).toEqual([...urgent, ...all.filter((n) => n % 100 !== 0)]);
      expect(await boxes.counts(box)).toEqual({ new: 450, saved: 0, newUrgent: 4, savedUrgent: 0 });
    });

    it('are read, marked, deleted, restored, and gone after an hour', async () => {
      const box = await site.newBox();
      const message = await leaveMessage(test, box);
      const path = `${BOXES}/${box.id}/messages/${message.id}`;
      expect((await admin.patch<Message>(path, { folder: 'saved', urgent: true })).body).toMatchObject({
        folder: 'saved',
        urgent: true,
      });
      expect((await admin.get(path)).body).toMatchObject({ folder: 'saved' });
      expect((await admin.get<List<Message>>(`${BOXES}/${box.id}/messages?folder=new`)).body.data).toEqual(
        [],
      );
      expect([(await admin.delete(path)).status, (await admin.get(path)).status]).toEqual([204, 404]);
      const list = await admin.get<List<Message>>(`${BOXES}/${box.id}/messages?deleted=true`);
      expect(list.body.data).toMatchObject([{ id: message.id }]);
      const upkeep = test.app.get(VoicemailUpkeep, { strict: false });
      await upkeep.run();
      expect((await admin.post(`${path}/restore`)).body).toMatchObject({ id: message.id, folder: 'saved' });
      await admin.delete(path);
      await sql(test, `UPDATE voicemail_messages SET deleted_at = now() - interval '61 min' WHERE id = $1`, [
        message.id,
      ]);
      expect((await admin.post(`${path}/restore`)).status).toBe(404);
      expect(await site.keeps(message.audioKey)).toBe(true);
      await upkeep.run();
      expect(await site.keeps(message.audioKey)).toBe(false);
    });

    it('go with their extension, and their audio with them', async () => {
      const box = await site.newBox();
      const message = await leaveMessage(test, box);
      expect((await admin.delete(`/api/extensions/${box.id}`)).status).toBe(204);
      await test.app.get(VoicemailUpkeep, { strict: false }).run();
      expect(await site.keeps(message.audioKey)).toBe(false);
    });

    it('are copied to a colleague with an introduction, and belong to each alone', async () => {
      const [from, to] = [await site.newBox(), await site.newBox()];
      const message = await leaveMessage(test, from, { urgent: true });
      const boxes = site.mailboxes;
      const copy = await boxes.forward(
        from,
        message.id,
        to.number,
        await recording(test, wav({ seconds: 2 })),
      );
      await boxes.remove(from, message.id);
      expect(copy).toMatchObject({ boxId: to.id, callerName: 'Alice', urgent: true, seconds: 1 });
      const at = `${BOXES}/${to.id}/messages/${copy.id}`;
      expect((await admin.get(at)).body).toMatchObject({ hasIntroduction: true });
      expect((await bytesAt(`${at}/audio`)).length).toBe(16_044);
      expect((await bytesAt(`${at}/introduction`)).length).toBe(32_044);
      await expect(boxes.forward(from, message.id, to.number)).rejects.toThrow(NoSuchMessage);
      await expect(boxes.forward(to, copy.id, '99999')).rejects.toThrow(NoSuchMailbox);
      const refused = await admin.post<ProblemBody>(`${at}/forward`, { number: '99999' });
      expect([refused.status, fieldsOf(refused.body)]).toEqual([400, ['number']]);
      expect((await admin.post(`${at}/forward`, { number: from.number })).status).toBe(204);
    });
  });

  async function bytesAt(path: string): Promise<Buffer> {
    const answer = await fetch(test.url + path, { headers: admin.headers });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }

  describe('audio', () => {
    it('is given whole, in ranges, and refuses what lies outside', async () => {
      const box = await site.newBox();
      const bytes = wav();
      const { id } = await leaveMessage(test, box, { bytes });
      const url = `${test.url}${BOXES}/${box.id}/messages/${id}/audio`;
      const ask = async (range?: string) => {
        const answer = await fetch(url, { headers: { ...admin.headers, ...(range ? { range } : {}) } });
        return { answer, body: Buffer.from(await answer.arrayBuffer()) };
      };
      const whole = await ask();
      expect([whole.answer.status, whole.answer.headers.get('content-type')]).toEqual([200, 'audio/wav']);
      expect(whole.answer.headers.get('accept-ranges')).toBe('bytes');
      expect(whole.body.equals(bytes)).toBe(true);
      for (const [range, first, last] of [
        ['bytes=0-99', 0, 99],
        ['bytes=100-', 100, bytes.length - 1],
        ['bytes=-10', bytes.length - 10, bytes.length - 1],
        ['bytes=16000-99999', 16_000, bytes.length - 1],
      ] as const) {
        const part = await ask(range);
        expect([part.answer.status, part.answer.headers.get('content-range')]).toEqual([
          206,
          `bytes ${first}-${last}/${bytes.length}`,
        ]);
        expect(part.body.equals(bytes.subarray(first, last + 1))).toBe(true);
      }
      const outside = await ask(`bytes=${bytes.length}-`);
      expect([outside.answer.status, outside.answer.headers.get('content-range')]).toEqual([
        416,
        `bytes */${bytes.length}`,
      ]);
      for (const odd of ['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-'])
        expect((await ask(odd)).answer.status).toBe(200);
    });

    it('that is gone from the store is told as missing', async () => {
      const box = await site.newBox();
      const message = await leaveMessage(test, box);
      await test.app.get(AudioStore, { strict: false }).remove(message.audioKey);
      const { status, body } = await admin.get<ProblemBody>(
        `${BOXES}/${box.id}/messages/${message.id}/audio`,
      );
      expect([status, body.type]).toEqual([404, 'urn:callsign:audio-missing']);
    });
  });

  describe('greetings', () => {
    const put = (path: string, body: Buffer, type = 'audio/wav') =>
      fetch(test.url + path, {
        method: 'PUT',
        headers: { ...admin.headers, 'content-type': type },
        body: new Uint8Array(body),
      });

    it('are uploaded, heard by callers from then on, and taken back', async () => {
      const box = await site.newBox();
      const path = `${BOXES}/${box.id}/greetings`;
      const standing = wav({ seconds: 2, rate: 16_000 });
      expect((await put(`${path}/greeting`, standing)).status).toBe(204);
      expect((await bytesAt(`${path}/greeting`)).equals(standing)).toBe(true);
      const first = (await site.found(box.number)).greeting;
      expect(first).toMatchObject({ kind: 'recorded' });
      await put(`${path}/temporary`, wav());
      await put(`${path}/name`, wav());
      const { greeting, nameKey } = await site.found(box.number);
      expect(greeting.kind).toBe('recorded');
      expect(greeting).not.toEqual(first);
      expect(nameKey).toMatch(/\/name\//);
      expect((await admin.get(`${BOXES}/${box.id}`)).body).toMatchObject({
        greetingMode: 'temporary',
        greetings: ['greeting', 'name', 'temporary'],
      });
      await admin.delete(`${path}/temporary`);
      expect((await site.found(box.number)).greeting).toEqual(first);
      await admin.delete(`${path}/greeting`);
      expect((await site.found(box.number)).greeting).toEqual({ kind: 'default' });
      await test.app.get(VoicemailUpkeep, { strict: false }).run();
      expect(await site.keeps('audioKey' in first ? first.audioKey : '')).toBe(false);
    });

    it.each<[string, Buffer, number]>([
      ['no WAV', Buffer.from('ID3 this is music'), 400],
      ['stereo', wav({ channels: 2 }), 400],
      ['44.1 kHz', wav({ rate: 44_100 }), 400],
      ['A-law', wav({ format: 6, bits: 8 }), 400],
      ['cut off', wav().subarray(0, 5_000), 400],
      ['silent in the sense of empty', wav({ seconds: 0 }), 400],
      ['longer than five minutes', wav({ seconds: 301 }), 400],
      ['far too large', wav({ seconds: 310, rate: 16_000 }), 413],
    ])('are refused when they are %s', async (_, bytes, status) => {
      const box = await site.newBox();
      expect((await put(`${BOXES}/${box.id}/greetings/greeting`, bytes)).status).toBe(status);
      expect(await site.found(box.number)).toMatchObject({ greeting: { kind: 'default' } });
    });

    it('have one of three kinds and are audio', async () => {
      const box = await site.newBox();
      expect((await put(`${BOXES}/${box.id}/greetings/evil`, wav())).status).toBe(400);
      expect((await put(`${BOXES}/${box.id}/greetings/name`, wav(), 'audio/mpeg')).status).toBe(415);
      expect((await admin.put(`${BOXES}/${box.id}/greetings/name`, {})).status).toBe(400);
    });
  });
});
