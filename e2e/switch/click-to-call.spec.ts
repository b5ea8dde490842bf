import type { Client } from '../support/client';
import { owner, sql } from '../support/client';
import { type Company, Installation } from '../support/installation';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

interface Call {
  from: { number: string; name: string; extension: string | null };
  to: { number: string; answeredBy: string | null };
  direction: string;
  answered: boolean;
}

describeSwitch('a call by a click', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  /** Somebody who signs in, and their extension. */
  async function person(displayName: string) {
    const extension = await acme.extension(String((next += 1)), { displayName });
    const user = await signedIn(extension.id);
    return { extension, number: extension.number, user };
  }
  async function signedIn(extensionId: string): Promise<Client> {
    const user = await owner(installation.app, acme.id, { number: String((next += 1)), displayName: 'x' });
    await acme.api.patch(`/api/users/${user.id}`, { extensionId });
    return user;
  }
  const click = (user: Client, number: string) =>
    user.post<{ type: string; detail: string }>('/api/me/calls', { number });

  const calls = async (user: Client) => (await user.get<{ data: Call[] }>('/api/me/calls')).body.data;

  site.test('rings the own phone, which then calls as if it had dialled', async () => {
    const [ann, bob] = [await person('Ann Arbor'), await acme.extension(String((next += 1)))];
    const [annPhone, bobPhone] = [
      await acme.audioPhone(ann.extension, 440),
      await acme.audioPhone(bob, 1000),
    ];
    await Promise.all([annPhone.register(), bobPhone.register()]);
    expect((await click(ann.user, bob.number)).status).toBe(202);
    expect(await annPhone.rings()).toContain(bob.number);
    const twice = await click(ann.user, bob.number);
    expect([twice.status, twice.body.type]).toEqual([409, 'urn:callsign:already-ringing']);
    await annPhone.answer();
    expect(await bobPhone.rings()).toContain(ann.number);
    await bobPhone.answer();
    expect(await annPhone.hears(1000)).toBe(1000);
    expect(await bobPhone.hears(440)).toBe(440);
    await until('the call is live', async () => {
      const { items } = (await acme.api.get<{ items: object[] }>('/api/live/calls')).body;
      expect(items).toMatchObject([
        { from: { number: ann.number, name: 'Ann Arbor' }, to: { number: bob.number }, state: 'talking' },
      ]);
      return true;
    });
    await bobPhone.hangUp();
    await annPhone.ended();
    const [call] = await until('the call is told', async () => {
      const told = await calls(ann.user);
      return told[0]?.to.answeredBy ? told : undefined;
    });
    expect(call).toMatchObject({
      from: { number: ann.number, name: 'Ann Arbor', extension: ann.number },
      to: { number: bob.number, answeredBy: bob.number },
      direction: 'internal',
      answered: true,
    });
  });

  site.test('rings the phone where its owner logged in, and no other', async () => {
    const [ann, bob] = [await person('Ann'), await acme.extension(String((next += 1)))];
    const desk = await person('Desk');
    const [own, lent, bobPhone] = [
      await acme.phone(ann.extension),
      await acme.phone(desk.extension),
      await acme.phone(bob),
    ];
    for (const phone of [lent, bobPhone]) expect(await phone.register()).toBe(200);
    await lent.answers();
    await bobPhone.rings();
    await sql(
      installation.app,
      'INSERT INTO hot_desks (id, tenant_id, extension_id, phone_id) VALUES (gen_random_uuid(), $1, $2, $3)',
      [acme.id, ann.extension.id, desk.extension.id],
    );
    // The own phone is not even connected: the other one counts.
    expect((await click(ann.user, bob.number)).status).toBe(202);
    expect((await bobPhone.rang({ seconds: 30 })).callerNumber).toBe(ann.number);
    expect(await own.register()).toBe(200);
    const absent = await click(desk.user, bob.number);
    expect([absent.status, absent.body.type]).toEqual([409, 'urn:callsign:phone-not-registered']);
    expect(await own.invitations()).toEqual([]);
  });

  site.test('is a call of nobody else while the own phone is not picked up', async () => {
    const [ann, bob] = [await person('Ann'), await person('Bob')];
    const [annPhone, bobPhone] = [await acme.phone(ann.extension), await acme.phone(bob.extension)];
    for (const phone of [annPhone, bobPhone]) expect(await phone.register()).toBe(200);
    await annPhone.refuses(486, 'Busy Here');
    await bobPhone.rings();
    expect((await click(ann.user, bob.number)).status).toBe(202);
    await until('it is told', async () => (await calls(ann.user)).length > 0);
    expect(await calls(ann.user)).toMatchObject([{ to: { number: ann.number }, answered: false }]);
    expect(await calls(bob.user)).toEqual([]);
    expect(await bobPhone.invitations()).toEqual([]);
    await until('it can be clicked again', async () => (await click(ann.user, bob.number)).status === 202);
  });

  site.test('hides the number of whoever hides it', async () => {
    const [ann, bob] = [await person('Ann'), await acme.extension(String((next += 1)))];
    await acme.change(ann.extension, { hideCallerId: true });
    const [annPhone, bobPhone] = [await acme.phone(ann.extension), await acme.phone(bob)];
    for (const phone of [annPhone, bobPhone]) expect(await phone.register()).toBe(200);
    await annPhone.answers();
    await bobPhone.rings();
    expect((await click(ann.user, bob.number)).status).toBe(202);
    expect((await bobPhone.rang({ seconds: 30 })).callerNumber).toBe('anonymous');
  });

  site.test('is refused where no phone is connected, and for what is no number', async () => {
    const ann = await person('Ann');
    const absent = await click(ann.user, '1001');
    expect([absent.status, absent.body.type]).toEqual([409, 'urn:callsign:phone-not-registered']);
    for (const number of ['', 'one', "1001' &system(x)", '1001 XML other.example', ann.number])
      expect((await click(ann.user, number)).status).toBe(400);
    const nobody = await acme.api.post('/api/me/calls', { number: '1001' });
    expect(nobody.status).toBe(404);
  });
});
