import { done, type SimulatedCompany, Simulation } from './simulation';

describe('registering on a simulated switch', () => {
  let simulation: Simulation;
  let acme: SimulatedCompany;
  let globex: SimulatedCompany;
  beforeAll(async () => {
    simulation = await Simulation.start();
    acme = await simulation.tenant('acme.example');
    globex = await simulation.tenant('globex.example');
  });
  afterAll(() => simulation.close());

  const phone = (user: string, domain: string, password = 'whatever-it-is') =>
    simulation.site.phone({ user, domain, password });

  it('takes the right password and no other', async () => {
    const ann = await acme.extension();
    expect(await ann.phone.register('not-the-password')).toBe(403);
    expect(await ann.phone.register()).toBe(200);
  });

  it('knows no user that does not exist, and none of another tenant', async () => {
    const ours = await acme.extension({ number: '1500' });
    await globex.extension({ number: '1500' });
    expect(await phone('1999', acme.domain).register()).toBe(403);
    expect(await phone('1500', globex.domain, ours.phone.account.password).register()).toBe(403);
    expect(await phone('1500', 'nobody.example', ours.phone.account.password).register()).toBe(403);
  });

  it('asks once and then answers by itself, until the extension changes', async () => {
    const ann = await acme.extension();
    const asked = () =>
      simulation.site.users.asked.filter((question) => question === `REGISTER ${ann.number}@acme.example`);
    for (let n = 0; n < 3; n += 1) expect(await ann.phone.register()).toBe(200);
    expect(asked()).toHaveLength(1);
    await acme.change(ann, { displayName: 'Ann Changed' });
    expect(await ann.phone.register()).toBe(200);
    expect(asked()).toHaveLength(2);
  });

  it('has the switch forget a user before the change of an extension is answered', async () => {
    const [ann, bob] = [await acme.colleague(), await acme.colleague()];
    const before = simulation.site.api.log.length;
    await acme.change(ann, { enabled: false });
    expect(simulation.site.api.log.slice(before)).toEqual([`xml_flush_cache id ${ann.number} acme.example`]);
    expect(await ann.phone.register()).toBe(403);
    expect(await bob.phone.register()).toBe(200);
    await acme.change(ann, { enabled: true });
    expect(await ann.phone.register()).toBe(200);
  });

  it('counts a new SIP password from the next REGISTER on, and the old one no more', async () => {
    const ann = await acme.colleague();
    const { sipPassword } = await done(
      acme.api.post<{ sipPassword: string }>(`/api/extensions/${ann.id}/sip-password`, {}),
    );
    expect(await ann.phone.register()).toBe(403);
    expect(await ann.phone.register(sipPassword)).toBe(200);
  });

  it('refuses a call with the wrong password before the dialplan is asked', async () => {
    const [ann, bob] = [await acme.extension(), await acme.colleague()];
    const call = await ann.phone.call(bob.number, 'not-the-password');
    expect(await call.outcome).toBe('CALL_REJECTED');
    expect(call.applications).toEqual([]);
    expect(bob.phone.invitations).toEqual([]);
  });

  it('forgets all users of a tenant that is disabled', async () => {
    const closing = await simulation.tenant('closing.example');
    const ann = await closing.colleague();
    await done(simulation.admin.patch(`/api/tenants/${closing.id}`, { enabled: false }));
    expect(simulation.site.api.log.at(-1)).toBe('xml_flush_cache');
    expect(await ann.phone.register()).toBe(403);
  });
});
