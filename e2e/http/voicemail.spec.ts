import { randomUUID } from 'node:crypto';
import { type Client, insertTenant, member, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import type { TestApp } from '../support/test-app';
import { BOXES, leaveMessage, VoicemailSite } from '../support/voicemail';

interface List<T> {
  data: T[];
}

describe('voicemail boxes', () => {
  let site: VoicemailSite;
  let test: TestApp;
  let admin: Client;
  let other: Client;

  beforeAll(async () => {
    site = await VoicemailSite.start();
    ({ test, admin } = site);
    other = await member(test, await insertTenant(test, 'other.example'), 'tenant_admin');
  });
  afterAll(() => site.close());

  describe('boxes', () => {
    it('come with the extension that has voicemail, and stay when it is switched off', async () => {
      const { id, number } = await site.extension({ voicemailEnabled: false });
      expect((await admin.get(`${BOXES}/${id}`)).status).toBe(404);
      await admin.patch(`/api/extensions/${id}`, { voicemailEnabled: true });
      expect((await admin.get(`${BOXES}/${id}`)).body).toMatchObject({
        number,
        enabled: true,
        hasPin: false,
        greetingMode: 'default',
        quotaSeconds: 3600,
        maxMessageSeconds: 180,
        messages: { new: 0, saved: 0 },
      });
      await leaveMessage(test, await site.found(number));
      await admin.patch(`/api/extensions/${id}`, { voicemailEnabled: false });
      expect(await site.mailboxes.byNumber(site.tenantId, number)).toBeNull();
      expect((await admin.get(`${BOXES}/${id}`)).body).toMatchObject({
        enabled: false,
        messages: { new: 1 },
      });
    });

    it('keep their extension while a number leads to them', async () => {
      const { id } = await site.extension();
      const number = await admin.post<{ id: string }>('/api/numbers', {
        number: '+14155550188',
        destination: { type: 'voicemail', id },
      });
      expect(number.status).toBe(201);
      const refused = await admin.delete<ProblemBody & { usedBy: string[] }>(`/api/extensions/${id}`);
      expect([refused.status, refused.body.usedBy]).toEqual([409, ['number +14155550188']]);
      await admin.delete(`/api/numbers/${number.body.id}`);
      expect((await admin.delete(`/api/extensions/${id}`)).status).toBe(204);
    });

    it('are no destination where the extension has no voicemail', async () => {
      const { id } = await site.extension({ voicemailEnabled: false });
      const refused = await admin.post<ProblemBody>('/api/numbers', {
        number: '+14155550189',
        destination: { type: 'voicemail', id },
      });
      expect([refused.status, fieldsOf(refused.body)]).toEqual([400, ['destination']]);
    });

    it('are listed by number and found by it', async () => {
      const { number } = await site.newBox();
      const { body } = await admin.get<List<{ number: string }>>(`${BOXES}?q=${number}`);
      expect(body.data).toMatchObject([{ number }]);
      const all = (await admin.get<List<{ number: string }>>(`${BOXES}?sort=-number&limit=500`)).body.data;
      expect(all.map((one) => one.number)).toEqual(
        all
          .map((one) => one.number)
          .toSorted()
          .toReversed(),
      );
    });

    it('are changed, and refuse what would not work', async () => {
      const { id, number } = await site.extension();
      const operator = { type: 'number', number: '2001' };
      const changed = await admin.patch(`${BOXES}/${id}`, { operator, quotaSeconds: 60, language: 'de-AT' });
      expect(changed.body).toMatchObject({ operator, quotaSeconds: 60, language: 'de-AT' });
      expect(await site.found(number)).toMatchObject({ operator, quotaLeftSeconds: 60, language: 'de-AT' });
      const absent = { type: 'extension', id: randomUUID() };
      for (const [body, field] of [
        [{ operator: absent }, 'operator'],
        [{ greetingMode: 'recorded' }, 'greetingMode'],
        [{ email: 'not an address' }, 'email'],
        [{ deleteAfterEmail: true, attachAudio: false }, 'deleteAfterEmail'],
        [{ quotaSeconds: -1 }, 'quotaSeconds'],
        [{ pin: '2580' }, 'pin'],
      ] as const) {
        const refused = await admin.patch<ProblemBody>(`${BOXES}/${id}`, body);
        expect([refused.status, fieldsOf(refused.body)]).toEqual([400, [field]]);
      }
    });

    it('whose operator is an extension keep it from being deleted', async () => {
      const operator = await site.extension();
      const box = await site.newBox({ operator: { type: 'extension', id: operator.id } });
      const refused = await admin.delete<ProblemBody>(`/api/extensions/${operator.id}`);
      expect([refused.status, JSON.stringify(refused.body)]).toEqual([
        409,
        expect.stringContaining(`voicemail box ${box.number}`),
      ]);
    });

    it("are a wall to other tenants, and to users but for their own extension's", async () => {
      const own = await site.newBox();
      const foreign = await site.newBox();
      const message = await leaveMessage(test, foreign);
      const user = await member(test, site.tenantId, 'user');
      await admin.patch(`/api/users/${user.id}`, { extensionId: own.id });
      expect((await user.get<List<object>>(BOXES)).body.data).toMatchObject([{ number: own.number }]);
      expect((await user.patch(`${BOXES}/${own.id}`, { language: 'fr' })).status).toBe(200);
      expect((await user.patch(`${BOXES}/${own.id}`, { quotaSeconds: 9999 })).status).toBe(403);
      expect((await other.get<List<object>>(BOXES)).body.data).toEqual([]);
      const at = `${BOXES}/${foreign.id}/messages/${message.id}`;
      for (const client of [user, other]) {
        const answers = await Promise.all([
          client.get(`${BOXES}/${foreign.id}`),
          client.patch(`${BOXES}/${foreign.id}`, { language: 'fr' }),
          client.put(`${BOXES}/${foreign.id}/pin`, { pin: '2580' }),
          client.get(`${BOXES}/${foreign.id}/messages`),
          client.get(at),
          client.patch(at, { folder: 'saved' }),
          client.delete(at),
          client.get(`${at}/audio`),
          client.delete(`${BOXES}/${foreign.id}/greetings/name`),
        ]);
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
      }
      // A message of one's own box is not reached through a box of somebody else's, nor the other way round.
      expect((await user.get(`${BOXES}/${own.id}/messages/${message.id}`)).status).toBe(404);
    });
  });

  describe('PINs', () => {
    it('open the box, and lock it after five wrong ones at once', async () => {
      const box = await site.newBox();
      expect((await admin.put(`${BOXES}/${box.id}/pin`, { pin: '2580' })).status).toBe(204);
      const boxes = site.mailboxes;
      expect(await boxes.verifyPin(box, '2580')).toBe('right');
      const wrong = await Promise.all(Array.from({ length: 8 }, () => boxes.verifyPin(box, '9999')));
      expect(wrong.filter((answer) => answer === 'wrong')).toHaveLength(4);
      expect(await boxes.verifyPin(box, '2580')).toBe('locked');
      const { body } = await admin.get<{ lockedUntil: string }>(`${BOXES}/${box.id}`);
      expect(Date.parse(body.lockedUntil)).toBeGreaterThan(Date.now());
      await sql(test, `UPDATE voicemail_boxes SET locked_until = now() - interval '1 s' WHERE id = $1`, [
        box.id,
      ]);
      expect(await boxes.verifyPin(box, '2580')).toBe('right');
    });

    it('that were wrong lock no longer once an administrator unlocks the box; the PIN stays', async () => {
      const box = await site.newBox();
      const boxes = site.mailboxes;
      await boxes.changePin(box, '2580');
      for (const pin of ['1', '2', '3', '4', '5']) await boxes.verifyPin(box, pin);
      expect(await boxes.verifyPin(box, '2580')).toBe('locked');
      const user = await member(test, site.tenantId, 'user');
      await admin.patch(`/api/users/${user.id}`, { extensionId: box.id });
      expect((await user.delete(`${BOXES}/${box.id}/lock`)).status).toBe(403);
      expect((await other.delete(`${BOXES}/${box.id}/lock`)).status).toBe(404);
      expect((await admin.delete(`${BOXES}/${box.id}/lock`)).status).toBe(204);
      expect((await admin.get(`${BOXES}/${box.id}`)).body).toMatchObject({ lockedUntil: null });
      expect(await boxes.verifyPin(box, '2580')).toBe('right');
    });

    it('are counted in a row only', async () => {
      const box = await site.newBox();
      const boxes = site.mailboxes;
      await boxes.changePin(box, '2580');
      for (const pin of ['1', '2', '3', '4', '2580', '1', '2', '3', '4'])
        expect(await boxes.verifyPin(box, pin)).toBe(pin === '2580' ? 'right' : 'wrong');
      expect(await boxes.verifyPin(box, '')).toBe('locked');
    });

    it('are not told, neither by the API nor by the audit', async () => {
      const box = await site.newBox();
      await admin.put(`${BOXES}/${box.id}/pin`, { pin: '2580' });
      const rows = await sql<{ changes: object }>(
        test,
        'SELECT changes FROM audit_log WHERE entity_id = $1',
        [box.id],
      );
      expect(JSON.stringify(rows)).toMatch(/pin_hash.*redacted/);
      expect(JSON.stringify([rows, (await admin.get(`${BOXES}/${box.id}`)).body])).not.toMatch(/scrypt|2580/);
    });

    it.each(['', '123', '12345678901', '12a4', '0000', '1234', '9876', '8901', '1212', '٠١٢٣'])(
      'refuses %j',
      async (pin) => {
        const { id } = await site.newBox();
        const { status, body } = await admin.put<ProblemBody>(`${BOXES}/${id}/pin`, { pin });
        expect([status, fieldsOf(body)]).toEqual([400, ['pin']]);
      },
    );

    it('that are the number of the extension are refused', async () => {
      const { id, number } = await site.newBox();
      expect((await admin.put(`${BOXES}/${id}/pin`, { pin: number })).status).toBe(400);
    });
  });
});
