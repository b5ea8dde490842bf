import { choose, DashboardVisit, describeBrowser, field, see } from '../support/browser';
import { insertTenant, member } from '../support/client';
import { leaveMessage, mailboxesOf } from '../support/voicemail';

interface Box {
  quotaSeconds: number;
  maxMessageSeconds: number;
  lockedUntil: string | null;
  messages: { new: number; saved: number };
}

describeBrowser('voicemail boxes', () => {
  let visit: DashboardVisit;
  let tenantId: number;
  let administrator: Awaited<ReturnType<typeof member>>;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    tenantId = await insertTenant(visit.app, 'acme.example');
    administrator = await member(visit.app, tenantId, 'tenant_admin');
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const extension = async (number: string, displayName: string, voicemailEnabled = true) => {
    const body = { number, displayName, voicemailEnabled };
    const { id } = (await administrator.post<{ id: string }>('/api/extensions', body)).body;
    return {
      id,
      tenantId,
      box: async () => (await administrator.get<Box>(`/api/voicemail/boxes/${id}`)).body,
    };
  };
  const open = async (path: string) => (await visit.signedIn(path, administrator.credentials)).page;

  it('are made for an extension, and get their room', async () => {
    const { box } = await extension('1010', 'Nora New', false);
    const page = await open('/voicemail');
    await page.getByRole('button', { name: 'New box' }).click();
    await page.getByRole('button', { name: 'Create box' }).click();
    await see(page, 'is missing: choose an extension');
    await field(page, 'Extension').click();
    await page.getByRole('option', { name: '1010 Nora New' }).click();
    await page.getByRole('button', { name: 'Create box' }).click();
    await page.getByRole('heading', { name: 'Voicemail 1010 Nora New' }).waitFor();
    await page.getByLabel('All messages together (seconds)').fill('999999');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await page.getByLabel('All messages together (seconds)').fill('120');
    await page.getByLabel('Longest message (seconds)').fill('60');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await see(page, 'Saved');
    expect(await box()).toMatchObject({ quotaSeconds: 120, maxMessageSeconds: 60 });
  });

  it('show what is in them; listening for another leaves a message new', async () => {
    const nina = await extension('1020', 'Nina');
    await leaveMessage(visit.app, nina, { callerName: 'Caller', seconds: 90 });
    await administrator.patch(`/api/voicemail/boxes/${nina.id}`, { quotaSeconds: 60 });
    const page = await open('/voicemail?q=nina');
    await page.getByRole('row', { name: /1020 Nina 1 new, 0 saved 2 of 1 .* Full/ }).waitFor();
    await page.getByRole('link', { name: '1020 Nina' }).click();
    await page.getByRole('button', { name: 'Play message from Caller' }).click();
    await page.getByRole('button', { name: 'Speed 1, change' }).waitFor();
    expect((await nina.box()).messages).toMatchObject({ new: 1, saved: 0 });
    await page.getByRole('button', { name: 'Delete message from Caller' }).click();
    await see(page, 'No new messages');
    expect((await nina.box()).messages).toMatchObject({ new: 0, saved: 0 });
  });

  it('are unlocked, and get a new PIN', async () => {
    const paul = await extension('1030', 'Paul');
    await administrator.put(`/api/voicemail/boxes/${paul.id}/pin`, { pin: '2580' });
    const lock = async () => {
      for (const pin of ['1', '2', '3', '4', '5']) await mailboxesOf(visit.app).verifyPin(paul, pin);
    };
    await lock();
    const page = await open('/voicemail?q=1030');
    await page.getByRole('row', { name: /1030 Paul .* Locked/ }).waitFor();
    await choose(page, '1030', 'Unlock');
    await see(page, '1030 unlocked');
    expect(await mailboxesOf(visit.app).verifyPin(paul, '2580')).toBe('right');
    await lock();
    await page.goto(`/voicemail/${paul.id}`);
    await see(page, 'Locked until');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await see(page, 'Unlocked');
    await page.goto('/voicemail?q=1030');
    await choose(page, '1030', 'New PIN');
    await field(page, 'New PIN').fill('1030');
    await field(page, 'New PIN again').fill('1030');
    await page.getByRole('button', { name: 'Set PIN' }).click();
    await see(page, 'is too simple: it is the number of the extension');
    await field(page, 'New PIN').fill('8642 ');
    await field(page, 'New PIN').fill('7193');
    await field(page, 'New PIN again').fill('7193');
    await page.getByRole('button', { name: 'Set PIN' }).click();
    await see(page, 'PIN changed');
    expect(await mailboxesOf(visit.app).verifyPin(paul, '7193')).toBe('right');
  });

  it('are switched off and on again with what is in them', async () => {
    const rita = await extension('1040', 'Rita');
    await leaveMessage(visit.app, rita);
    const page = await open('/voicemail?q=1040');
    await choose(page, '1040', 'Switch off');
    await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click();
    await page.getByRole('row', { name: /1040 Rita 1 new, .* Switched off/ }).waitFor();
    await page.getByRole('link', { name: '1040 Rita' }).click();
    await see(page, 'Voicemail is switched off');
    await page.getByRole('link', { name: 'Back to voicemail boxes' }).click();
    await page.getByRole('searchbox').fill('1040');
    await choose(page, '1040', 'Switch on');
    await see(page, 'Voicemail of 1040 switched on');
  });

  it('say so where there is none', async () => {
    const { id } = await extension('1050', 'Without', false);
    const page = await open(`/voicemail/${id}`);
    await see(page, 'There is no such box');
    await page.getByRole('link', { name: 'To all boxes' }).click();
    await page.getByRole('heading', { name: 'Voicemail', exact: true }).waitFor();
  });
});
