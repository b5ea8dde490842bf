import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { MediaUpkeep } from '@callsign/media';
import { MusicUpkeep } from '@callsign/music';
import { Client, insertTenant, member, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { S3Server } from '../support/s3-server';
import { FREESWITCH, startTestApp, type TestApp } from '../support/test-app';
import { until } from '../support/wait';
import { wav } from '../support/wav';

interface Track {
  id: string;
  name: string;
  seconds: number;
  bytes: number;
}
interface Music {
  id: string;
  name: string;
  isDefault: boolean;
  tracks: Track[];
}

const MUSIC = '/api/music';

/** What the switch is told, as text. */
async function told(test: TestApp, body: Record<string, string>): Promise<string> {
  const { username, password } = FREESWITCH;
  const answer = await fetch(`${test.url}/freeswitch/xml`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` },
    body: new URLSearchParams(body),
  });
  const xml = await answer.text();
  return xml.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
const dialplan = (test: TestApp, context: string) =>
  told(test, {
    section: 'dialplan',
    'Caller-Context': context,
    'Hunt-Context': context,
    'Caller-Destination-Number': '1001',
    'Hunt-Destination-Number': '1001',
  });
const directory = (test: TestApp, domain: string) =>
  told(test, { section: 'directory', action: 'sip_auth', user: '1001', domain });

async function tracksToldOf(answer: Promise<string>): Promise<string[]> {
  const line = /hold_music(?:=|" value=")([^"]*)"/.exec(await answer)?.[1];
  return line === undefined ? [] : line.replace('file_string://', '').split('!');
}

describe('/api/music', () => {
  let test: TestApp;
  let tenantId: number;
  let admin: Client;
  let stranger: Client;
  let made = 0;

  beforeAll(async () => {
    test = await startTestApp();
    tenantId = await insertTenant(test, 'acme.example');
    admin = await member(test, tenantId, 'tenant_admin');
    stranger = await member(test, await insertTenant(test, 'other.example'), 'tenant_admin');
    for (const client of [admin, stranger])
      await client.post('/api/extensions', { number: '1001', displayName: 'Ann' });
  });
  afterAll(() => test.close());

  async function music(values: object = {}, tracks: Buffer[] = []): Promise<Music> {
    const { status, body } = await admin.post<Music>(MUSIC, { name: `Music ${(made += 1)}`, ...values });
    expect([status, body]).toEqual([201, body]);
    for (const [index, track] of tracks.entries())
      expect((await admin.upload(`${MUSIC}/${body.id}/tracks?name=${index}`, track)).status).toBe(201);
    return (await admin.get<Music>(`${MUSIC}/${body.id}`)).body;
  }

  it('takes tracks as they are, plays them with ranges, and takes tracks out', async () => {
    const bytes = wav({ seconds: 2 });
    const { id, tracks } = await music({ name: 'Strings' }, [bytes, wav({ seconds: 3 })]);
    expect(tracks).toMatchObject([
      { name: '0', seconds: 2, bytes: bytes.length },
      { name: '1', seconds: 3 },
    ]);
    const path = (track?: Track) => `${test.url}${MUSIC}/${id}/tracks/${track?.id}/audio`;
    const first = await fetch(path(tracks[0]), { headers: admin.headers });
    expect(Buffer.from(await first.arrayBuffer()).equals(bytes)).toBe(true);
    const part = await fetch(path(tracks[1]), { headers: { ...admin.headers, range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'RIFF']);
    expect((await admin.delete(`${MUSIC}/${id}/tracks/${tracks[0]?.id}`)).status).toBe(204);
    expect((await admin.delete(`${MUSIC}/${id}/tracks/${tracks[0]?.id}`)).status).toBe(404);
    expect((await admin.get<Music>(`${MUSIC}/${id}`)).body.tracks).toMatchObject([{ name: '1' }]);
  });

  it('refuses what is no sound, too long or too large, and keeps nothing of it', async () => {
    const { id } = await music();
    const path = `${MUSIC}/${id}/tracks?name=x`;
    for (const wrong of [Buffer.from('no sound at all'), wav().subarray(0, 60), wav({ seconds: 901 })]) {
      const { status, body } = await admin.upload<ProblemBody>(path, wrong);
      expect([status, fieldsOf(body)]).toEqual([400, ['audio']]);
    }
    const huge = Buffer.alloc(100 * 1024 * 1024 + 1);
    expect((await admin.upload(path, huge)).status).toBe(413);
    expect((await admin.upload(`${MUSIC}/${id}/tracks`, wav())).status).toBe(400);
    expect((await admin.post(path, {})).status).toBe(400);
    expect((await admin.get<Music>(`${MUSIC}/${id}`)).body.tracks).toEqual([]);
    expect(await readdir(join(test.config.media.here, 'spool'))).toEqual([]);
  });

  it('says nothing of an upload that is cut off, and keeps nothing of it', async () => {
    const { id } = await music();
    const { hostname, port } = new URL(test.url);
    const cut = request({
      host: hostname,
      port,
      method: 'POST',
      path: `${MUSIC}/${id}/tracks?name=x`,
      headers: { ...admin.headers, 'content-type': 'audio/wav', 'content-length': '100000' },
    });
    cut.on('error', () => undefined);
    cut.write(wav());
    const spool = join(test.config.media.here, 'spool');
    await until('the upload is under way', async () => (await readdir(spool)).length > 0);
    cut.destroy();
    await until('nothing is left of it', async () => (await readdir(spool)).length === 0);
    expect((await admin.get<Music>(`${MUSIC}/${id}`)).body.tracks).toEqual([]);
  });

  it('has at most one default, which every call and every phone of the tenant is told, and no other', async () => {
    const one = await music({ isDefault: true }, [wav(), wav()]);
    const two = await music({ isDefault: true }, [wav()]);
    expect((await admin.get<Music>(`${MUSIC}/${one.id}`)).body.isDefault).toBe(false);
    expect(await tracksToldOf(dialplan(test, 'acme.example'))).toHaveLength(1);
    await admin.patch(`${MUSIC}/${one.id}`, { isDefault: true });
    expect((await admin.get<Music>(`${MUSIC}/${two.id}`)).body.isDefault).toBe(false);
    const files = await tracksToldOf(dialplan(test, 'acme.example'));
    expect(files).toHaveLength(2);
    expect(files.every((file) => existsSync(file))).toBe(true);
    expect(await tracksToldOf(directory(test, 'acme.example'))).toEqual(files);
    for (const asked of [dialplan, directory])
      expect(await tracksToldOf(asked(test, 'other.example'))).toEqual([]);
    await admin.patch(`${MUSIC}/${one.id}`, { isDefault: false });
    for (const asked of [dialplan, directory])
      expect(await tracksToldOf(asked(test, 'acme.example'))).toEqual([]);
  });

  it('begins with another track in each call, where it is shuffled', async () => {
    const { id } = await music({ isDefault: true, shuffle: true }, [wav(), wav(), wav()]);
    const orders = [];
    for (let call = 0; call < 3; call += 1) orders.push(await tracksToldOf(dialplan(test, 'acme.example')));
    expect(new Set(orders.map(([first]) => first)).size).toBe(3);
    for (const order of orders) expect(new Set(order).size).toBe(3);
    await admin.patch(`${MUSIC}/${id}`, { isDefault: false });
  });

  it('is not deleted while something plays it, and its audio goes an hour later', async () => {
    const { id } = await music({ isDefault: true }, [wav()]);
    const [file = ''] = await tracksToldOf(dialplan(test, 'acme.example'));
    const refused = await admin.delete<ProblemBody>(`${MUSIC}/${id}`);
    expect([refused.status, refused.body]).toMatchObject([409, { usedBy: ['the tenant as its default'] }]);
    await admin.patch(`${MUSIC}/${id}`, { isDefault: false });
    expect((await admin.delete(`${MUSIC}/${id}`)).status).toBe(204);
    const upkeep = test.app.get(MediaUpkeep, { strict: false });
    await upkeep.run();
    expect(existsSync(file)).toBe(true);
    await sql(test, `UPDATE discarded_audio SET since = now() - interval '2 hours'`);
    await upkeep.run();
    expect(existsSync(file)).toBe(false);
    expect(await sql(test, 'SELECT FROM discarded_audio')).toEqual([]);
  });

  it('is what callers of a ring group hear where the group wants it, and is not deleted meanwhile', async () => {
    const { id } = await music({}, [wav()]);
    const group = await admin.post<{ id: string; musicId: string; ringback: string }>('/api/ring-groups', {
      number: '600',
      name: 'Sales',
      ringback: 'music',
      musicId: id,
    });
    expect([group.status, group.body]).toMatchObject([201, { musicId: id, ringback: 'music' }]);
    const refused = await admin.delete<ProblemBody>(`${MUSIC}/${id}`);
    expect([refused.status, refused.body]).toMatchObject([409, { usedBy: ['ring group 600'] }]);
    const other = (await stranger.post<Music>(MUSIC, { name: 'Theirs' })).body;
    const path = `/api/ring-groups/${group.body.id}`;
    const wrong = await admin.patch<ProblemBody>(path, { musicId: other.id });
    expect([wrong.status, fieldsOf(wrong.body)]).toEqual([400, ['musicId']]);
    expect((await admin.patch(path, { musicId: null })).status).toBe(200);
    expect((await admin.delete(`${MUSIC}/${id}`)).status).toBe(204);
  });

  it('refuses a second one of the same name, and is a wall to other tenants and to users', async () => {
    const { id, name } = await music({}, [wav()]);
    const again = await admin.post<ProblemBody>(MUSIC, { name });
    expect([again.status, fieldsOf(again.body)]).toEqual([409, ['name']]);
    expect((await stranger.get(`${MUSIC}/${id}`)).status).toBe(404);
    expect((await stranger.patch(`${MUSIC}/${id}`, { name: 'x' })).status).toBe(404);
    expect((await stranger.upload(`${MUSIC}/${id}/tracks?name=x`, wav())).status).toBe(404);
    expect((await stranger.delete(`${MUSIC}/${id}`)).status).toBe(404);
    const theirs = (await stranger.get<{ data: Music[] }>(MUSIC)).body.data;
    expect(theirs.filter((one) => one.id === id)).toEqual([]);
    expect((await (await member(test, tenantId, 'user')).get(MUSIC)).status).toBe(403);
  });

  it('has a limit of tracks', async () => {
    const { id } = await music(
      {},
      Array.from({ length: 20 }, () => wav({ seconds: 0.1 })),
    );
    expect((await admin.upload(`${MUSIC}/${id}/tracks?name=x`, wav())).status).toBe(409);
  });
});

describe('music in a remote store', () => {
  it('is where switches play it from, and comes back there when it was lost', async () => {
    const server = await S3Server.start();
    const test = await startTestApp(server.environment);
    try {
      const admin = await member(test, await insertTenant(test, 'acme.example'), 'tenant_admin');
      await admin.post('/api/extensions', { number: '1001', displayName: 'Ann' });
      const { body } = await admin.post<Music>(MUSIC, { name: 'Strings', isDefault: true });
      await admin.upload(`${MUSIC}/${body.id}/tracks?name=x`, wav());
      const [file = ''] = await tracksToldOf(dialplan(test, 'acme.example'));
      expect(existsSync(file)).toBe(true);
      await rm(file);
      await test.app.get(MusicUpkeep, { strict: false }).run();
      expect(existsSync(file)).toBe(true);
    } finally {
      await test.close();
      await server.stop();
    }
  });
});

describe('the audio of a tenant that is deleted', () => {
  it("goes an hour later, and nobody else's does", async () => {
    const test = await startTestApp();
    try {
      const administrator = await Client.signIn(test);
      const files: string[] = [];
      const ids: number[] = [];
      for (const domain of ['acme.example', 'other.example']) {
        const id = await insertTenant(test, domain);
        const admin = await member(test, id, 'tenant_admin');
        await admin.post('/api/extensions', { number: '1001', displayName: 'Ann' });
        const { body } = await admin.post<Music>(MUSIC, { name: 'Strings', isDefault: true });
        await admin.upload(`${MUSIC}/${body.id}/tracks?name=x`, wav());
        await admin.upload('/api/prompts/en/voicemail.goodbye', wav(), 'PUT');
        files.push(...(await tracksToldOf(dialplan(test, domain))));
        ids.push(id);
      }
      const [gone, stays] = files as [string, string];
      const upkeep = test.app.get(MediaUpkeep, { strict: false });
      await administrator.delete(`/api/tenants/${ids[0]}?confirm=acme.example`);
      expect(await upkeep.run()).toBe(0);
      await sql(test, `UPDATE former_tenants SET since = now() - interval '2 hours'`);
      // As where somebody wrote a tenant that is there into the table by hand.
      await sql(
        test,
        `INSERT INTO former_tenants (tenant_id, since) VALUES ($1, now() - interval '2 hours')`,
        [ids[1]],
      );
      expect(await upkeep.run()).toBe(2);
      expect([existsSync(gone), existsSync(stays)]).toEqual([false, true]);
      expect(await readdir(join(test.config.media.here, 'audio'))).toEqual([String(ids[1])]);
    } finally {
      await test.close();
    }
  });
});
