import type { Page } from 'playwright-core';
import { DashboardVisit, describeBrowser, see, signIn } from '../support/browser';
import { ADMIN } from '../support/test-app';

/** As if the time that the access token is good for were over. */
const tokenRunsOut = (page: Page, refreshToken = '') =>
  page.evaluate<void>(`(() => {
    const session = JSON.parse(localStorage.getItem('callsign.session'));
    const changed = { ...session, expiresAt: 0, refreshToken: ${JSON.stringify(refreshToken)} || session.refreshToken };
    localStorage.setItem('callsign.session', JSON.stringify(changed));
  })()`);

const storedToken = (page: Page) =>
  page.evaluate<string>(`JSON.parse(localStorage.getItem('callsign.session')).refreshToken`);

describeBrowser('signing in and out', () => {
  let visit: DashboardVisit;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  it('says that name or password are wrong, and keeps the name', async () => {
    const { page } = await visit.person();
    await page.goto('/');
    await page.getByLabel('Username').fill(ADMIN.username);
    await page.getByLabel('Password').fill('not the password');
    await page.getByLabel('Password').press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Username').inputValue()).toBe(ADMIN.username);
    expect(await page.getByLabel('Password').inputValue()).toBe('');
  });

  it('goes to the page that was asked for, and out again', async () => {
    const { page } = await visit.person();
    await page.goto('/profiles?q=Default');
    await signIn(page);
    await page.getByRole('heading', { name: 'Profiles' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=Default');
    await page.getByRole('button', { name: 'Menu of admin' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('Password').waitFor();
    await page.goto('/profiles');
    await page.getByLabel('Password').waitFor();
  });

  it('does not go to another host after signing in', async () => {
    const { page } = await visit.signedIn('/login?back=//elsewhere.example/');
    await page.getByRole('heading', { name: 'Tenants', exact: true }).waitFor();
    expect(new URL(page.url()).origin).toBe(visit.app.url);
  });

  it('refreshes the session when its token has run out, each time with the next refresh token', async () => {
    const { page } = await visit.signedIn('/tenants');
    const seen = new Set<string>();
    for (const path of ['/profiles', '/tenants', '/profiles']) {
      seen.add(await storedToken(page));
      await tokenRunsOut(page);
      await page.goto(path);
      await see(page, path === '/profiles' ? 'Default' : 'No tenants yet');
    }
    seen.add(await storedToken(page));
    expect(seen.size).toBe(4);
  });

  it('keeps two tabs signed in that refresh at the same moment', async () => {
    const { page, context } = await visit.signedIn('/profiles');
    const other = await context.newPage();
    await other.goto('/profiles');
    await see(other, 'Default');
    await tokenRunsOut(page);
    await Promise.all([page.reload(), other.reload()]);
    await Promise.all([see(page, 'Default'), see(other, 'Default')]);
    expect(await storedToken(page)).toBe(await storedToken(other));
  });

  it('tells when the session has ended, and comes back to where one was', async () => {
    const { page } = await visit.signedIn('/profiles?q=Default');
    await see(page, 'Default');
    await tokenRunsOut(page, 'one that is not good');
    await page.reload();
    await see(page, 'Your session has ended');
    await signIn(page);
    await page.getByRole('heading', { name: 'Profiles' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=Default');
  });

  it('signs out in all tabs at once', async () => {
    const { page, context } = await visit.signedIn('/profiles');
    const other = await context.newPage();
    await other.goto('/profiles');
    await see(other, 'Default');
    await page.getByRole('button', { name: 'Menu of admin' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await other.getByLabel('Password').waitFor();
  });

  it('changes the password, after the old one was right', async () => {
    const { page } = await visit.signedIn('/account');
    const change = async (current: string, repeated: string) => {
      await page.getByLabel('Current password').fill(current);
      await page.getByLabel('New password', { exact: true }).fill('an even longer passphrase');
      await page.getByLabel('New password again').fill(repeated);
      await page.getByRole('dialog').getByRole('button', { name: 'Change password' }).click();
    };
    await page.getByRole('button', { name: 'Change password' }).click();
    await change(ADMIN.password, 'something else');
    await see(page, 'is not the same as the new password');
    await change('not the password', 'an even longer passphrase');
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await change(ADMIN.password, 'an even longer passphrase');
    await see(page, 'Password changed');
    const { page: another } = await visit.signedIn('/account', {
      ...ADMIN,
      password: 'an even longer passphrase',
    });
    await another.getByRole('heading', { name: 'Your account' }).waitFor();
  });

  it('starts anew where what the browser kept is no session', async () => {
    const { page } = await visit.person();
    await page.addInitScript(
      `localStorage.setItem('callsign.session', '{"token":'); sessionStorage.setItem('callsign.acting', '7')`,
    );
    await page.goto('/tenants');
    await page.getByLabel('Username').waitFor();
  });
});
