import { DashboardVisit, describeBrowser, see } from '../support/browser';
import { insertTenant, member, owner } from '../support/client';
import { post, recorded, variant } from '../support/cdr-records';

describeBrowser("one's own calls and phone", () => {
  let visit: DashboardVisit;
  let alice: Awaited<ReturnType<typeof owner>>;
  let bob: Awaited<ReturnType<typeof owner>>;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    const tenant = await insertTenant(visit.app, 'acme.example');
    alice = await owner(visit.app, tenant, { number: '1001', displayName: 'Alice Adams' });
    bob = await owner(visit.app, tenant, { number: '1002', displayName: 'Bob Brown' });
    for (const leg of [
      recorded('internal-answered-b-leg'),
      recorded('internal-answered-a-leg'),
      variant('internal-answered-a-leg', (xml) => xml.replaceAll('User%201001', 'Desk')),
    ])
      await post(visit.app.url, leg);
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  it('say who called whom, and what was missed alone', async () => {
    const { page } = await visit.signedIn('/phone/calls', bob.credentials);
    await page.getByRole('row', { name: /Called you 1001 Alice Adams .* You answered 0:04/ }).waitFor();
    await page.getByRole('row', { name: /Missed call from 1001 Alice Adams/ }).waitFor();
    await page.getByRole('button', { name: 'Missed' }).click();
    await page.getByText('You answered').locator('visible=true').first().waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Missed call from 1001/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('missed');
    await page.getByRole('searchbox', { name: 'Number' }).fill('999');
    await see(page, 'No call matches');
  });

  it('tell the caller a call of theirs with its journey, and another nothing of it', async () => {
    const { page } = await visit.signedIn('/phone/calls', alice.credentials);
    await page
      .getByRole('row', { name: /You called 1002 Bob Brown .* Answered/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Missed' }).click();
    await see(page, 'No missed calls');
    await page.getByRole('button', { name: 'All' }).click();
    await page
      .getByRole('link', { name: /details$/ })
      .first()
      .click();
    await see(page, 'Journey');
    await page.getByRole('link', { name: 'Back to your calls' }).click();
    await page.getByRole('heading', { name: 'Your calls' }).waitFor();
    await page.goto('/phone/calls/00000000-0000-4000-8000-000000000000');
    await see(page, 'Could not load this call');
    await page.getByRole('link', { name: 'To your calls', exact: true }).click();
    await page
      .getByRole('row', { name: /You called 1002/ })
      .first()
      .waitFor();
  });

  it('are called back with the own phone, which has to be connected', async () => {
    const { page } = await visit.signedIn('/phone/calls?view=missed', bob.credentials);
    await page.getByRole('button', { name: 'Call 1001', exact: true }).click();
    await see(page, '1001 is not called');
    await see(page, 'The phone of 1002 is not connected, so it cannot be rung.');
  });

  it('can be sent elsewhere, with what the API refuses at its field', async () => {
    const { page } = await visit.signedIn('/phone', bob.credentials);
    await page.getByLabel('Do not disturb', { exact: true }).check();
    await page.getByLabel('Forward all calls', { exact: true }).check();
    await page.getByLabel('Forward all calls to').fill('one two');
    await page.getByRole('button', { name: 'Add a phone' }).click();
    await page.getByRole('listitem').getByLabel('Number').fill('1001');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'must be digits');
    await page.getByLabel('Forward all calls to').fill('1001');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Holds from the next call on.');
    expect((await bob.get('/api/me/extension')).body).toMatchObject({
      doNotDisturb: true,
      forwarding: { always: { enabled: true, number: '1001' } },
      followMe: { steps: [{ number: '1001' }] },
    });
  });

  it('are offered to nobody without an extension', async () => {
    const tenant = await insertTenant(visit.app, 'globex.example');
    const { credentials } = await member(visit.app, tenant, 'user');
    const { page } = await visit.signedIn('/phone/calls', credentials);
    await see(page, 'You have no extension');
    expect(await page.getByRole('link', { name: 'Your voicemail' }).count()).toBe(0);
    await page.goto('/ring-groups');
    await see(page, 'This page is not for your account');
  });
});
