import { choose, DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { Client, insertTenant, member, owner } from '../support/client';

describeBrowser('settings of an extension', () => {
  let visit: DashboardVisit;
  let system: Client;
  let tenant: number;
  let administrator: Awaited<ReturnType<typeof member>>;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    system = await Client.signIn(visit.app);
    tenant = await insertTenant(visit.app, 'acme.example');
    administrator = await member(visit.app, tenant, 'tenant_admin');
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const make = async (number: string, more: object = {}) =>
    (
      await administrator.post<{ id: string }>('/api/extensions', {
        number,
        displayName: `User ${number}`,
        ...more,
      })
    ).body.id;
  const read = async (id: string) => (await administrator.get(`/api/extensions/${id}`)).body;

  it('are recording, call waiting, screening, calls at once and pickup, and can be taken back', async () => {
    const id = await make('1001');
    const { page } = await visit.signedIn('/extensions', administrator.credentials);
    await choose(page, '1001', 'Edit');
    await field(page, 'Call waiting').click();
    await pickOption(page, 'Who is asked for their name', 'Callers from outside');
    await field(page, 'Hide the number').click();
    await field(page, 'Calls at once').fill('0');
    await field(page, 'Pickup group').fill('Sales');
    await field(page, 'Missed calls are mailed to').fill('alice@acme.example');
    await pickOption(page, 'Recorded', 'Calls in which its user presses *2');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await field(page, 'Calls at once').getAttribute('aria-invalid')).toBe('true');
    await field(page, 'Calls at once').fill('2');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Extension 1001 saved');
    expect(await read(id)).toMatchObject({
      callWaiting: false,
      callScreening: 'outside',
      hideCallerId: true,
      maxCalls: 2,
      pickupGroup: 'Sales',
      missedCallEmail: 'alice@acme.example',
      recordingPolicy: 'on_demand',
    });
    await choose(page, '1001', 'Edit');
    await field(page, 'Calls at once').fill('');
    await field(page, 'Pickup group').fill('');
    await field(page, 'Missed calls are mailed to').fill('');
    await pickOption(page, 'Recorded', 'No calls');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await read(id)).toMatchObject({
      maxCalls: null,
      pickupGroup: null,
      missedCallEmail: null,
      recordingPolicy: 'never',
    });
  });

  it('have no recording where the profile has it off, and the rest can be saved', async () => {
    const other = await insertTenant(visit.app, 'globex.example');
    const boss = await member(visit.app, other, 'tenant_admin');
    await boss.post('/api/extensions', { number: '1001', displayName: 'Ann', recordingPolicy: 'all' });
    const profile = await system.post<{ id: string }>('/api/tenant-profiles', {
      name: 'No recording',
      recordingEnabled: false,
    });
    await system.patch(`/api/tenants/${other}`, { profileId: profile.body.id });
    const { page } = await visit.signedIn('/extensions', boss.credentials);
    await choose(page, '1001', 'Edit');
    await see(page, 'Not available: the profile of the tenant has recording off');
    expect(await field(page, 'Recorded').isDisabled()).toBe(true);
    await field(page, 'Pickup group').fill('1');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Extension 1001 saved');
  });

  it('are in part for the user whose extension it is', async () => {
    const user = await owner(visit.app, tenant, { number: '1002', displayName: 'Bob' });
    const { page } = await visit.signedIn('/phone', user.credentials);
    await page.getByLabel('Call waiting', { exact: true }).click();
    await pickOption(page, 'Who is asked for their name', 'Everybody');
    await page.getByLabel('Hide the number', { exact: true }).click();
    expect(await page.getByLabel('Recorded', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Holds from the next call on.');
    expect(await read(user.extensionId)).toMatchObject({
      callWaiting: false,
      callScreening: 'all',
      hideCallerId: true,
    });
  });

  it("and the tenant's: how long recordings are kept, and how long hot desks last", async () => {
    await insertTenant(visit.app, 'initech.example');
    const { page } = await visit.signedIn('/tenants?q=initech');
    await choose(page, /^Actions for/, 'Edit');
    await field(page, 'Keep recordings for (days)').fill('30');
    await field(page, 'Log hot desks out after (hours)').fill('721');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await field(page, 'Log hot desks out after (hours)').fill('12');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'initech.example saved');
    const { data } = (await system.get<{ data: object[] }>('/api/tenants?q=initech')).body;
    expect(data).toMatchObject([{ recordingRetentionDays: 30, hotDeskMaxHours: 12 }]);
    await choose(page, /^Actions for/, 'Edit');
    await field(page, 'Keep recordings for (days)').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const again = (await system.get<{ data: object[] }>('/api/tenants?q=initech')).body.data;
    expect(again).toMatchObject([{ recordingRetentionDays: null, hotDeskMaxHours: 12 }]);
  });
});
