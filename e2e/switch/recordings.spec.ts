import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Company, Installation } from '../support/installation';
import { describeSwitch } from '../support/switch-site';

describeSwitch('recordings', (site) => {
  let installation: Installation;
  let acme: Company;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  site.test('x', async () => {
    const ann = await acme.extension('1001', { recordingPolicy: 'in' });
    const bob = await acme.extension('1002', { recordingPolicy: 'in' });
    const [a, b] = [await acme.audioPhone(ann, 440), await acme.audioPhone(bob, 1000)];
    await b.register();
    await a.call('1002');
    await b.rings();
    await b.answer();
    await a.answered();
    await wait(3000);
    await a.hangUp();
    await b.ended();
    await wait(1000);
    const folder = join(installation.app.config.media.here, 'spool');
    for (const name of await readdir(folder).catch(() => [])) {
      const bytes = await readFile(join(folder, name));
      console.log(name, (await stat(join(folder, name))).size, bytes.subarray(0, 44).toString('hex'));
    }
    console.log(await installation.freeswitch.logTail(60, { matching: /record|cond|Invalid|ERR|CRIT/ }));
  });
});
