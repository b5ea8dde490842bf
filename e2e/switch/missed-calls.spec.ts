import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { MailServer, partOf, type ReceivedMail } from '../support/mail-server';
import type { SipPhone } from '../support/sip-phone';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

describeSwitch('mail about missed calls', (site) => {
  let server: MailServer;
  let installation: Installation;
  let acme: Company;
  let ann: CreatedExtension;
  let next = 1001;

  beforeAll(async () => {
    server = await MailServer.start();
    installation = await Installation.start(site, { SMTP_URL: `smtp://127.0.0.1:${server.port}` });
    acme = await installation.tenant('acme.example');
    ann = await acme.extension('1001', { displayName: 'Ann' });
  });
  afterAll(async () => {
    await installation.close();
    await server.stop();
  });

  async function member(settings: object = {}): Promise<{ extension: CreatedExtension; phone: SipPhone }> {
    const extension = await acme.extension(String((next += 1)), settings);
    const phone = await acme.phone(extension);
    expect(await phone.register()).toBe(200);
    return { extension, phone };
  }

  const to = (address: string): ReceivedMail[] => server.mails.filter((mail) => mail.to.includes(address));
  async function textTo(address: string): Promise<string> {
    const [mail] = await until(`a mail for ${address}`, () => to(address).length > 0 && to(address));
    return mail ? `${mail.raw}\n${partOf(mail, 'text/plain').toString('utf8')}` : '';
  }

  site.test('nobody of a group took it: one mail says who called and how long it rang', async () => {
    const [bob, carol] = [await member(), await member()];
    await bob.phone.refuses(486, 'Busy Here');
    await carol.phone.rings();
    const { number } = await acme.ringGroup('600', [bob.extension, carol.extension], {
      name: 'Sales',
      strategy: 'sequence',
      ringSeconds: 5,
      missedCallEmail: 'sales@acme.example',
    });
    const caller = await acme.phone(ann);
    expect(await caller.call(number)).toMatchObject({ status: 480 });
    const text = await textTo('sales@acme.example');
    expect(text).toContain('Subject: Missed call from Ann (1001) for Sales (600)');
    expect(text).toMatch(/Rang: 0:0[5-9]|Rang: 0:1\d/);
    await carol.phone.answers();
    expect(await caller.call(number)).toMatchObject({ status: 200 });
    expect(to('sales@acme.example')).toHaveLength(1);
  });

  site.test('the caller gave up while it rang', async () => {
    const bob = await member();
    await bob.phone.rings();
    const { number } = await acme.ringGroup('601', [bob.extension], {
      missedCallEmail: 'gaveup@acme.example',
    });
    const caller = await acme.audioPhone(ann, 440);
    await caller.call(number);
    await bob.phone.rang();
    await caller.hangUp();
    expect(await textTo('gaveup@acme.example')).toContain('then the caller hung up');
  });

  site.test('an extension missed it', async () => {
    const bob = await member({ ringSeconds: 5, displayName: 'Bob', missedCallEmail: 'bob@acme.example' });
    await bob.phone.rings();
    const caller = await acme.phone(ann);
    expect(await caller.call(bob.extension.number)).toMatchObject({ status: 480 });
    expect(await textTo('bob@acme.example')).toContain(`for Bob (${bob.extension.number})`);
    expect(to('bob@acme.example')).toHaveLength(1);
  });
});
