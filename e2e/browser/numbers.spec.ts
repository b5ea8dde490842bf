import { choose, DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { insertTenant, member } from '../support/client';

describeBrowser('numbers', () => {
  let visit: DashboardVisit;
  let administrator: Awaited<ReturnType<typeof member>>;
  let alice: string;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    administrator = await member(visit.app, await insertTenant(visit.app, 'acme.example'), 'tenant_admin');
    const extension = { number: '1001', displayName: 'Alice' };
    alice = (await administrator.post<{ id: string }>('/api/extensions', extension)).body.id;
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const visitNumbers = async () => (await visit.signedIn('/numbers', administrator.credentials)).page;
  const destinationOf = async (number: string) => {
    const path = `/api/numbers?number=${encodeURIComponent(number)}`;
    return (await administrator.get<{ data: { destination: object }[] }>(path)).body.data[0]?.destination;
  };

  it('creates one that rings an extension, then sends it elsewhere, then deletes it', async () => {
    const page = await visitNumbers();
    await page.getByRole('button', { name: 'New number' }).click();
    await field(page, 'Number').fill('555');
    await pickOption(page, 'Calls go to', 'An extension');
    await page.getByRole('button', { name: 'Create number' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await field(page, 'Number').fill('+1 415 555 0100');
    await field(page, 'Extension').click();
    await page.getByRole('option', { name: '1001 Alice' }).click();
    await page.getByRole('button', { name: 'Create number' }).click();
    await page.getByRole('row', { name: /\+14155550100 1001 Alice/ }).waitFor();
    expect(await destinationOf('+14155550100')).toEqual({ type: 'extension', id: alice });

    await choose(page, '+14155550100', 'Edit');
    await pickOption(page, 'Calls go to', 'Hang up');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /Hang up: User busy/ }).waitFor();
    expect(await destinationOf('+14155550100')).toEqual({ type: 'hangup', cause: 'USER_BUSY' });

    await choose(page, '+14155550100', 'Delete');
    await page.getByRole('button', { name: 'Delete number' }).click();
    await see(page, 'No numbers yet');
  });

  it('says that another tenant has a number, without saying which', async () => {
    const other = await member(visit.app, await insertTenant(visit.app, 'globex.example'), 'tenant_admin');
    await other.post('/api/numbers', { number: '+14155550199' });
    const page = await visitNumbers();
    await page.getByRole('button', { name: 'New number' }).click();
    await field(page, 'Number').fill('+14155550199');
    await page.getByRole('button', { name: 'Create number' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await page.getByRole('dialog').textContent()).not.toContain('globex');
  });
});
