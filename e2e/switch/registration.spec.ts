import { registerIntoForeignDomain } from '../support/hostile-phone';
import { type Company, Installation } from '../support/installation';
import { describeSwitch } from '../support/switch-site';

describeSwitch('registering', (site) => {
  let installation: Installation;
  let acme: Company;
  let globex: Company;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    globex = await installation.tenant('globex.example');
  });
  afterAll(() => installation.close());

  site.test('works with the right password and not with a wrong one', async () => {
    const phone = await acme.phone(await acme.extension('1001'));
    expect(await phone.register({ password: 'not-the-password' })).toBe(403);
    expect(await phone.register()).toBe(200);
    expect(await phone.unregister()).toBe(200);
  });

  site.test('is refused for a user that does not exist', async () => {
    const nobody = {
      id: '',
      number: '1999',
      account: { user: '1999', domain: acme.domain, password: 'whatever-it-is' },
    };
    expect(await (await acme.phone(nobody)).register()).toBe(403);
  });

  site.test('is refused once the extension is disabled, and works again when it is enabled', async () => {
    const extension = await acme.extension('1002');
    const phone = await acme.phone(extension);
    expect(await phone.register()).toBe(200);
    await acme.change(extension, { enabled: false });
    expect(await phone.register()).toBe(403);
    await acme.change(extension, { enabled: true });
    expect(await phone.register()).toBe(200);
  });

  site.test("is refused in another tenant's domain, also to who has the same number there", async () => {
    const ours = await acme.extension('1003');
    await globex.extension('1003');
    const phone = await acme.phone({ ...ours, account: { ...ours.account, domain: globex.domain } });
    expect(await phone.register()).toBe(403);
  });

  site.test('a phone that lies about its domain reaches nobody there', async () => {
    const ours = await acme.extension('1004');
    const theirs = await globex.extension('1004');
    const phone = await globex.phone(theirs);
    await phone.register();
    await phone.answers();
    await registerIntoForeignDomain(installation.ports.internal, ours.account, globex.domain);
    const caller = await globex.phone(await globex.extension('1005'));
    expect(await caller.call('1004')).toMatchObject({ status: 200 });
    expect(await phone.invitations()).toHaveLength(1);
  });

  site.test('a new SIP password counts from the next REGISTER on, the old one no more', async () => {
    const extension = await acme.extension('1006');
    const phone = await acme.phone(extension);
    expect(await phone.register()).toBe(200);
    const { status, body } = await acme.api.post<{ sipPassword: string }>(
      `/api/extensions/${extension.id}/sip-password`,
      {},
    );
    expect(status).toBeLessThan(300);
    expect(await phone.register()).toBe(403);
    expect(await phone.register({ password: body.sipPassword })).toBe(200);
  });
});
