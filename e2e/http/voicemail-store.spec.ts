import { randomUUID } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable } from '@callsign/media';
import { Salvage, Mailboxes } from '@callsign/voicemail';
import { S3Server } from '../support/s3-server';
import { BOXES, leaveMessage, VoicemailSite } from '../support/voicemail';
import { wav } from '../support/wav';

/** Voicemail whose audio is kept in a bucket. */
describe('voicemail with a remote store', () => {
  let server: S3Server;
  let site: VoicemailSite;

  beforeAll(async () => {
    server = await S3Server.start();
    site = await VoicemailSite.start(server.environment);
  });
  afterAll(async () => {
    await site.close();
    await server.stop();
  });

  const spool = () => join(site.test.config.media.here, 'spool');
  const recordings = async () => (await readdir(spool())).filter((name) => name.endsWith('.wav'));
  const audio = (boxId: string, id: string, headers = {}) =>
    fetch(`${site.test.url}${BOXES}/${boxId}/messages/${id}/audio`, {
      headers: { ...site.admin.headers, ...headers },
    });

  it('keeps a message in the bucket, and gives it back whole and in part', async () => {
    const box = await site.newBox();
    const bytes = wav({ seconds: 2 });
    const { id } = await leaveMessage(site.test, box, { bytes });
    expect(await server.objects()).toEqual([`${site.tenantId}/message/${id}.wav`]);
    expect(await recordings()).toEqual([]);
    const whole = await audio(box.id, id);
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
    const part = await audio(box.id, id, { range: 'bytes=4-7' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-7/${bytes.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(4, 8));
  });

  it('answers 503 with a way on while the store is away', async () => {
    const box = await site.newBox();
    const { id } = await leaveMessage(site.test, box);
    await server.down();
    const answer = await audio(box.id, id);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining('try again later'),
    });
    await server.up();
    expect((await audio(box.id, id)).status).toBe(200);
  });

  it('leaves a message in the spool while the store is away, and brings it into its box later, once', async () => {
    const box = await site.newBox();
    const name = `box-${site.tenantId}-${box.number}-${randomUUID()}.wav`;
    const path = join(spool(), name);
    await writeFile(path, wav({ seconds: 2 }));
    const before = new Date(Date.now() - 600_000);
    await utimes(path, before, before);
    const salvage = site.test.app.get(Salvage, { strict: false });
    await server.down();
    await salvage.run();
    expect(await recordings()).toEqual([name]);
    expect(await site.mailboxes.counts(box)).toMatchObject({ new: 0 });
    await server.up();
    await salvage.run();
    await salvage.run();
    expect(await recordings()).toEqual([]);
    expect(await site.mailboxes.counts(box)).toMatchObject({ new: 1 });
    expect((await server.objects()).filter((key) => key.startsWith(`${site.tenantId}/`)).length).toBe(3);
  });

  it('refuses a delivery while the store is full, and takes the same recording later', async () => {
    const box = await site.newBox();
    server.full = true;
    const call = { callUuid: randomUUID() };
    await expect(leaveMessage(site.test, box, call)).rejects.toBeInstanceOf(StoreUnavailable);
    const [left] = await recordings();
    server.full = false;
    const mailboxes = site.test.app.get(Mailboxes, { strict: false });
    const path = join(spool(), left ?? '');
    await mailboxes.deliver(box, {
      ...call,
      spool: { here: path, onSwitch: path },
      callerName: '',
      callerNumber: '',
      seconds: 1,
      urgent: false,
    });
    expect(await recordings()).toEqual([]);
    expect(await site.mailboxes.counts(box)).toMatchObject({ new: 1 });
  });
});
