import type { Page } from 'playwright-core';
import {
  axeFindings,
  choose,
  DashboardVisit,
  describeBrowser,
  field,
  see,
  sidewaysScroll,
} from '../support/browser';
import { Client } from '../support/client';
import { furnishedTenant } from '../support/furnished-tenant';
import { wav } from '../support/wav';

type Pages = [path: string, heading: string, waitFor: string][];

const SYSTEM: Pages = [
  ['/tenants', 'Tenants', 'acme.example'],
  ['/profiles', 'Profiles', 'Default'],
];
const TENANT: Pages = [
  ['/operator', 'Operator panel', 'Alice Adams'],
  ['/calls', 'Calls now', 'No calls right now'],
  ['/records', 'Call records', 'User 1001'],
  ['/records/:call', 'Call', 'Recordings'],
  ['/recordings', 'Recordings', '+14155550100'],
  ['/extensions', 'Extensions', 'Alice Adams'],
  ['/numbers', 'Numbers', '+14155550100'],
  ['/users', 'Users', 'tenant_admin-1'],
  ['/ring-groups', 'Ring groups', 'Support'],
  ['/menus', 'Menus', 'Reception'],
  ['/menus/:menu', 'Menu Reception', 'Dial by name'],
  ['/web-requests', 'Web requests', 'Who is calling'],
  ['/queues', 'Queues', 'Orders'],
  ['/queues/agents', 'Agents', 'Alice Adams'],
  ['/queues/wallboard', 'Wallboard', 'Orders'],
  ['/queues/statistics', 'Queue statistics', 'No calls in this time'],
  ['/paging-groups', 'Paging groups', 'Warehouse'],
  ['/conferences', 'Conferences', 'Board'],
  ['/conferences/:conference', 'Board (800)', 'Nobody is in it'],
  ['/conferences/history', 'Past conferences', 'No conferences yet'],
  ['/parking', 'Parking', 'No call is parked.'],
  ['/speed-dials', 'Speed dials', 'Taxi'],
  ['/hot-desks', 'Hot desks', 'Nobody sits at the phone of another'],
  ['/music', 'Music on hold', 'Quiet piano'],
  ['/music/:music', 'Tracks', 'Nocturne'],
  ['/voicemail', 'Voicemail', '1001 Alice Adams'],
  ['/feature-codes', 'Feature codes', 'Do not disturb on'],
  ['/prompts?q=voicemail', 'Prompts', 'voicemail.goodbye'],
  ['/audit', 'Audit log', 'Created'],
  ['/account', 'Your account', 'Username'],
  ['/phone', 'Your phone', 'You have no extension'],
  ['/nowhere', 'Not found', 'There is no such page'],
];
const OWN: Pages = [
  ['/phone/calls', 'Your calls', 'You answered'],
  ['/phone/calls/:call', 'Call', 'Journey'],
  ['/phone/recordings', 'Your recordings', '+14155550100'],
  ['/phone/speed-dials', 'Your speed dials', 'Home'],
  ['/phone/voicemail', 'Your voicemail', 'A caller whose name is long'],
  ['/phone/voicemail?tab=greetings', 'Your voicemail', 'Temporary greeting'],
  ['/phone/voicemail?tab=settings', 'Your voicemail', 'Send new messages to'],
  ['/phone', 'Your phone', 'Follow me'],
];
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'on a phone': { colorScheme: 'light', viewport: { width: 375, height: 740 } },
} as const;

