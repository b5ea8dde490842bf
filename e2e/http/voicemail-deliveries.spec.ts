import { randomUUID } from 'node:crypto';
import { access, writeFile } from 'node:fs/promises';
import { VoicemailUpkeep } from '@callsign/voicemail';
import { type Client, sql } from '../support/client';
import type { TestApp } from '../support/test-app';
import { BOXES, leaveMessage, recording, VoicemailSite } from '../support/voicemail';
import { wav } from '../support/wav';

describe('deliveries of voicemail', () => {
  let site: VoicemailSite;
  let test: TestApp;
  let admin: Client;

  beforeAll(async () => {
    site = await VoicemailSite.start();
    ({ test, admin } = site);
  });
  afterAll(() => site.close());

  const upkeep = () => test.app.get(VoicemailUpkeep, { strict: false });

  /** The work fails once the audio is in the store: rows of a caller named Broken are refused. */
  async function withoutRow(work: () => Promise<unknown>): Promise<void> {
    await sql(
      test,
      `ALTER TABLE voicemail_messages ADD CONSTRAINT ck_broken CHECK (caller_name <> 'Broken') NOT VALID`,
    );
    try {
      await expect(work()).rejects.toThrow('ck_broken');
    } finally {
      await sql(test, 'ALTER TABLE voicemail_messages DROP CONSTRAINT ck_broken');
    }
  }

  async function anHourLater(): Promise<void> {
    await sql(test, `UPDATE voicemail_discarded_audio SET since = since - interval '61 min'`);
    await upkeep().run();
  }

  it('are there once their audio is safe, and once only', async () => {
    const box = await site.newBox();
    const spool = await recording(test);
    const [first, second] = await Promise.all([
      leaveMessage(test, box, { spool }),
      leaveMessage(test, box, { spool }),
    ]);
    await writeFile(spool.here, wav());
    const third = await leaveMessage(test, box, { spool });
    expect([second.id, third.id]).toEqual([first.id, first.id]);
    await expect(access(spool.here)).rejects.toThrow();
    const { body } = await admin.get<{ data: object[] }>(`${BOXES}/${box.id}/messages`);
    expect(body.data).toMatchObject([
      { callerNumber: '+14155550123', seconds: 1, bytes: 16_044, folder: 'new' },
    ]);
  });

  it('of one call are as many as it recorded', async () => {
    const box = await site.newBox();
    const callUuid = randomUUID();
    const [first, second] = [
      await leaveMessage(test, box, { callUuid }),
      await leaveMessage(test, box, { callUuid, bytes: wav({ seconds: 2 }), seconds: 2 }),
    ];
    expect((await site.mailboxes.messages(box, 'new')).map(({ id, bytes }) => [id, bytes])).toEqual([
      [first.id, 16_044],
      [second.id, 32_044],
    ]);
  });

  it('that failed between store and table are still in the spool, and delivered by trying again', async () => {
    const box = await site.newBox();
    const delivery = { spool: await recording(test), callerName: 'Broken' };
    await withoutRow(() => leaveMessage(test, box, delivery));
    await expect(access(delivery.spool.here)).resolves.toBeUndefined();
    const message = await leaveMessage(test, box, delivery);
    await anHourLater();
    expect(await site.keeps(message.audioKey)).toBe(true);
    await expect(access(delivery.spool.here)).rejects.toThrow();
  });

  it('that came no further than the store leave no audio there', async () => {
    const box = await site.newBox();
    const delivery = { spool: await recording(test), callerName: 'Broken' };
    await anHourLater();
    await withoutRow(() => leaveMessage(test, box, delivery));
    const pending = await sql<{ key: string }>(
      test,
      `SELECT audio_key AS key FROM voicemail_discarded_audio WHERE since > now()`,
    );
    const keys = pending.map(({ key }) => key);
    await upkeep().run();
    expect(await Promise.all(keys.map((key) => site.keeps(key)))).toEqual([true]);
    await anHourLater();
    expect(await Promise.all(keys.map((key) => site.keeps(key)))).toEqual([false]);
    // Slow, not dead: what was removed meanwhile comes again from the spool.
    const message = await leaveMessage(test, box, delivery);
    expect(keys).toEqual([message.audioKey]);
    expect(await site.keeps(message.audioKey)).toBe(true);
  });

  it('are not made of nothing', async () => {
    const box = await site.newBox();
    await expect(leaveMessage(test, box, { bytes: Buffer.alloc(0) })).rejects.toThrow();
    expect(await site.mailboxes.counts(box)).toMatchObject({ new: 0 });
  });
});
