import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ApiProcess } from '../support/api-process';
import type { Company, CreatedExtension } from '../support/installation';
import { MortalInstallation } from '../support/mortal-installation';
import { freePort } from '../support/ports';
import { S3Server } from '../support/s3-server';
import { describeSwitch } from '../support/switch-site';
import { hears } from '../support/talking';
import { until } from '../support/wait';

interface Message {
  readonly callerNumber: string;
  readonly seconds: number;
}

/** Waits for so many recordings in the spool, of at least half a second. */
async function recordings({ data }: ApiProcess, count: number): Promise<string[]> {
  const folder = join(data, 'media/spool');
  return until(`${count} recordings are in the spool`, async () => {
    const paths = (await readdir(folder))
      .filter((one) => one.endsWith('.wav'))
      .map((name) => join(folder, name));
    const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
    return sizes.filter((size) => size > 8_000).length >= count && paths;
  });
}

/** Makes them look as if they were written ten minutes ago, once the call is over that they are of. */
async function ofTenMinutesAgo(paths: string[]): Promise<void> {
  await wait(1_000);
  const before = new Date(Date.now() - 600_000);
  for (const path of paths) await utimes(path, before, before);
}

async function messages(acme: Company, { id }: CreatedExtension, count = 1): Promise<Message[]> {
  return until(
    `${count} messages are in the box`,
    async () => {
      const { body } = await acme.api.get<{ data: Message[] }>(`/api/voicemail/boxes/${id}/messages`);
      return body.data.length >= count && body.data;
    },
    { seconds: 20 },
  );
}

describeSwitch('a message whose service is lost', (site) => {
  let installation: MortalInstallation;
  afterEach(() => installation?.close());

  site.test(
    'killed while it is spoken: what was said until then, and to the switch alone, is in the box',
    async () => {
      installation = await MortalInstallation.start(site);
      const { acme, api } = installation;
      const bob = await acme.extension('1002', { voicemailEnabled: true });
      const ann = await acme.audioPhone(await acme.extension('1001'), 440);
      await ann.call('1002');
      await ann.answered();
      await wait(1_000);
      await ann.press('#');
      await wait(3_000);
      await api.kill();
      await ann.press('#');
      const paths = await recordings(api, 2);
      await wait(2_000);
      await ann.hangUp();
      await ofTenMinutesAgo(paths);
      await api.start();
      const kept = await messages(acme, bob, 2);
      expect(kept.map(({ callerNumber }) => callerNumber).sort()).toEqual(['', '1001']);
      for (const { seconds } of kept) expect(seconds).toBeGreaterThan(1);
    },
  );

  site.test(
    'the remote store is out of reach: it waits in the spool, and is heard later from the store',
    async () => {
      const store = await S3Server.start();
      try {
        installation = await MortalInstallation.start(site, store.environment);
        const { acme, api } = installation;
        const bob = await acme.extension('1002', { voicemailEnabled: true });
        const ann = await acme.audioPhone(await acme.extension('1001'), 440);
        await store.down();
        await ann.call('1002');
        await ann.answered();
        await wait(1_000);
        await ann.press('#');
        await wait(3_000);
        await ann.hangUp();
        await ofTenMinutesAgo(await recordings(api, 1));
        await store.up();
        expect(await store.objects()).toEqual([]);
        await api.kill();
        await api.start();
        expect(await messages(acme, bob)).toMatchObject([{ callerNumber: '1001' }]);
        expect(await store.objects()).toHaveLength(1);
        const phone = await acme.audioPhone(bob, 1000);
        await phone.call('*97');
        await phone.answered();
        await wait(1_000);
        await phone.press('1');
        await hears(phone, 440, { seconds: 15 });
      } finally {
        await store.stop();
      }
    },
  );

  site.test('out of reach: the switch takes the message alone, and it comes into the box later', async () => {
    installation = await MortalInstallation.start(site, {
      VOICEMAIL_SOCKETS: `127.0.0.1:${await freePort()}`,
    });
    const { acme, api } = installation;
    const bob = await acme.extension('1002', { voicemailEnabled: true });
    const ann = await acme.audioPhone(await acme.extension('1001'), 440);
    await ann.call('1002');
    await ann.answered();
    await wait(4_500);
    await ann.hangUp();
    await ofTenMinutesAgo(await recordings(api, 1));
    await api.kill();
    await api.start();
    const [message] = await messages(acme, bob);
    expect(message?.seconds).toBeGreaterThan(1);
  });
});
