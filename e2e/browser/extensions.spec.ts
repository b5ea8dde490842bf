import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { choose, DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { insertTenant, member } from '../support/client';

interface Extension {
  id: string;
  number: string;
  displayName: string;
  doNotDisturb: boolean;
  forwarding: { busy: { enabled: boolean; number: string | null } };
  followMe: { enabled: boolean; steps: object[] };
  ringSeconds: number;
}

describeBrowser('extensions', () => {
  let visit: DashboardVisit;
  let administrator: Awaited<ReturnType<typeof member>>;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    administrator = await member(visit.app, await insertTenant(visit.app, 'acme.example'), 'tenant_admin');
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const visitExtensions = async (query = '') =>
    (await visit.signedIn(`/extensions${query}`, administrator.credentials)).page;
  const create = async (number: string, displayName: string) =>
    (await administrator.post<Extension>('/api/extensions', { number, displayName })).body;
  const read = async (id: string) => (await administrator.get<Extension>(`/api/extensions/${id}`)).body;
  const byNumber = async (number: string) =>
    (await administrator.get<{ data: Extension[] }>(`/api/extensions?number=${number}`)).body.data[0];

  it('creates one, shows its SIP password once, and refuses the same number again', async () => {
    const page = await visitExtensions();
    const fillIn = async () => {
      await page.getByRole('button', { name: 'New extension' }).click();
      await field(page, 'Number').fill('1001');
      await field(page, 'Name').fill('Alice Adams');
      await page.getByRole('button', { name: 'Create extension' }).click();
    };
    await fillIn();
    await see(page, 'shown this once and cannot be read again');
    const password = await field(page, 'SIP password').inputValue();
    expect(password.length).toBeGreaterThanOrEqual(16);
    expect(await field(page, 'Domain').inputValue()).toBe('acme.example');
    await page.getByRole('button', { name: 'Copy SIP password' }).click();
    await see(page, 'Copied');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('row', { name: /1001 Alice Adams/ }).waitFor();
    await page.reload();
    await page.getByRole('row', { name: /1001 Alice Adams/ }).waitFor();
    expect(await page.content()).not.toContain(password);

    await fillIn();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await field(page, 'Number').getAttribute('aria-invalid')).toBe('true');
  });

  it('edits forwarding, do not disturb, follow-me and ring time', async () => {
    const { id } = await create('1010', 'Edith');
    const page = await visitExtensions('?q=1010');
    await page.getByRole('button', { name: 'Edit 1010' }).click();
    await field(page, 'Do not disturb').check();
    await field(page, 'Forward when busy').check();
    await field(page, 'Forward when busy to').fill('+43 1 234');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'must be digits');
    await field(page, 'Forward when busy to').fill('+431234');
    await field(page, 'Follow me').check();
    await page.getByRole('button', { name: 'Add a phone' }).click();
    await page.getByRole('listitem').getByLabel('Number').fill('1011');
    await field(page, 'Ring for (seconds)').fill('40');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Extension 1010 saved');
    expect(await read(id)).toMatchObject({
      doNotDisturb: true,
      forwarding: { busy: { enabled: true, number: '+431234' } },
      followMe: { enabled: true, steps: [{ number: '1011' }] },
      ringSeconds: 40,
    });
    await see(page.getByRole('row', { name: /1010/ }).page(), 'Follow me');
  });

  it('sends unanswered calls to another extension, which then cannot be deleted', async () => {
    await create('1020', 'Target');
    const { id } = await create('1021', 'Sender');
    const page = await visitExtensions('?q=102');
    await page.getByRole('button', { name: 'Edit 1021' }).click();
    await pickOption(page, 'Then', 'An extension');
    await field(page, 'Extension').click();
    await page.getByPlaceholder('Number or name', { exact: true }).fill('Targ');
    await page.getByRole('option', { name: '1020 Target' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Extension 1021 saved');
    expect(await read(id)).toMatchObject({ noAnswerDestination: { type: 'extension' } });

    await choose(page, '1020', 'Delete');
    await page.getByRole('button', { name: 'Delete extension' }).click();
    await see(page, 'is still used by');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await choose(page, '1021', 'Delete');
    await page.getByRole('button', { name: 'Delete extension' }).click();
    await see(page, 'Extension 1021 deleted');
    expect(await byNumber('1021')).toBeUndefined();
  });

  it('gives a new SIP password after asking', async () => {
    await create('1030', 'Renewed');
    const page = await visitExtensions('?q=1030');
    await choose(page, '1030', 'New SIP password');
    await page.getByRole('button', { name: 'Make a new password' }).click();
    await see(page, 'shown this once and cannot be read again');
    expect((await field(page, 'SIP password').inputValue()).length).toBeGreaterThanOrEqual(16);
  });

  describe('as CSV', () => {
    const upload = (page: Page, lines: string[]) =>
      page.getByLabel('CSV file').setInputFiles({
        name: 'extensions.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(lines.join('\n')),
      });

    it('reports line by line what is wrong and writes nothing; takes the file in once it is right', async () => {
      const page = await visitExtensions();
      await page.getByRole('button', { name: 'Import' }).click();
      await upload(page, ['number,display_name', '1101,Ida', 'abc,Broken', '1103,Karl']);
      await page.getByRole('row', { name: /^3 number must be 2 to 10 digits/ }).waitFor();
      expect(await page.getByRole('dialog').getByRole('button', { name: 'Import' }).isDisabled()).toBe(true);

      await upload(page, ['number,display_name', '1101,Ida', '1102,Jan', '1103,Karl']);
      await see(page, '3 lines: 3 new, 0 changed, 0 as they are.');
      expect(await byNumber('1101')).toBeUndefined();
      await page.getByRole('button', { name: 'Import 3 lines' }).click();
      await see(page, 'SIP passwords were made for 3 extensions');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save SIP passwords' }).click();
      const passwords = await readFile(await (await download).path(), 'utf8');
      expect(passwords.split('\r\n').map((line) => line.split(',')[0])).toEqual([
        'number',
        '1101',
        '1102',
        '1103',
      ]);
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('row', { name: /1103 Karl/ }).waitFor();
      expect(await byNumber('1101')).toMatchObject({ displayName: 'Ida' });
    });

    it('goes out in the form that comes in again', async () => {
      await create('1120', 'Exported');
      const page = await visitExtensions();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('extensions.csv');
      const text = await readFile(await file.path(), 'utf8');
      expect(text).toContain('1120,Exported');
      await page.getByRole('button', { name: 'Import' }).click();
      await upload(page, text.trim().split(/\r?\n/));
      await see(page, /lines?: 0 new, 0 changed/);
    });
  });
});
