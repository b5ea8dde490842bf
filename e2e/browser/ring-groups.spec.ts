import type { Page } from 'playwright-core';
import { choose, DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { insertTenant, member } from '../support/client';

interface Group {
  id: string;
  strategy: string;
  members: { extensionId: string | null; number: string | null; delaySeconds: number; confirm: boolean }[];
  noAnswerDestination: object | null;
}

describeBrowser('ring groups', () => {
  let visit: DashboardVisit;
  let administrator: Awaited<ReturnType<typeof member>>;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    administrator = await member(visit.app, await insertTenant(visit.app, 'acme.example'), 'tenant_admin');
    for (const [number, displayName] of [
      ['1001', 'Alice'],
      ['1002', 'Bob'],
    ] as const) {
      const body = { number, displayName, voicemailEnabled: true };
      ids[number] = (await administrator.post<{ id: string }>('/api/extensions', body)).body.id;
    }
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const open = async () => (await visit.signedIn('/ring-groups', administrator.credentials)).page;
  const found = async (number: string) =>
    (await administrator.get<{ data: Group[] }>(`/api/ring-groups?number=${number}`)).body.data[0];
  const make = async (number: string, body: object) =>
    (await administrator.post<Group>('/api/ring-groups', { number, name: `Group ${number}`, ...body })).body;
  const entry = (page: Page, place: number) =>
    page.getByRole('listitem', { name: `member ${place}`, exact: true });

  it('are made of extensions and numbers, with what is wrong at its field', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'New ring group' }).click();
    await field(page, 'Number').fill('1001');
    await field(page, 'Name').fill('Support');
    await page.getByRole('button', { name: 'Add a member' }).click();
    await page.getByRole('button', { name: 'Create ring group' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await entry(page, 1).getByText('give either this or number').waitFor();
    await field(page, 'Extension of member 1').click();
    await page.getByRole('option', { name: '1001 Alice' }).click();
    await page.getByRole('button', { name: 'Create ring group' }).click();
    await see(page, /1001 is already|is taken|already/);
    await field(page, 'Number').fill('600');
    await page.getByRole('button', { name: 'Add a member' }).click();
    await pickOption(page, 'Kind of member 2', 'Number');
    await field(page, 'Number of member 2').fill('1002');
    await entry(page, 2).getByLabel('Rings after (s)').fill('10');
    await entry(page, 2).getByLabel('Must press 1 to take the call').check();
    await pickOption(page, 'Then', 'Voicemail of an extension');
    await field(page, 'Extension').click();
    await page.getByRole('option', { name: '1002 Bob' }).click();
    await page.getByRole('button', { name: 'Create ring group' }).click();
    await page
      .getByRole('row', { name: /600 Support All at once 2 members Voicemail of 1002 Bob/ })
      .waitFor();
    expect(await found('600')).toMatchObject({
      members: [
        { extensionId: ids['1001'], number: null, delaySeconds: 0, confirm: false },
        { extensionId: null, number: '1002', delaySeconds: 10, confirm: true },
      ],
      noAnswerDestination: { type: 'voicemail', id: ids['1002'] },
    });
  });

  it('are put in order without a mouse', async () => {
    await make('610', {
      strategy: 'sequence',
      members: [{ extensionId: ids['1001'] }, { extensionId: ids['1002'] }, { number: '1001' }],
    });
    const page = await open();
    await page.getByRole('button', { name: 'Edit 610' }).click();
    await page.getByRole('button', { name: 'Move member 3 up' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await see(page, 'Now 1 of 3');
    await page.getByRole('button', { name: 'Remove member 3' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Ring group 610 saved');
    expect((await found('610'))?.members).toMatchObject([{ number: '1001' }, { extensionId: ids['1001'] }]);
  });

  it('are chosen by name where calls go, and stay while something leads to them', async () => {
    await make('620', { members: [{ extensionId: ids['1001'] }] });
    const { page } = await visit.signedIn('/numbers', administrator.credentials);
    await page.getByRole('button', { name: 'New number' }).click();
    await field(page, 'Number').fill('+14155550162');
    await pickOption(page, 'Calls go to', 'A ring group');
    await field(page, 'Ring group').click();
    await page.getByPlaceholder('Number or name', { exact: true }).fill('Group 62');
    await page.getByRole('option', { name: '620 Group 620' }).click();
    await page.getByRole('button', { name: 'Create number' }).click();
    await page.getByRole('row', { name: /\+14155550162 620 Group 620/ }).waitFor();

    await page.goto('/ring-groups?q=620');
    await choose(page, '620', 'Delete');
    await page.getByRole('button', { name: 'Delete ring group' }).click();
    await see(page, 'is still used by');
  });

  it('are deleted after asking', async () => {
    await make('630', {});
    const page = await open();
    await page.getByRole('row', { name: /630 .* Nobody/ }).waitFor();
    await choose(page, '630', 'Delete');
    await page.getByRole('button', { name: 'Delete ring group' }).click();
    await see(page, 'Ring group 630 deleted');
    expect(await found('630')).toBeUndefined();
  });
});
