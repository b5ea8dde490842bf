import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ApiProcess } from '../support/api-process';
import type { Company, CreatedExtension } from '../support/installation';
import { MortalInstallation } from '../support/mortal-installation';
import { freePort } from '../support/ports';
import { S3Server } from '../support/s3-server';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

interface Message {
  readonly callerNumber: string;
  readonly seconds: number;
}

/** Waits for a recording in the spool, and makes it look as if it were written ten minutes ago. */
async function recordingOfTenMinutesAgo({ data }: ApiProcess): Promise<void> {
  const folder = join(data, 'media/spool');
  const path = await until('a recording is in the spool', async () => {
    const name = (await readdir(folder)).find((one) => one.endsWith('.wav'));
    return name !== undefined && (await stat(join(folder, name))).size > 8_000 && join(folder, name);
  });
  await wait(1_000);
  const before = new Date(Date.now() - 600_000);
  await utimes(path, before, before);
}

async function messages(acme: Company, { id }: CreatedExtension): Promise<Message[]> {
  return until(
    'the message is in its box',
    async () => {
      const { body } = await acme.api.get<{ data: Message[] }>(`/api/voicemail/boxes/${id}/messages`);
      return body.data.length > 0 && body.data;
    },
    { seconds: 20 },
  );
}

describeSwitch('a message whose service is lost', (site) => {
  let installation: MortalInstallation;
  afterEach(() => installation?.close());

  site.test('killed while it is spoken: it is in the box after a restart, once', async () => {
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
    await wait(1_000);
    await ann.hangUp();
    await recordingOfTenMinutesAgo(api);
    await api.start();
    const kept = await messages(acme, bob);
    expect(kept).toMatchObject([{ callerNumber: '1001' }]);
    expect(kept[0]?.seconds).toBeGreaterThan(2);
  });

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
        await recordingOfTenMinutesAgo(api);
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
        await until('the message is heard', async () => (await phone.hears()) === 440, { seconds: 15 });
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
    await recordingOfTenMinutesAgo(api);
    await api.kill();
    await api.start();
    const [message] = await messages(acme, bob);
    expect(message?.seconds).toBeGreaterThan(1);
  });
});
