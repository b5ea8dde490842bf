import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promptFile, promptKeys, Prompts } from '@callsign/media';
import { tone, wav } from '../support/audio';
import { type Client, insertTenant, member } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface Catalogue {
  language: string;
  data: { key: string; text: string; overridden: boolean }[];
}

const GOODBYE = '/api/prompts/en/voicemail.goodbye';
const beep = wav(tone(640, 0.5));
const other = wav(tone(1000, 0.25));

describe('/api/prompts', () => {
  let test: TestApp;
  let folder: string;
  let admin: Client;
  let stranger: Client;
  let tenantId: number;
  let strangerId: number;
  const rendered = wav(tone(300, 0.1));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callsign-media-'));
    test = await startTestApp({ MEDIA_DIR: folder });
    tenantId = await insertTenant(test, 'acme.example');
    strangerId = await insertTenant(test, 'other.example');
    admin = await member(test, tenantId, 'tenant_admin');
    stranger = await member(test, strangerId, 'tenant_admin');
    const file = join(folder, promptFile('en', 'voicemail.goodbye'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, rendered);
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(() => admin.delete(GOODBYE));

  async function send(path: string, body: Buffer, type = 'audio/wav', client = admin) {
    const answer = await fetch(test.url + path, {
      method: 'PUT',
      headers: { ...client.headers, 'content-type': type },
      body: new Uint8Array(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as ProblemBody };
  }

  async function listen(client: Client, path = `${GOODBYE}/audio`, headers: Record<string, string> = {}) {
    const answer = await fetch(test.url + path, { headers: { ...client.headers, ...headers } });
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      audio: Buffer.from(await answer.arrayBuffer()),
    };
  }

  const overridden = async (client: Client, language = 'en') =>
    (await client.get<Catalogue>(`/api/prompts?language=${language}`)).body.data
      .filter((prompt) => prompt.overridden)
      .map(({ key }) => key);
  const said = (tenant: number) =>
    test.app.get(Prompts, { strict: false }).say(tenant, 'en', ['voicemail.goodbye']);

  it('lists every sentence with its text, in each language', async () => {
    const english = await admin.get<Catalogue>('/api/prompts');
    expect([english.status, english.body.language]).toEqual([200, 'en']);
    expect(english.body.data.map(({ key }) => key)).toEqual(promptKeys);
    expect(english.body.data).toContainEqual({
      key: 'voicemail.goodbye',
      text: 'Goodbye.',
      overridden: false,
    });
    const german = await admin.get<Catalogue>('/api/prompts?language=de');
    expect(german.body.data).toContainEqual({ key: 'number.21', text: 'einundzwanzig', overridden: false });
    expect((await admin.get('/api/prompts?language=fr')).status).toBe(400);
  });

  it("has callers hear the tenant's own audio from the next sentence on, until it is deleted", async () => {
    expect(await said(tenantId)).toBe(join(folder, promptFile('en', 'voicemail.goodbye')));
    expect((await send(GOODBYE, beep)).status).toBe(204);
    expect(await readFile(await said(tenantId))).toEqual(beep);
    expect(await overridden(admin)).toEqual(['voicemail.goodbye']);
    expect(await overridden(admin, 'de')).toEqual([]);
    expect((await send(GOODBYE, other)).status).toBe(204);
    expect(await readFile(await said(tenantId))).toEqual(other);
    expect(await readdir(join(folder, 'audio', String(tenantId), 'prompt'))).toHaveLength(1);
    expect((await admin.delete(GOODBYE)).status).toBe(204);
    expect(await said(tenantId)).toContain('/prompts/en/');
    expect(await readdir(join(folder, 'audio', String(tenantId), 'prompt'))).toEqual([]);
    expect((await admin.delete(GOODBYE)).status).toBe(404);
  });

  it('plays what callers hear, whole or in part', async () => {
    expect(await listen(admin)).toEqual({ status: 200, type: 'audio/wav', audio: rendered });
    await send(GOODBYE, beep);
    expect(await listen(admin)).toMatchObject({ status: 200, audio: beep });
    expect(await listen(admin, undefined, { range: 'bytes=4-7' })).toMatchObject({
      status: 206,
      audio: beep.subarray(4, 8),
    });
    expect(await listen(admin, undefined, { range: `bytes=${beep.length}-` })).toMatchObject({ status: 416 });
    expect(await listen(admin, '/api/prompts/de/voicemail.goodbye/audio')).toMatchObject({ status: 404 });
  });

  it('is a wall to other tenants, and closed to users', async () => {
    await send(GOODBYE, beep);
    expect(await overridden(stranger)).toEqual([]);
    expect((await listen(stranger)).audio).toEqual(rendered);
    expect((await stranger.delete(GOODBYE)).status).toBe(404);
    expect(await said(strangerId)).toContain('/prompts/en/');
    const user = await member(test, tenantId, 'user');
    expect((await send(GOODBYE, beep, 'audio/wav', user)).status).toBe(403);
    expect(await readFile(await said(tenantId))).toEqual(beep);
  });

  it('refuses what can not be played, and keeps nothing of it', async () => {
    for (const [body, type, status] of [
      [Buffer.from('ID3'), 'audio/wav', 400],
      [beep.subarray(0, 100), 'audio/wav', 400],
      [wav(tone(300, 121)), 'audio/wav', 400],
      [beep, 'audio/mpeg', 415],
      [beep, 'audio/ogg', 415],
      [Buffer.from('{}'), 'application/json', 400],
    ] as const) {
      const answer = await send(GOODBYE, body, type);
      expect(answer.status).toBe(status);
      if (status === 400) expect(fieldsOf(answer.body)).toEqual(['audio']);
    }
    expect(await overridden(admin)).toEqual([]);
    for (const path of ['/api/prompts/fr/voicemail.goodbye', '/api/prompts/en/voicemail.nothing'])
      expect((await send(path, beep)).status).toBe(400);
  });

  it("goes on with the catalogue's own sentence where the tenant's audio is gone", async () => {
    await send(GOODBYE, beep);
    await rm(await said(tenantId));
    expect(await said(tenantId)).toContain('/prompts/en/');
    expect((await listen(admin)).status).toBe(404);
  });
});
