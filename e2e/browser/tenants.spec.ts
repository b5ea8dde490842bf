import { choose, DashboardVisit, describeBrowser, field, see } from '../support/browser';
import { Client } from '../support/client';

describeBrowser('tenants', () => {
  let visit: DashboardVisit;
  let admin: Client;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    admin = await Client.signIn(visit.app);
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const tenant = async (name: string) =>
    (await admin.post<{ id: number }>('/api/tenants', { name, domain: `${name.toLowerCase()}.example` })).body
      .id;

  it('creates one, after showing at its field what is wrong', async () => {
    const { page } = await visit.signedIn('/tenants');
    await page.getByRole('button', { name: 'New tenant' }).click();
    await field(page, 'Name').fill('Initech');
    await field(page, 'Domain').fill('not a domain');
    await page.getByRole('button', { name: 'Create tenant' }).click();
    await see(page, 'must be a DNS name');
    const domain = field(page, 'Domain');
    expect(await domain.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator(':focus').getAttribute('name')).toBe('domain');
    await domain.fill('initech.example');
    await page.getByRole('button', { name: 'Create tenant' }).click();
    await page.getByRole('row', { name: /Initech initech.example 0 of 100/ }).waitFor();
  });

  it('shows what is used of the limits, and edits', async () => {
    const id = await tenant('Umbrella');
    await admin.in(id).post('/api/extensions', { number: '1001', displayName: 'Alice' });
    const { page } = await visit.signedIn('/tenants?q=umbrella');
    const meter = page.getByRole('meter', { name: 'Extensions of Umbrella' });
    expect(await meter.getAttribute('aria-valuetext')).toBe('1 of 100');
    await choose(page, 'Umbrella', 'Edit');
    await field(page, 'Name').fill('Umbrella Ltd');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: 'Umbrella Ltd umbrella.example' }).waitFor();
    expect((await admin.get<{ name: string }>(`/api/tenants/${id}`)).body.name).toBe('Umbrella Ltd');
  });

  it('disables after asking, and enables again', async () => {
    const id = await tenant('Hooli');
    const enabled = async () => (await admin.get<{ enabled: boolean }>(`/api/tenants/${id}`)).body.enabled;
    const { page } = await visit.signedIn('/tenants?q=hooli');
    await choose(page, 'Hooli', 'Disable');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await enabled()).toBe(true);
    await choose(page, 'Hooli', 'Disable');
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await see(page, 'Hooli disabled');
    expect(await enabled()).toBe(false);
    await choose(page, 'Hooli', 'Enable');
    await see(page, 'Hooli enabled');
    expect(await enabled()).toBe(true);
  });

  it('deletes only after its domain was typed', async () => {
    const id = await tenant('Doomed');
    const { page } = await visit.signedIn('/tenants?q=doomed');
    await choose(page, 'Doomed', 'Delete');
    const remove = page.getByRole('button', { name: 'Delete tenant' });
    expect(await remove.isDisabled()).toBe(true);
    await page.getByLabel('Type doomed.example to confirm').fill('doomed.example');
    await remove.click();
    await see(page, 'No tenant matches');
    expect((await admin.get(`/api/tenants/${id}`)).status).toBe(404);
  });

  it('acts as one, with a banner until that is stopped', async () => {
    await tenant('Stark');
    const { page } = await visit.signedIn('/extensions');
    await see(page, 'This page shows one tenant');
    await page.getByRole('link', { name: 'Go to tenants' }).click();
    await page.getByRole('button', { name: 'Act as Stark' }).click();
    await page.getByRole('heading', { name: 'Extensions', exact: true }).waitFor();
    const banner = page.getByRole('region', { name: 'Acting as a tenant' });
    expect(await banner.textContent()).toContain('Acting as Stark');
    await page.reload();
    await banner.waitFor();
    await page.getByRole('button', { name: 'Stop acting as Stark' }).click();
    await page.getByRole('heading', { name: 'Tenants', exact: true }).waitFor();
    expect(await banner.count()).toBe(0);
  });

  it('sorts, pages and searches in the address, and back again', async () => {
    for (let index = 0; index < 60; index++) await tenant(`Paged${String(index).padStart(2, '0')}`);
    const { page } = await visit.signedIn('/tenants?q=paged');
    await see(page, '60 tenants');
    const firstRow = () => page.getByRole('row').nth(1).textContent();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForURL(/cursor=/);
    await see(page, 'Paged50');
    await page.goBack();
    await see(page, 'Paged00');
    await page.getByRole('button', { name: 'Tenant', exact: true }).click();
    await page.waitForURL(/sort=-name/);
    await see(page, 'Paged59');
    expect(await firstRow()).toContain('Paged59');
    await page.getByLabel('Search name or domain').fill('Paged07');
    await see(page, '1 tenant');
    await page.reload();
    await see(page, '1 tenant');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: 'Next' }).waitFor();
    expect(new URL(page.url()).searchParams.has('q')).toBe(false);
  });
});
