import { Client, insertTenant, member, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { RecordingSite } from '../support/recording-site';
import type { Recorded } from '../support/recordings';
import { upload } from '../support/table';

interface List {
  data: Recorded[];
}

const RECORDINGS = '/api/recordings';
const OWN = '/api/me/recordings';

describe('recordings: who may what, and for how long', () => {
  let site: RecordingSite;
  let admin: Client;
  let system: Client;

  beforeAll(async () => {
    site = await RecordingSite.start();
    ({ admin } = site);
    system = await Client.signIn(site.test);
  });
  afterAll(() => site.close());

  it('another tenant finds none of them', async () => {
    const other = await member(site.test, await insertTenant(site.test, 'other.example'), 'tenant_admin');
    const { id } = await site.record();
    const path = `${RECORDINGS}/${id}`;
    expect((await other.get<List>(RECORDINGS)).body.data).toEqual([]);
    for (const answer of [
      await other.get(path),
      await other.get(`${path}/audio`),
      await other.patch(path, { legalHold: true }),
      await other.post(`${path}/restore`),
      await other.delete(path),
    ])
      expect(answer.status).toBe(404);
    expect((await admin.get<Recorded>(path)).body).toMatchObject({ legalHold: false, plays: 0 });
  });

  it('a user has those of the own extension alone, to hear and not to change', async () => {
    const [mine, theirs] = [await site.extension(), await site.extension()];
    const user = await site.userOf(mine);
    const own = await site.record({ extension: mine });
    const others = await site.record({ extension: theirs });
    expect((await user.get<List>(OWN)).body.data).toEqual([own]);
    expect((await user.get(`${OWN}/${own.id}`)).body).toEqual(own);
    for (const path of [`${OWN}/${others.id}`, `${OWN}/${others.id}/audio`])
      expect((await user.get(path)).status).toBe(404);
    for (const answer of [
      await user.get(RECORDINGS),
      await user.get(`${RECORDINGS}/${own.id}`),
      await user.get(`${RECORDINGS}/${own.id}/audio`),
      await user.patch(`${RECORDINGS}/${own.id}`, { legalHold: true }),
      await user.delete(`${RECORDINGS}/${own.id}`),
    ])
      expect(answer.status).toBe(403);
    expect((await user.delete(`${OWN}/${own.id}`)).status).toBe(404);
    const nobody = await member(site.test, site.tenantId, 'user');
    expect((await nobody.get<ProblemBody>(OWN)).body.type).toBe('urn:callsign:no-extension');
  });

  it('whoever has a number later does not hear what was recorded before', async () => {
    const before = await site.extension();
    const old = await site.record({ extension: before });
    await admin.delete(`/api/extensions/${before.id}`);
    const { body: now } = await admin.post<{ id: string }>('/api/extensions', {
      number: before.number,
      displayName: 'New',
    });
    const user = await site.userOf(now);
    expect((await user.get<List>(OWN)).body.data).toEqual([]);
    expect((await admin.get<List>(`${RECORDINGS}?extension=${before.number}`)).body.data).toEqual([old]);
  });

  describe('a legal hold', () => {
    it('is set and lifted by administrators, and audited', async () => {
      const { id } = await site.record();
      const path = `${RECORDINGS}/${id}`;
      for (const legalHold of [true, false])
        expect((await admin.patch<Recorded>(path, { legalHold })).body).toMatchObject({ legalHold });
      const { body } = await admin.get<{ data: { actor: { role: string }; changes: object }[] }>(
        `/api/audit?entity=recordings&entityId=${id}&action=update&sort=id`,
      );
      expect(body.data).toMatchObject([
        { actor: { role: 'tenant_admin' }, changes: { legalHold: { from: false, to: true } } },
        { actor: { role: 'tenant_admin' }, changes: { legalHold: { from: true, to: false } } },
      ]);
      expect((await admin.patch(path, { legalHold: 'yes' })).status).toBe(400);
      expect((await admin.patch(path, { seconds: 5 })).status).toBe(400);
    });

    it('keeps a recording from being deleted by anybody, until it is lifted', async () => {
      const { id } = await site.record();
      const path = `${RECORDINGS}/${id}`;
      await admin.patch(path, { legalHold: true });
      const refused = await admin.delete<ProblemBody>(path);
      expect([refused.status, refused.body.type]).toEqual([409, 'urn:callsign:legal-hold']);
      await expect(sql(site.test, 'DELETE FROM recordings WHERE id = $1', [id])).rejects.toThrow(
        'legal hold',
      );
      await admin.patch(path, { legalHold: false });
      expect((await admin.delete(path)).status).toBe(204);
    });

    it('keeps its tenant from being destroyed', async () => {
      const tenantId = await insertTenant(site.test, 'held.example');
      const { id } = await site.record();
      await sql(site.test, 'UPDATE recordings SET tenant_id = $2, legal_hold = true WHERE id = $1', [
        id,
        tenantId,
      ]);
      const refused = await system.delete<ProblemBody>(`/api/tenants/${tenantId}?confirm=held.example`);
      expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('legal hold')]);
      await system.in(tenantId).patch(`${RECORDINGS}/${id}`, { legalHold: false });
      expect((await system.delete(`/api/tenants/${tenantId}?confirm=held.example`)).status).toBe(204);
    });
  });

  it('are kept for as long as the tenant says, for ever by default, and longer on hold', async () => {
    const [old, held, young] = [await site.record(), await site.record(), await site.record()];
    for (const one of [old, held]) await site.age(one, 31);
    await site.age(young, 29);
    await admin.patch(`${RECORDINGS}/${held.id}`, { legalHold: true });
    await site.upkeep();
    expect((await admin.get(`${RECORDINGS}/${old.id}`)).status).toBe(200);
    const path = `/api/tenants/${site.tenantId}`;
    expect((await system.patch(path, { recordingRetentionDays: 30 })).body).toMatchObject({
      recordingRetentionDays: 30,
    });
    try {
      await site.upkeep();
    } finally {
      await system.patch(path, { recordingRetentionDays: null });
    }
    const statuses = await Promise.all(
      [old, held, young].map(async ({ id }) => (await admin.get(`${RECORDINGS}/${id}`)).status),
    );
    expect(statuses).toEqual([404, 200, 200]);
    expect([await site.keeps(old), await site.keeps(held)]).toEqual([false, true]);
    expect((await system.patch<ProblemBody>(path, { recordingRetentionDays: 0 })).status).toBe(400);
  });

  describe('the policy of an extension', () => {
    const policy = async (id: string) =>
      (await admin.get<{ recordingPolicy: string }>(`/api/extensions/${id}`)).body.recordingPolicy;

    it('is never until another is set', async () => {
      const { id } = await site.extension();
      expect(await policy(id)).toBe('never');
      for (const recordingPolicy of ['in', 'out', 'all', 'on_demand']) {
        await admin.patch(`/api/extensions/${id}`, { recordingPolicy });
        expect(await policy(id)).toBe(recordingPolicy);
      }
      const refused = await admin.patch<ProblemBody>(`/api/extensions/${id}`, { recordingPolicy: 'always' });
      expect([refused.status, fieldsOf(refused.body)]).toEqual([400, ['recordingPolicy']]);
    });

    it('is refused where the profile has recording off; one that is there stays, and never is always taken', async () => {
      const tenantId = await insertTenant(site.test, 'silent.example');
      const silent = system.in(tenantId);
      const { body: extension } = await silent.post<{ id: string }>('/api/extensions', {
        number: '1001',
        displayName: 'Ann',
        recordingPolicy: 'in',
      });
      const { body: profile } = await system.post<{ id: string }>('/api/tenant-profiles', {
        name: 'Silent',
        recordingEnabled: false,
      });
      await system.patch(`/api/tenants/${tenantId}`, { profileId: profile.id });
      const path = `/api/extensions/${extension.id}`;
      for (const refused of [
        await silent.patch<ProblemBody>(path, { recordingPolicy: 'all' }),
        await silent.post<ProblemBody>('/api/extensions', {
          number: '1002',
          displayName: 'Bob',
          recordingPolicy: 'all',
        }),
      ])
        expect([refused.status, refused.body.type, fieldsOf(refused.body)]).toEqual([
          409,
          'urn:callsign:recording-disabled',
          ['recordingPolicy'],
        ]);
      const table = 'number,display_name,recording_policy\n1001,Ann,in\n1003,Carol,all\n';
      expect((await upload(silent, '/api/extensions/import', table)).body.errors).toMatchObject([
        { line: 3, field: 'recording_policy' },
      ]);
      expect((await silent.patch(path, { displayName: 'Anna', recordingPolicy: 'in' })).status).toBe(200);
      expect((await silent.patch(path, { recordingPolicy: 'never' })).status).toBe(200);
    });
  });
});