describeBrowser('every page', () => {
  let visit: DashboardVisit;
  let acme: Awaited<ReturnType<typeof furnishedTenant>>;
  let administrator: (typeof acme)['administrator'];
  let user: (typeof acme)['user'];
  let phoneOwner: (typeof acme)['phoneOwner'];
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    acme = await furnishedTenant(visit.app);
    ({ administrator, user, phoneOwner } = acme);
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const placed = (path: string) =>
    path
      .replace(':call', acme.call)
      .replace(':music', acme.music)
      .replace(':conference', acme.conference)
      .replace(':menu', acme.menu);

  /**
   * What is wrong with a page as it stands: anything beyond the edge of the window, icons that are not in the build,
   * and accessibility; the latter at full width, where everything is shown that a phone shows and more.
   */
  async function findings(page: Page, where: string): Promise<string[]> {
    const isPhone = (page.viewportSize()?.width ?? 0) < 640;
    const wide = await sidewaysScroll(page);
    const blank = await page.locator('svg:empty').count();
    const found = isPhone ? [] : await axeFindings(page);
    if (wide > 0) found.push(`${wide} px too wide`);
    if (blank > 0) found.push(`${blank} icons missing`);
    return found.map((text) => `${where}: ${text}`);
  }

  async function goThrough(page: Page, pages: Pages): Promise<string[]> {
    const found: string[] = [];
    for (const [path, heading, text] of pages) {
      await page.goto(placed(path));
      await page.getByRole('heading', { name: heading, exact: true, level: 1 }).waitFor();
      await page.getByRole('main').getByText(text).locator('visible=true').first().waitFor();
      expect(await page.title()).toBe(`${heading} · CallSign`);
      found.push(...(await findings(page, path)));
    }
    return found;
  }

  it.each(Object.entries(LOOKS))(
    'is accessible and fits the window, %s',
    async (_, look) => {
      const person = await visit.person(look);
      await person.page.goto('/login');
      expect(await findings(person.page, 'sign-in')).toEqual([]);
      const system = await visit.signedIn('/tenants', undefined, look);
      expect(await goThrough(system.page, SYSTEM)).toEqual([]);
      const tenant = await visit.signedIn('/calls', administrator.credentials, look);
      expect(await goThrough(tenant.page, TENANT)).toEqual([]);
    },
    240_000,
  );

  it.each(Object.entries(LOOKS))(
    'is accessible and fits the window for whoever has a phone, %s',
    async (_, look) => {
      const own = await visit.signedIn('/phone', phoneOwner.credentials, look);
      expect(await goThrough(own.page, OWN)).toEqual([]);
    },
    240_000,
  );

  it.each(Object.entries(LOOKS))('has accessible dialogs, %s', async (_, look) => {
    const { page } = await visit.signedIn('/extensions', administrator.credentials, look);
    await page.getByRole('button', { name: 'New extension' }).click();
    await field(page, 'Follow me').click();
    await page.getByRole('button', { name: 'Add a phone' }).click();
    expect(await findings(page, 'form')).toEqual([]);
    await page.getByRole('button', { name: 'Create extension' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await findings(page, 'form with errors')).toEqual([]);
    await page.keyboard.press('Escape');
    await choose(page, '1001', 'Delete');
    expect(await findings(page, 'confirmation')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Import' }).click();
    expect(await findings(page, 'import')).toEqual([]);
  });

  it.each(Object.entries(LOOKS))('has accessible dialogs for sounds and members, %s', async (_, look) => {
    const { page: own } = await visit.signedIn(
      '/phone/voicemail?tab=greetings',
      phoneOwner.credentials,
      look,
    );
    await own.getByRole('button', { name: 'Record or upload recorded greeting' }).click();
    await own.getByRole('button', { name: 'Save', exact: true }).click();
    await see(own, 'is missing: record something');
    expect(await findings(own, 'sound with an error')).toEqual([]);
    const sound = { name: 'tone.wav', mimeType: 'audio/wav', buffer: wav() };
    await own.getByLabel('Sound file').setInputFiles(sound);
    await own.getByRole('button', { name: 'Play tone.wav' }).click();
    await own.getByRole('button', { name: /^Speed/ }).waitFor();
    expect(await findings(own, 'sound')).toEqual([]);
    await own.goto('/phone/voicemail');
    await choose(own, /^Actions for message from A caller/, 'Forward');
    await see(own, 'goes into the box of a colleague');
    expect(await findings(own, 'forwarding')).toEqual([]);

    const { page } = await visit.signedIn('/ring-groups', administrator.credentials, look);
    await choose(page, '600', 'Edit');
    await page.getByLabel('Kind of member 2').waitFor();
    expect(await findings(page, 'ring group')).toEqual([]);
    await page.goto('/paging-groups');
    await choose(page, '700', 'Edit');
    await page.getByRole('dialog').getByText('No members yet').waitFor();
    expect(await findings(page, 'paging group')).toEqual([]);
    await page.goto('/feature-codes');
    await choose(page, '*78', 'Edit');
    await see(page, 'What can be dialled to have something done.');
    expect(await findings(page, 'feature code')).toEqual([]);
  });

  it('can be used without a mouse: dialogs hold the focus, Escape gives it back', async () => {
    const { page } = await visit.signedIn('/extensions', administrator.credentials);
    await see(page, 'Alice Adams');
    await page.reload();
    await see(page, 'Alice Adams');
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.textContent()).toContain('Skip to content');
    await page.keyboard.press('Enter');
    const opener = page.getByRole('button', { name: 'New extension' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      expect(await dialog.locator(':focus').count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused.getAttribute('data-slot')).toBe(await opener.getAttribute('data-slot'));
    expect(await focused.textContent()).toContain('New extension');
  });

  it('switches between light and dark, and remembers it', async () => {
    const { page } = await visit.signedIn('/account', administrator.credentials);
    const isDark = () => page.evaluate<boolean>(`document.documentElement.classList.contains('dark')`);
    expect(await isDark()).toBe(false);
    await page.getByRole('button', { name: /^Menu of/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
    expect(await isDark()).toBe(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    expect(await isDark()).toBe(true);
  });

  it('opens and closes its menu on a phone', async () => {
    const { page } = await visit.signedIn('/extensions', administrator.credentials, LOOKS['on a phone']);
    await page.getByRole('button', { name: 'Open menu' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Numbers' }).click();
    await page.getByRole('heading', { name: 'Numbers', exact: true }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('refuses what is not for somebody, and says so', async () => {
    const { page } = await visit.signedIn('/extensions', user.credentials);
    await see(page, 'This page is not for your account');
    expect(await page.getByRole('link', { name: 'Extensions' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Go to your start page' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    const { page: other } = await visit.signedIn('/tenants', administrator.credentials);
    await see(other, 'This page is not for your account');
  });

  it('lets a user set up their own phone and nothing else', async () => {
    const extension = { number: '1077', displayName: 'Uma' };
    const { id } = (await administrator.post<{ id: string }>('/api/extensions', extension)).body;
    await administrator.patch(`/api/users/${user.id}`, { extensionId: id });
    const { page } = await visit.signedIn('/', user.credentials);
    await page.getByRole('heading', { name: 'Your phone' }).waitFor();
    await page.getByLabel('Forward all calls', { exact: true }).click();
    await page.getByLabel('Forward all calls to').fill('not a number');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await page.getByLabel('Forward all calls to').fill('+431234567');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Holds from the next call on.');
    const saved = (await administrator.get(`/api/extensions/${id}`)).body;
    expect(saved).toMatchObject({ forwarding: { always: { enabled: true, number: '+431234567' } } });
  });

  it('shows a failure in place of a list, and tries again', async () => {
    const { page } = await visit.signedIn('/account', administrator.credentials);
    await page.route('**/api/extensions?*', (route) => route.abort());
    await page.getByRole('link', { name: 'Extensions' }).click();
    await see(page, 'CallSign cannot be reached');
    await page.unroute('**/api/extensions?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await see(page, 'Alice Adams');
  });

  it('creates a user who then signs in', async () => {
    const { page } = await visit.signedIn('/users', administrator.credentials);
    await page.getByRole('button', { name: 'New user' }).click();
    await field(page, 'Username').fill('petra');
    await field(page, 'Password').fill('short');
    await page.getByRole('button', { name: 'Create user' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await field(page, 'Password').fill('a long enough password');
    await page.getByRole('button', { name: 'Create user' }).click();
    await see(page, 'petra saved');
    const petra = await Client.signIn(visit.app, { username: 'petra', password: 'a long enough password' });
    expect((await petra.get('/api/auth/me')).body).toMatchObject({ role: 'user' });
  });
});
