import { type Company, Installation } from '../support/installation';
import { ringsAt } from '../support/legs';
import { describeSwitch } from '../support/switch-site';
import { hears } from '../support/talking';

describeSwitch('picking up', (site) => {
  let installation: Installation;
  let acme: Company;
  let globex: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    globex = await installation.tenant('globex.example');
  });
  afterAll(() => installation.close());

  const extension = (settings: object = {}) => acme.extension(String((next += 1)), settings);
  async function colleague() {
    const made = await extension();
    const phone = await acme.phone(made);
    expect(await phone.register()).toBe(200);
    return { number: made.number, phone };
  }

  site.test('** takes the call that rings at that extension, of this tenant alone', async () => {
    const number = String((next += 1));
    const [bob, theirs] = [await acme.extension(number), await globex.extension(number)];
    const [bobPhone, theirPhone] = [await acme.phone(bob), await globex.phone(theirs)];
    for (const phone of [bobPhone, theirPhone]) {
      expect(await phone.register()).toBe(200);
      await phone.rings();
    }
    const [ann, zed] = [
      await acme.audioPhone(await extension(), 440),
      await globex.audioPhone(await globex.extension('7001'), 700),
    ];
    await zed.call(number);
    await ringsAt(installation.freeswitch, theirs);
    const carol = await acme.audioPhone(await extension(), 1000);
    await carol.call(`**${number}`);
    expect(await carol.ended()).toContain('404');
    await ann.call(number);
    await ringsAt(installation.freeswitch, bob);
    await carol.call(`**${number}`);
    await Promise.all([carol.answered(), ann.answered()]);
    expect(await ann.hears(1000)).toBe(1000);
    expect(await carol.hears(440)).toBe(440);
    await carol.hangUp();
    await ann.ended();
    await zed.hangUp();
  });

  site.test('*8 takes what rings anywhere in the tenant, and no forwarding comes after it', async () => {
    const number = String((next += 1));
    const elsewhere = await colleague();
    const [bob, theirs] = [
      await acme.extension(number, {
        forwarding: { noAnswer: { enabled: true, number: elsewhere.number } },
      }),
      await globex.extension(number),
    ];
    await elsewhere.phone.rings();
    const [bobPhone, theirPhone] = [await acme.phone(bob), await globex.phone(theirs)];
    for (const phone of [bobPhone, theirPhone]) {
      expect(await phone.register()).toBe(200);
      await phone.rings();
    }
    const zed = await globex.audioPhone(await globex.extension('7002'), 700);
    await zed.call(number);
    await ringsAt(installation.freeswitch, theirs);
    const [ann, carol] = [
      await acme.audioPhone(await extension(), 440),
      await acme.audioPhone(await extension(), 1000),
    ];
    await carol.call('*8');
    expect(await carol.ended()).toContain('404');
    await ann.call(number);
    await ringsAt(installation.freeswitch, bob);
    await carol.call('*8');
    await Promise.all([carol.answered(), ann.answered()]);
    expect(await carol.hears(440)).toBe(440);
    expect(await ann.hears(1000)).toBe(1000);
    expect(await elsewhere.phone.invitations()).toHaveLength(0);
    await ann.hangUp();
    await carol.ended();
    await zed.hangUp();
  });

  site.test('*8 of somebody in a pickup group takes calls of that group alone', async () => {
    const [sales, service] = [{ pickupGroup: 'Sales' }, { pickupGroup: '2' }];
    const bob = await extension(sales);
    const phone = await acme.phone(bob);
    expect(await phone.register()).toBe(200);
    await phone.rings();
    const [ann, dora, carol] = [
      await acme.audioPhone(await extension(), 440),
      await acme.audioPhone(await extension(service), 700),
      await acme.audioPhone(await extension(sales), 1000),
    ];
    await ann.call(bob.number);
    await ringsAt(installation.freeswitch, bob);
    await dora.call('*8');
    expect(await dora.ended()).toContain('404');
    await carol.call('*8');
    await Promise.all([carol.answered(), ann.answered()]);
    await hears(ann, 1000);
    await carol.hangUp();
    await ann.ended();
  });
});
