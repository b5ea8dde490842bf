import { spawnSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { sql } from '../support/client';
import { until } from '../support/wait';
import { wav } from '../support/wav';
import type { Colleague } from './simulation';
import { inspectWav } from '@callsign/media';
import { Salvage } from '@callsign/voicemail';
import { type WalkedCall, WalkSite } from './voicemail-walk';
import { type Plan, Walker } from './walker';

const HUNG_UP: Plan = { answers: ['', 'speech'], patience: 7 };
const SENT: Plan = { answers: ['', 'speech', '1'] };

describe('voicemail in trouble', () => {
  let site: WalkSite;
  let ann: Colleague;

  beforeAll(async () => {
    site = await WalkSite.start();
    ann = await site.acme.extension();
  });
  afterEach(async () => {
    await site.simulation.site.idle();
    site.errors.splice(0);
    for (const name of await site.spool()) await rm(join(site.media, 'spool', name));
  });
  afterAll(() => site.close());

  const box = () => site.acme.extension({ voicemailEnabled: true });
  const leave = (bob: Colleague, plan: Plan) => site.call(ann, `*99${bob.number}`, () => [], plan);
  const listen = (bob: Colleague, answers: string[]) => site.call(bob, '*97', () => [], { answers });

  /** A call during which something happens, as the switch plays or records; gives what was said. */
  async function hearing(
    from: Colleague,
    number: string,
    plan: Plan,
    meanwhile: (application: string, data: string) => Promise<void> | void,
  ): Promise<string[]> {
    const said: string[] = [];
    const call = await from.phone.callAs((channel) => {
      const walker = new Walker(channel, () => [], plan);
      return {
        commanded: (command) => walker.commanded(command),
        presses: (question) => walker.presses(question),
        speaks: (path) => walker.speaks(path),
        hears: (application, data) => {
          for (const [, sentence = ''] of data.matchAll(/([\w.-]+)\.wav/g)) said.push(sentence);
          return meanwhile(application, data);
        },
      };
    }, number);
    expect(await call.ended).toBe('NORMAL_CLEARING');
    return said;
  }

  /** What the salvage does with recordings that are ten minutes old. */
  async function salvage(): Promise<void> {
    const before = new Date(Date.now() - 600_000);
    for (const name of await site.spool()) await utimes(join(site.media, 'spool', name), before, before);
    await site.simulation.app.app.get(Salvage, { strict: false }).run();
  }

  /** Puts a file in the place of a folder for the time of the work, so that nothing can be done in it. */
  async function without<T>(folder: string, work: () => Promise<T>): Promise<T> {
    const path = join(site.media, folder);
    await rename(path, `${path}.away`);
    await writeFile(path, '');
    try {
      return await work();
    } finally {
      await rm(path);
      await rename(`${path}.away`, path);
    }
  }

  const keyOf = async (bob: Colleague) => {
    const [row] = await sql<{ key: string }>(
      site.simulation.app,
      'SELECT audio_key AS key FROM voicemail_messages WHERE box_id = $1',
      [bob.id],
    );
    return join(site.media, 'audio', row?.key ?? '');
  };

  it.each([
    ['gone', rm, true],
    ['empty', (path: string) => truncate(path, 0), true],
    ['cut off', (path: string) => truncate(path, 4_000), false],
  ] as const)(
    'audio of a message that is %s: the owner is told, or hears what is there',
    async (_what, spoil, told) => {
      const bob = await box();
      await leave(bob, SENT);
      await spoil(await keyOf(bob));
      const { walker, cause } = await listen(bob, ['1', '2']);
      expect([walker.said.includes('voicemail.audio-missing'), cause]).toEqual([told, 'NORMAL_CLEARING']);
      expect(walker.said).toContain('voicemail.saved');
      expect(site.errors).toEqual([]);
    },
  );

  it.each([
    ['gone', rm],
    ['empty', (path: string) => truncate(path, 0)],
  ] as const)('a greeting that is %s: callers hear the default one', async (_what, spoil) => {
    const bob = await box();
    await listen(bob, ['5', '1', 'speech', '1']);
    const heard = (await leave(bob, { answers: ['#'] })).walker.said;
    expect(heard).not.toContain('voicemail.not-available');
    const [row] = await sql<{ key: string }>(
      site.simulation.app,
      'SELECT audio_key AS key FROM voicemail_greetings WHERE box_id = $1',
      [bob.id],
    );
    await spoil(join(site.media, 'audio', row?.key ?? ''));
    const { walker, uuid } = await leave(bob, SENT);
    expect(walker.said).toContain('voicemail.not-available');
    expect(await site.messagesOf(uuid)).toBe(1);
  });

  async function comesLater(bob: Colleague, plan: Plan): Promise<WalkedCall> {
    const call = await leave(bob, plan);
    await until(
      'the recording waits',
      async () => (await site.spool()).length === 2 && site.errors.length > 0,
    );
    expect(await site.messagesOf(call.uuid)).toBe(0);
    return call;
  }

  it.each([
    ['is told so', SENT, true],
    ['who hung up need not know', HUNG_UP, false],
  ])('the store is out of reach: the caller %s, and the message comes in later', async (_who, plan, told) => {
    const bob = await box();
    await leave(bob, SENT);
    const call = await without('audio', async () => {
      const left = await comesLater(bob, plan);
      await salvage();
      expect(await site.messagesOf(left.uuid)).toBe(0);
      return left;
    });
    expect(call.walker.said.includes('voicemail.not-saved')).toBe(told);
    await salvage();
    expect([await site.messagesOf(call.uuid), await site.spool()]).toEqual([1, []]);
  });

  it('the store is full: the caller is told so, and the message comes in when there is room', async () => {
    const bob = await box();
    const folder = join(site.media, 'audio', String(site.acme.id), 'message');
    await mkdir(folder, { recursive: true });
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', folder]).status === 0;
    if (!mounted)
      return console.log('skipped: a full disk takes a mount, and that an administrator of this machine');
    try {
      await comesLater(bob, SENT);
      expect(await readdir(folder)).toEqual([]);
    } finally {
      spawnSync('umount', [folder]);
    }
    await salvage();
    expect(await stat(await keyOf(bob))).toMatchObject({ size: 32_044 });
  });

  it('the spool is out of reach: the caller is told before speaking', async () => {
    const bob = await box();
    const { walker, cause, by } = await without('spool', () => leave(bob, SENT));
    expect([cause, by]).toEqual(['NORMAL_CLEARING', 'switch']);
    expect([walker.said.at(-2), walker.said.at(-1)]).toEqual([
      'voicemail.cannot-record',
      'voicemail.goodbye',
    ]);
  });

  it('the switch has no room for the recording: the caller is told so', async () => {
    const bob = await box();
    const heard = await hearing(ann, `*99${bob.number}`, SENT, (application, data) => {
      if (application === 'record') truncateSync(data.split(' ')[0] ?? '', 44);
    });
    expect(heard).toContain('voicemail.cannot-record');
    expect(await site.spool()).toEqual([]);
  });

  it('voicemail is switched off while a recording waits: it is in the box all the same', async () => {
    const bob = await box();
    await leave(bob, SENT);
    const { uuid } = await without('audio', () => comesLater(bob, HUNG_UP));
    await site.acme.change(bob, { voicemailEnabled: false });
    await salvage();
    expect([await site.messagesOf(uuid), await site.spool()]).toEqual([1, []]);
  });

  it('the box is full by then: whoever hung up has left a message all the same', async () => {
    const bob = await box();
    const { uuid } = await without('audio', () => comesLater(bob, HUNG_UP));
    await sql(site.simulation.app, 'UPDATE voicemail_boxes SET quota_seconds = 0 WHERE id = $1', [bob.id]);
    await salvage();
    expect(await site.messagesOf(uuid)).toBe(1);
  });

  it('the extension is deleted: the recording goes as its messages went', async () => {
    const bob = await box();
    await without('audio', () => comesLater(bob, HUNG_UP));
    await site.acme.api.delete(`/api/extensions/${bob.id}`);
    await salvage();
    expect(await site.spool()).toEqual([]);
  });

  it('what is no recording keeps none waiting, and is removed after a day', async () => {
    const bob = await box();
    const { uuid } = await without('audio', () => comesLater(bob, HUNG_UP));
    const put = (name: string, bytes: Buffer | string) => writeFile(join(site.media, 'spool', name), bytes);
    await put(`${randomUUID()}.wav`, wav());
    await put(`${randomUUID()}.wav.json`, '{}');
    await put('0broken.wav', 'no sound');
    await put('0broken.wav.json', 'no note');
    await put(`box-${site.acme.id}-${bob.number}-${randomUUID()}.wav`, 'no sound');
    await salvage();
    expect(await site.messagesOf(uuid)).toBe(1);
    expect(await site.spool()).toHaveLength(4);
    const before = new Date(Date.now() - 100_000_000);
    for (const name of await site.spool()) await utimes(join(site.media, 'spool', name), before, before);
    await site.simulation.app.app.get(Salvage, { strict: false }).run();
    expect(await site.spool()).toEqual([]);
  });

  it('the switch was killed while it recorded: what was spoken until then is a message that can be played', async () => {
    const bob = await box();
    const cut = wav({ seconds: 3 });
    cut.writeUInt32LE(0, 4);
    cut.writeUInt32LE(0, 40);
    const uuid = randomUUID();
    await writeFile(
      join(site.media, 'spool', `box-${site.acme.id}-${bob.number}-${uuid}-${randomUUID()}.wav`),
      cut,
    );
    await salvage();
    expect(await site.messagesOf(uuid)).toBe(1);
    expect(await inspectWav(await keyOf(bob))).toMatchObject({ seconds: 3 });
  });

  it('recordings of calls that wait in the same folder are let alone, however old they are', async () => {
    const bob = await box();
    const name = `rec-${site.acme.id}-${bob.id}-in-all-${randomUUID()}-${randomUUID()}.wav`;
    await writeFile(join(site.media, 'spool', name), wav());
    const before = new Date(Date.now() - 100_000_000);
    await utimes(join(site.media, 'spool', name), before, before);
    // The other service that looks into the spool takes it in the meantime, if it is its turn: then it has a row.
    await site.simulation.app.app.get(Salvage, { strict: false }).run();
    const kept = async () =>
      sql(site.simulation.app, 'SELECT id FROM recordings WHERE extension_id = $1', [bob.id]);
    expect((await site.spool()).length + (await kept()).length).toBeGreaterThan(0);
  });

  it('a number without a box is asked for a PIN as any other, in the language of who calls', async () => {
    const bob = await box();
    await site.acme.api.patch(`/api/voicemail/boxes/${bob.id}`, { language: 'de' });
    const languages = new Set<string>();
    const heard = await hearing(bob, '*98', { answers: ['9999#', '1', '1', '1'] }, (_application, data) => {
      for (const [, language = ''] of data.matchAll(/prompts\/(\w+)\//g)) languages.add(language);
    });
    expect(heard[0]).toBe('voicemail.enter-box');
    expect(heard.filter((name) => name === 'voicemail.enter-pin')).toHaveLength(3);
    expect([...languages]).toEqual(['de']);
  });

  it('a message that is deleted while its owner hears it: the owner is told, and hears the next', async () => {
    const bob = await box();
    await leave(bob, SENT);
    await leave(bob, SENT);
    let removed = 0;
    const heard = await hearing(bob, '*97', { answers: ['1', '2', '2'] }, async (_application, data) => {
      if (!data.includes('message-menu') || removed++ > 0) return;
      const { body } = await site.acme.api.get<{ data: { id: string }[] }>(
        `/api/voicemail/boxes/${bob.id}/messages?sort=receivedAt`,
      );
      await site.acme.api.delete(`/api/voicemail/boxes/${bob.id}/messages/${body.data[0]?.id}`);
    });
    expect(heard.filter((name) => /gone|saved$/.test(name))).toEqual([
      'voicemail.message-gone',
      'voicemail.saved',
    ]);
    expect(site.errors).toEqual([]);
  });
});
