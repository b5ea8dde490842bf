import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiProcess } from '../support/api-process';
import { MortalInstallation } from '../support/mortal-installation';
import { recordings, tones } from '../support/recordings';
import { describeSwitch } from '../support/switch-site';
import { connect, hears } from '../support/talking';
import { until } from '../support/wait';

const ENOUGH = 100_000;

/** Waits until so much was recorded into each of so many files, in bytes. */
async function recorded({ data }: ApiProcess, files: number): Promise<string[]> {
  const folder = join(data, 'media/spool');
  return until(
    `there are ${files} recording(s) of a while in the spool`,
    async () => {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.wav'));
      const paths = names.map((name) => join(folder, name));
      const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
      return sizes.filter((size) => size > ENOUGH).length >= files && paths;
    },
    { seconds: 20 },
  );
}

/** As if they had been written ten minutes ago. */
async function age(paths: string[]): Promise<void> {
  const before = new Date(Date.now() - 600_000);
  await Promise.all(paths.map((path) => utimes(path, before, before)));
}

describeSwitch('recordings of calls that we lose sight of', (site) => {
  let installation: MortalInstallation;
  afterEach(() => installation?.close());

  site.test(
    'killed during the call, and another call without us: both are there after a restart',
    async () => {
      installation = await MortalInstallation.start(site);
      const { acme, api } = installation;
      const [ann, bob] = [
        await acme.extension('1001', { recordingPolicy: 'out' }),
        await acme.extension('1002', { recordingPolicy: 'in' }),
      ];
      const [annsPhone, bobsPhone] = [await acme.audioPhone(ann, 440), await acme.audioPhone(bob, 1000)];
      await annsPhone.register();
      await bobsPhone.register();
      await connect(annsPhone, '1002', bobsPhone);
      await recorded(api, 2);
      await api.kill();
      await hears(bobsPhone, 440);
      await annsPhone.hangUp();
      await bobsPhone.ended();
      await connect(annsPhone, '1002', bobsPhone);
      const paths = await recorded(api, 4);
      await annsPhone.hangUp();
      await bobsPhone.ended();
      await age(paths);
      await api.start();
      const made = await recordings(acme, '1001', 2);
      const taken = await recordings(acme, '1002', 2);
      expect(made).toHaveLength(2);
      expect(taken).toHaveLength(2);
      // Of the first one, what was told when it began is known still.
      expect(taken.map(({ caller }) => caller.number)).toContain('1001');
      expect(made.map(({ callee }) => callee.number)).toContain('1002');
      for (const { id } of made) expect(await tones(acme.api, id)).toEqual({ phone: 440, other: 1000 });
      for (const { id } of taken) expect(await tones(acme.api, id)).toEqual({ phone: 1000, other: 440 });
      expect((await readdir(join(api.data, 'media/spool'))).filter((name) => name.endsWith('.wav'))).toEqual(
        [],
      );
    },
  );
});
