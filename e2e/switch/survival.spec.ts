import { readdir } from 'node:fs/promises';
import type { ApiProcess } from '../support/api-process';
import type { FreeSwitch } from '../support/freeswitch';
import type { Company } from '../support/installation';
import { MortalInstallation } from '../support/mortal-installation';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

describeSwitch('calls that survive the API', (site) => {
  let installation: MortalInstallation;
  let api: ApiProcess;
  let freeswitch: FreeSwitch;
  let acme: Company;

  beforeAll(async () => {
    installation = await MortalInstallation.start(site);
    ({ api, freeswitch, acme } = installation);
  });
  afterAll(() => installation?.close());

  site.test(
    'killed in a call: it goes on, the next one connects, and every record is there exactly once',
    async () => {
      const [one, two, three, four] = [
        await acme.extension('1001'),
        await acme.extension('1002'),
        await acme.extension('1003'),
        await acme.extension('1004'),
      ];
      const [ann, bob] = [await acme.audioPhone(one, 440), await acme.audioPhone(two, 1000)];
      const [carol, dave] = [await acme.phone(three), await acme.phone(four)];
      await Promise.all([ann.register(), bob.register(), carol.register(), dave.register()]);
      await ann.call('1002');
      await bob.rings();
      await bob.answer();
      await ann.answered();

      await api.kill();
      expect(await ann.hears(1000)).toBe(1000);
      expect(await bob.hears(440)).toBe(440);

      await dave.answers();
      expect(await carol.register()).toBe(200);
      expect(await carol.call('1004')).toMatchObject({ status: 200, endedBy: 'caller' });
      expect(await ann.hears(1000)).toBe(1000);
      await bob.hangUp();
      await ann.ended();
      await until(
        'the switch has filed the records of both calls',
        async () => (await readdir(freeswitch.cdrFolder)).length === 4,
        { seconds: 30 },
      );

      await api.start();
      await dave.answers();
      expect(await carol.call('1004')).toMatchObject({ status: 200 });
      expect(await api.callsign('cdr', 'import', freeswitch.cdrFolder)).toBe(
        '4 file(s): 4 stored, 0 known already, 0 rejected, 0 left alone',
      );
      expect(await api.callsign('cdr', 'import', freeswitch.cdrFolder)).toBe(
        '0 file(s): 0 stored, 0 known already, 0 rejected, 0 left alone',
      );

      const records = await acme.records(3);
      expect(records).toHaveLength(3);
      for (const record of records)
        expect(record).toMatchObject({ legs: 2, answered: true, direction: 'internal' });
      expect(
        records.map((record) => (record as unknown as { to: { number: string } }).to.number).sort(),
      ).toEqual(['1002', '1004', '1004']);
    },
  );

  site.test('killed while it rings: the switch rings on alone, and the call is answered', async () => {
    const [five, six] = [await acme.extension('1005'), await acme.extension('1006', { ringSeconds: 30 })];
    const phone = await acme.phone(six);
    await phone.register();
    await phone.answers({ ringSeconds: 3 });
    const calling = (await acme.phone(five)).call('1006', { hold: 1 });
    await phone.rang();
    await api.kill();
    expect(await calling).toMatchObject({ status: 200, endedBy: 'caller' });
    await api.start();
  });
});
