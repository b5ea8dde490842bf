import { MailQueue } from '@callsign/mail';
import { AudioStore } from '@callsign/media';
import { sql } from '../support/client';
import { MailServer, partOf } from '../support/mail-server';
import { freePort } from '../support/ports';
import { BOXES, leaveMessage, VoicemailSite } from '../support/voicemail';
import { until } from '../support/wait';
import { wav } from '../support/wav';

interface Queued {
  attempts: number;
  error: string | null;
  due: boolean;
}

describe('mail about voicemail', () => {
  let site: VoicemailSite;
  let server: MailServer;

  beforeAll(async () => {
    server = await MailServer.start();
    site = await VoicemailSite.start({
      SMTP_URL: `smtp://127.0.0.1:${server.port}`,
      MAIL_FROM: 'Exchange <pbx@acme.example>',
    });
  });
  afterAll(async () => {
    await site.close();
    await server.stop();
  });

  const mailTo = (address: string) =>
    until(`a mail for ${address}`, () => server.mails.find(({ to }) => to.includes(address)));
  const queued = (one: VoicemailSite) =>
    sql<Queued>(one.test, 'SELECT attempts, last_error AS error, next_attempt_at <= now() AS due FROM mails');
  const sent = (one: VoicemailSite) =>
    until('the queue is empty', async () => (await queued(one)).length === 0);

  it('tells who called and when, in the time of the tenant, with the recording', async () => {
    await sql(site.test, `UPDATE tenants SET timezone = 'Asia/Tokyo' WHERE id = $1`, [site.tenantId]);
    const box = await site.newBox({ email: 'ann@acme.example' });
    const bytes = wav({ seconds: 2 });
    const { id } = await leaveMessage(site.test, box, { bytes, seconds: 62, urgent: true });
    const mail = await mailTo('ann@acme.example');
    expect(mail.from).toBe('pbx@acme.example');
    expect(mail.raw).toMatch(/^Subject: Urgent: Voicemail from Alice/m);
    const text = partOf(mail, 'text/plain').toString('utf8');
    expect(text).toContain('From:   Alice (+14155550123)');
    expect(text).toContain('Length: 1:02');
    expect(text).toMatch(/Time: .*\(Asia\/Tokyo\)/);
    expect(partOf(mail, 'audio/wav').equals(bytes)).toBe(true);
    await sent(site);
    expect((await site.admin.get(`${BOXES}/${box.id}/messages/${id}`)).status).toBe(200);
  });

  it('leaves the recording out, or the message, where the box wants it so', async () => {
    const plain = await site.newBox({ email: 'bob@acme.example', attachAudio: false });
    await leaveMessage(site.test, plain);
    expect((await mailTo('bob@acme.example')).raw).not.toMatch(/audio\/wav/);
    const cleared = await site.newBox({ email: 'cid@acme.example', deleteAfterEmail: true });
    await leaveMessage(site.test, cleared);
    await mailTo('cid@acme.example');
    await until('the message is deleted', async () => (await site.mailboxes.counts(cleared)).new === 0);
    expect(await site.mailboxes.counts(plain)).toMatchObject({ new: 1 });
  });

  it('is none without an address, and none for a message that was deleted before', async () => {
    await leaveMessage(site.test, await site.newBox());
    await sent(site);
    server.refuses = true;
    const box = await site.newBox({ email: 'dan@acme.example' });
    const { id } = await leaveMessage(site.test, box);
    await until('the server refused it', async () => (await queued(site))[0]?.error?.includes('451'));
    await site.mailboxes.remove(box, id);
    server.refuses = false;
    await tryAgain(site);
    await sent(site);
    expect(server.mails.some(({ to }) => to.includes('dan@acme.example'))).toBe(false);
  });

  it('lets a caller name itself as it likes, and stays one mail to one address', async () => {
    const box = await site.newBox({ email: 'eve@acme.example' });
    await leaveMessage(site.test, box, {
      callerName: 'X\r\nBcc: mallory@evil.example\r\n\r\nEvil',
      callerNumber: '"<mallory@evil.example>',
    });
    const mail = await mailTo('eve@acme.example');
    expect(mail.to).toEqual(['eve@acme.example']);
    expect(mail.raw).not.toMatch(/^Bcc:/im);
  });

  it('says that a recording is gone, once, and leaves the message', async () => {
    server.refuses = true;
    const box = await site.newBox({ email: 'gil@acme.example', deleteAfterEmail: true });
    const { audioKey } = await leaveMessage(site.test, box);
    await until('the server refused it', async () => (await queued(site))[0]?.error?.includes('451'));
    await site.test.app.get(AudioStore, { strict: false }).remove(audioKey);
    server.refuses = false;
    await tryAgain(site);
    const mail = await mailTo('gil@acme.example');
    expect(mail.raw).not.toMatch(/audio\/wav/);
    expect(partOf(mail, 'text/plain').toString('utf8')).toContain('recording is gone');
    await sent(site);
    expect(await site.mailboxes.counts(box)).toMatchObject({ new: 1 });
  });

  it('waits while the server is down, and is not lost', async () => {
    const port = await freePort();
    const away = await VoicemailSite.start({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    try {
      const box = await away.newBox({ email: 'fay@acme.example', deleteAfterEmail: true });
      await leaveMessage(away.test, box);
      await until('an attempt failed', async () => (await queued(away))[0]?.error);
      expect(await queued(away)).toMatchObject([{ attempts: 1, due: false }]);
      expect(await away.mailboxes.counts(box)).toMatchObject({ new: 1 });
      await tryAgain(away);
      await until('a second attempt failed', async () => {
        const [mail] = await queued(away);
        return mail?.attempts === 2 && !mail.due;
      });
      const late = await MailServer.start(port);
      try {
        await tryAgain(away);
        await sent(away);
        expect(late.mails.map(({ to }) => to)).toEqual([['fay@acme.example']]);
        expect(await away.mailboxes.counts(box)).toMatchObject({ new: 0 });
      } finally {
        await late.stop();
      }
    } finally {
      await away.close();
    }
  });

  it('goes out once and in order after an hour without the server, which is not besieged meanwhile', async () => {
    const port = await freePort();
    const away = await VoicemailSite.start({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    try {
      const box = await away.newBox({ email: 'gus@acme.example' });
      // More than are taken at a time; those of one second come in any order.
      for (let n = 0; n < 25; n++) {
        const { id } = await leaveMessage(away.test, box, { callerName: `Caller ${n}` });
        await sql(
          away.test,
          'UPDATE voicemail_messages SET received_at = now() - make_interval(mins => $2) WHERE id = $1',
          [id, 60 - n],
        );
      }
      const rounds = 8;
      for (let round = 0; round < rounds; round++) await tryAgain(away);
      const waiting = await queued(away);
      const attempts = waiting.reduce((sum, mail) => sum + mail.attempts, 0);
      expect([waiting.length, attempts <= 2 * rounds]).toEqual([25, true]);
      const late = await MailServer.start(port);
      try {
        await tryAgain(away);
        await sent(away);
        await tryAgain(away);
        const callers = late.mails.map(({ raw }) => /Caller \d+/.exec(raw)?.[0]);
        expect(callers).toEqual(Array.from({ length: 25 }, (_, n) => `Caller ${n}`));
      } finally {
        await late.stop();
      }
    } finally {
      await away.close();
    }
  });

  /** As when the time for the next attempt has come. */
  async function tryAgain(one: VoicemailSite): Promise<void> {
    await sql(one.test, 'UPDATE mails SET next_attempt_at = now()');
    await one.test.app.get(MailQueue, { strict: false }).run();
  }
});
