import { readFile } from 'node:fs/promises';
import { DashboardVisit, describeBrowser, pickOption, see } from '../support/browser';
import { post, type Recorded, recorded } from '../support/cdr-records';
import { insertTenant, member } from '../support/client';

const CALLS: Recorded[] = [
  'internal-answered-b-leg',
  'internal-answered-a-leg',
  'inbound-did-b-leg',
  'inbound-did-a-leg',
  'outbound-socket-unknown-application',
];

describeBrowser('call records', () => {
  let visit: DashboardVisit;
  let administrator: Awaited<ReturnType<typeof member>>;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    administrator = await member(visit.app, await insertTenant(visit.app, 'acme.example'), 'tenant_admin');
    for (const name of CALLS) expect((await post(visit.app.url, recorded(name))).text).toBe('stored');
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const visitRecords = async (query = '') =>
    (await visit.signedIn(`/records${query}`, administrator.credentials, { timezoneId: 'Europe/Vienna' }))
      .page;

  it('lists calls in local time and filters them', async () => {
    const page = await visitRecords();
    const rows = page.getByRole('row');
    await page.getByRole('row', { name: /22 Nov 2026, 07:51:10 1001 User 1001 1002/ }).waitFor();
    expect(await rows.count()).toBe(1 + 3);
    await pickOption(page, 'Direction', 'Inbound');
    await page.waitForURL(/direction=inbound/);
    await page.getByRole('row', { name: /14155550100/ }).waitFor();
    await page.getByRole('row', { name: /User 1001 1002/ }).waitFor({ state: 'detached' });
    await page.getByLabel('Extension', { exact: true }).fill('4711');
    await see(page, 'No call matches');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('row', { name: /User 1001 1002/ }).waitFor();
    expect(await rows.count()).toBe(1 + 3);
  });

  it('takes days as whole days of the local time zone', async () => {
    const page = await visitRecords('?from=2026-11-22&to=2026-11-22');
    await page.getByRole('row', { name: /User 1001 1002/ }).waitFor();
    await page.getByLabel('To', { exact: true }).fill('2026-11-21');
    await see(page, 'No call matches');
  });

  it('says what is wrong with a mistyped address', async () => {
    const page = await visitRecords('?extension=abc');
    await see(page, 'must be 1 to 10 digits');
  });

  it('tells the journey of a call, and goes back to the list', async () => {
    const page = await visitRecords('?direction=internal');
    await page
      .getByRole('row', { name: /User 1001 1002/ })
      .getByRole('link')
      .click();
    const journey = page.getByRole('list', { name: 'Journey' });
    await journey.waitFor();
    expect(await journey.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    expect(await page.getByRole('table', { name: 'Legs of the call' }).getByRole('row').count()).toBe(1 + 2);
    await see(page, '(NORMAL_CLEARING)');
    await page.goBack();
    await page.waitForURL(/direction=internal/);
    await page.getByRole('row', { name: /User 1001 1002/ }).waitFor();
  });

  it('shows that a call is not there', async () => {
    const { page } = await visit.signedIn(
      '/records/0198f3a0-0000-7000-8000-000000000000',
      administrator.credentials,
    );
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'To call records', exact: true }).click();
    await page.getByRole('heading', { name: 'Call records', exact: true }).waitFor();
  });

  it('exports what the filters show', async () => {
    const page = await visitRecords('?direction=inbound');
    await page.getByRole('row', { name: /14155550100/ }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const lines = (await readFile(await (await download).path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines).toHaveLength(1 + 1);
    expect(lines[1]).toContain('14155550100');
  });
});
