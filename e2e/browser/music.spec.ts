import { choose, DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { insertTenant, member } from '../support/client';
import { wav } from '../support/wav';

interface Music {
  id: string;
  isDefault: boolean;
  tracks: { name: string; seconds: number }[];
}

describeBrowser('music on hold', () => {
  let visit: DashboardVisit;
  let administrator: Awaited<ReturnType<typeof member>>;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    administrator = await member(visit.app, await insertTenant(visit.app, 'acme.example'), 'tenant_admin');
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const open = async (path = '/music') => (await visit.signedIn(path, administrator.credentials)).page;
  const make = async (name: string, more: object = {}) =>
    (await administrator.post<Music>('/api/music', { name, ...more })).body;
  const found = async (name: string) =>
    (await administrator.get<{ data: Music[] }>(`/api/music?q=${encodeURIComponent(name)}`)).body.data[0];

  it('is made of tracks that are heard before and after they are added', async () => {
    const page = await open();
    await see(page, 'No music of your own yet');
    await page.getByRole('button', { name: 'Create the first music' }).click();
    await page.getByRole('button', { name: 'Create music', exact: true }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await field(page, 'Name').fill('Quiet piano');
    await page.getByRole('button', { name: 'Create music', exact: true }).click();
    await see(page, 'No tracks yet');
    await page.getByRole('button', { name: 'Add the first track' }).click();
    await page
      .getByRole('dialog')
      .getByLabel('Sound file')
      .setInputFiles({
        name: 'no sound.wav',
        mimeType: 'audio/wav',
        buffer: Buffer.from('nothing to hear'),
      });
    await see(page, 'is no sound that this browser can read');
    await page
      .getByRole('dialog')
      .getByLabel('Sound file')
      .setInputFiles({ name: 'nocturne.wav', mimeType: 'audio/wav', buffer: wav({ seconds: 2 }) });
    await page.getByRole('button', { name: 'Play nocturne.wav' }).waitFor();
    await field(page, 'Name').fill('');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await field(page, 'Name').fill('Nocturne');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await see(page, 'Nocturne added');
    await page.getByRole('button', { name: 'Play Nocturne' }).click();
    await page.getByRole('button', { name: /^Speed/ }).waitFor();
    expect((await found('Quiet piano'))?.tracks).toMatchObject([{ name: 'Nocturne', seconds: 2 }]);
    await page.getByRole('button', { name: 'Take out Nocturne' }).click();
    await page.getByRole('button', { name: 'Take out', exact: true }).click();
    await see(page, 'No tracks yet');
    await page.goto('/music/00000000-0000-4000-8000-000000000000');
    await see(page, 'Could not load this music');
  });

  it('is what callers hear where it is the default, and stays for as long', async () => {
    await make('Waltz');
    const page = await open('/music?q=waltz');
    await choose(page, 'Waltz', 'Make default');
    await see(page, 'Waltz is the default');
    await page.getByRole('row', { name: /Waltz Default None/ }).waitFor();
    await choose(page, 'Waltz', 'Delete');
    await page.getByRole('button', { name: 'Delete music' }).click();
    await see(page, 'is still used by the tenant as its default');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await choose(page, 'Waltz', 'No longer default');
    await see(page, 'There is no default now');
    expect((await found('Waltz'))?.isDefault).toBe(false);
    await choose(page, 'Waltz', 'Delete');
    await page.getByRole('button', { name: 'Delete music' }).click();
    await see(page, 'Waltz deleted');
    expect(await found('Waltz')).toBeUndefined();
  });

  it('is chosen by a ring group in place of ringing, with who is told of missed calls', async () => {
    const { id } = await make('Tango');
    await administrator.post('/api/ring-groups', { number: '600', name: 'Support' });
    const page = await open('/ring-groups');
    await choose(page, '600', 'Edit');
    await pickOption(page, 'Callers hear', /^Music$/);
    await pickOption(page, 'Music', 'Tango');
    await field(page, 'Missed calls are mailed to').fill('nobody');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await field(page, 'Missed calls are mailed to').fill('support@acme.example');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Ring group 600 saved');
    const groups = async () =>
      (await administrator.get<{ data: object[] }>('/api/ring-groups?number=600')).body.data;
    expect(await groups()).toMatchObject([
      { ringback: 'music', musicId: id, missedCallEmail: 'support@acme.example' },
    ]);
    await page.goto('/music?q=tango');
    await choose(page, 'Tango', 'Delete');
    await page.getByRole('button', { name: 'Delete music' }).click();
    await see(page, 'is still used by');
    await page.goto('/ring-groups');
    await choose(page, '600', 'Edit');
    await pickOption(page, 'Music', 'The default of the tenant');
    await field(page, 'Missed calls are mailed to').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Ring group 600 saved');
    expect(await groups()).toMatchObject([{ ringback: 'music', musicId: null, missedCallEmail: null }]);
  });
});
