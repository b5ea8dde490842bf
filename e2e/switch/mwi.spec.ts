import type { Mailbox } from '@callsign/voicemail';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { LampPhone, subscribeToMessages } from '../support/lamp-phone';
import { describeSwitch } from '../support/switch-site';
import { leaveMessage, mailboxesOf } from '../support/voicemail';
import { until } from '../support/wait';

describeSwitch('message-waiting lamps', (site) => {
  let installation: Installation;
  let acme: Company;
  let globex: Company;
  let sipPort: number;
  const phones: LampPhone[] = [];

  beforeAll(async () => {
    installation = await Installation.start(site);
    sipPort = installation.ports.internal;
    acme = await installation.tenant('acme.example');
    globex = await installation.tenant('globex.example');
  });
  afterEach(async () => {
    await Promise.all(phones.splice(0).map((phone) => phone.dispose()));
  });
  afterAll(() => installation.close());

  const extension = (company: Company, number: string) =>
    company.extension(number, { voicemailEnabled: true });

  async function boxOf(company: Company, { number }: CreatedExtension): Promise<Mailbox> {
    const box = await mailboxesOf(installation.app).byNumber(company.id, number);
    if (!box) throw new Error(`${number} has no box`);
    return box;
  }

  async function registered({ account }: CreatedExtension): Promise<LampPhone> {
    const phone = await LampPhone.register(sipPort, account);
    phones.push(phone);
    return phone;
  }

  site.test('say what there is on registering, and after every change, once each', async () => {
    const owner = await extension(acme, '1001');
    const box = await boxOf(acme, owner);
    const phone = await registered(owner);
    await phone.toldTimes(1);
    const boxes = mailboxesOf(installation.app);
    const { id } = await leaveMessage(installation.app, box);
    await phone.toldTimes(2);
    await boxes.change(box, id, { urgent: true });
    await phone.toldTimes(3);
    await boxes.move(box, id, 'saved');
    await phone.toldTimes(4);
    await boxes.remove(box, id);
    await phone.toldTimes(5);
    await boxes.restore(box, id);
    const account = 'sip:1001@acme.example';
    expect(await phone.toldTimes(6)).toEqual([
      { waiting: 'no', account, voice: '0/0 (0/0)' },
      { waiting: 'yes', account, voice: '1/0 (0/0)' },
      { waiting: 'yes', account, voice: '1/0 (1/0)' },
      { waiting: 'no', account, voice: '0/1 (0/1)' },
      { waiting: 'no', account, voice: '0/0 (0/0)' },
      { waiting: 'no', account, voice: '0/1 (0/1)' },
    ]);
  });

  site.test('light on every phone of the extension, and on one that registers later', async () => {
    const owner = await extension(acme, '1002');
    const both = [await registered(owner), await registered(owner)];
    for (const phone of both) await phone.toldTimes(1);
    await leaveMessage(installation.app, await boxOf(acme, owner));
    for (const phone of both)
      expect((await phone.toldTimes(2)).at(-1)).toMatchObject({ waiting: 'yes', voice: '1/0 (0/0)' });
    expect(await (await registered(owner)).toldTimes(1)).toMatchObject([{ voice: '1/0 (0/0)' }]);
  });

  site.test('are dark to other tenants and to colleagues, whatever they subscribe to', async () => {
    const owner = await extension(acme, '1003');
    const box = await boxOf(acme, owner);
    const phone = await registered(owner);
    await phone.toldTimes(1);
    const stranger = await extension(globex, '1003');
    const colleague = await extension(acme, '1004');
    const namesake = await registered(stranger);
    await namesake.toldTimes(1);
    const curious = Promise.all([
      subscribeToMessages(sipPort, stranger.account, '1003@acme.example', 4),
      subscribeToMessages(sipPort, colleague.account, '1003.acme.example@acme.example', 4),
    ]);
    await leaveMessage(installation.app, box);
    await phone.toldTimes(2);
    await leaveMessage(installation.app, box);
    expect((await phone.toldTimes(3)).at(-1)).toMatchObject({ voice: '2/0 (0/0)' });
    expect((await curious).flat().join()).not.toMatch(/Voice-Message/);
    expect(await namesake.told()).toMatchObject([{ voice: '0/0 (0/0)', account: 'sip:1003@globex.example' }]);
  });

  site.test('are dark while voicemail is switched off, and light again with it', async () => {
    const owner = await extension(acme, '1006');
    await leaveMessage(installation.app, await boxOf(acme, owner));
    const phone = await registered(owner);
    await phone.toldTimes(1);
    await acme.change(owner, { voicemailEnabled: false });
    await phone.toldTimes(2);
    await acme.change(owner, { voicemailEnabled: true });
    expect((await phone.toldTimes(3)).map(({ voice }) => voice)).toEqual([
      '1/0 (0/0)',
      '0/0 (0/0)',
      '1/0 (0/0)',
    ]);
  });

  site.test('show the last of many messages', async () => {
    const owner = await extension(acme, '1005');
    const box = await boxOf(acme, owner);
    const phone = await registered(owner);
    await Promise.all(Array.from({ length: 20 }, () => leaveMessage(installation.app, box)));
    await until('the last of 20 is told', async () => (await phone.told()).at(-1)?.voice === '20/0 (0/0)');
  });
});
