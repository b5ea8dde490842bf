import type { Page } from 'playwright-core';
import { choose, DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { insertTenant, member, owner } from '../support/client';

describeBrowser('speed dials', () => {
  let visit: DashboardVisit;
  let administrator: Awaited<ReturnType<typeof member>>;
  let bob: Awaited<ReturnType<typeof owner>>;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    const tenant = await insertTenant(visit.app, 'acme.example');
    administrator = await member(visit.app, tenant, 'tenant_admin');
    bob = await owner(visit.app, tenant, { number: '1002', displayName: 'Bob' });
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  async function fill(page: Page, code: string, name: string, number: string) {
    await page.getByRole('button', { name: 'New speed dial' }).click();
    await field(page, 'Digits').fill(code);
    await field(page, 'Name').fill(name);
    await field(page, 'Number to call').fill(number);
  }
  const submit = (page: Page) => page.getByRole('button', { name: 'Create speed dial', exact: true }).click();

  it('are of everybody or of one extension, each code once', async () => {
    const { page } = await visit.signedIn('/speed-dials', administrator.credentials);
    await see(page, 'No speed dials yet');
    await fill(page, '4', 'Taxi', '+14155550110');
    await submit(page);
    await see(page, 'must be two digits');
    await field(page, 'Digits').fill('42');
    await submit(page);
    await page.getByRole('row', { name: /\*0 42 Taxi \+14155550110 Everybody/ }).waitFor();
    await fill(page, '42', 'Another', '+14155550111');
    await submit(page);
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await pickOption(page, 'Who has it', 'One extension');
    await field(page, 'Whose').click();
    await page.getByRole('option', { name: '1002 Bob' }).click();
    await submit(page);
    await page.getByRole('row', { name: /\*0 42 Another \+14155550111 1002 Bob/ }).waitFor();
    await pickOption(page, 'For', 'For everybody');
    await page.getByRole('row', { name: /Another/ }).waitFor({ state: 'detached' });
    await choose(page, '42 Taxi', 'Edit');
    await pickOption(page, 'The call goes to', 'An extension');
    await field(page, 'Extension').click();
    await page.getByRole('option', { name: '1002 Bob' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /\*0 42 Taxi 1002 Bob Everybody/ }).waitFor();
  });

  it("are a user's own too, and deleted after asking", async () => {
    const { page } = await visit.signedIn('/phone/speed-dials', bob.credentials);
    await page.getByRole('heading', { name: 'Your speed dials' }).waitFor();
    await fill(page, '07', 'Home', 'nowhere to');
    await submit(page);
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await field(page, 'Number to call').fill('+14155550112');
    await submit(page);
    await page.getByRole('row', { name: /\*0 07 Home \+14155550112/ }).waitFor();
    const { data } = (await bob.get<{ data: object[] }>('/api/me/speed-dials?code=07')).body;
    expect(data).toMatchObject([
      { extensionId: bob.extensionId, destination: { type: 'number', number: '+14155550112' } },
    ]);
    const group = { number: '600', name: 'Support' };
    const { id } = (await administrator.post<{ id: string }>('/api/ring-groups', group)).body;
    await administrator.post('/api/speed-dials', {
      code: '08',
      name: 'Help',
      extensionId: bob.extensionId,
      destination: { type: 'ring_group', id },
    });
    await page.reload();
    await page.getByRole('row', { name: /\*0 08 Help as an administrator has set it/ }).waitFor();
    await choose(page, '07 Home', 'Delete');
    await page.getByRole('button', { name: 'Delete speed dial' }).click();
    await see(page, 'Speed dial 07 deleted');
    expect((await bob.get<{ data: object[] }>('/api/me/speed-dials?code=07')).body.data).toEqual([]);
    await page.goto('/speed-dials');
    await see(page, 'This page is not for your account');
  });
});
