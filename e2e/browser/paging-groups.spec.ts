import { choose, DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { insertTenant, member } from '../support/client';

interface Group {
  id: string;
  twoWay: boolean;
  callers: string;
  callerIds: string[];
  memberIds: string[];
}

describeBrowser('paging groups', () => {
  let visit: DashboardVisit;
  let administrator: Awaited<ReturnType<typeof member>>;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    administrator = await member(visit.app, await insertTenant(visit.app, 'acme.example'), 'tenant_admin');
    for (const [number, displayName] of [
      ['1001', 'Alice'],
      ['1002', 'Bob'],
    ] as const)
      ids[number] = (
        await administrator.post<{ id: string }>('/api/extensions', { number, displayName })
      ).body.id;
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const found = async (number: string) =>
    (await administrator.get<{ data: Group[] }>(`/api/paging-groups?number=${number}`)).body.data[0];

  it('are made, with what is wrong at its field, and changed', async () => {
    const { page } = await visit.signedIn('/paging-groups', administrator.credentials);
    await see(page, 'No paging groups yet');
    await page.getByRole('button', { name: 'Create the first paging group' }).click();
    await field(page, 'Number').fill('1001');
    await field(page, 'Name').fill('Warehouse');
    for (const one of ['1001 Alice', '1002 Bob']) {
      await field(page, 'Add a member').click();
      await page.getByRole('option', { name: one }).click();
      await page.getByRole('button', { name: `Remove ${one}` }).waitFor();
    }
    await field(page, 'Those who are called are heard too').click();
    await pickOption(page, 'Callers', 'The extensions named below');
    await field(page, 'Add a caller').click();
    await page.getByRole('option', { name: '1001 Alice' }).click();
    await page.getByRole('button', { name: 'Create paging group' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await field(page, 'Number').getAttribute('aria-invalid')).toBe('true');
    await field(page, 'Number').fill('700');
    await page.getByRole('button', { name: 'Create paging group' }).click();
    await page.getByRole('row', { name: /700 Warehouse 2 members Everybody 1 extension/ }).waitFor();
    expect(await found('700')).toMatchObject({
      twoWay: true,
      callers: 'named',
      callerIds: [ids['1001']],
      memberIds: expect.arrayContaining([ids['1001'], ids['1002']]),
    });
    await page.getByRole('button', { name: 'Edit 700' }).click();
    const members = page.getByRole('list', { name: 'members' });
    await members.getByRole('button', { name: 'Remove 1001 Alice' }).click();
    await see(page, 'Removed, 1 left');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Paging group 700 saved');
    expect((await found('700'))?.memberIds).toEqual([ids['1002']]);
  });

  it('stay while something leads to them, and are deleted after asking', async () => {
    const make = { number: '710', name: 'Everywhere', memberIds: [ids['1001']] };
    const { id } = (await administrator.post<Group>('/api/paging-groups', make)).body;
    const did = await administrator.post<{ id: string }>('/api/numbers', {
      number: '+14155550163',
      destination: { type: 'paging', id },
    });
    const { page } = await visit.signedIn('/paging-groups?q=710', administrator.credentials);
    await choose(page, '710', 'Delete');
    await page.getByRole('button', { name: 'Delete paging group' }).click();
    await see(page, 'is still used by');
    await administrator.delete(`/api/numbers/${did.body.id}`);
    await page.getByRole('button', { name: 'Delete paging group' }).click();
    await see(page, 'Paging group 710 deleted');
    expect(await found('710')).toBeUndefined();
  });
});
