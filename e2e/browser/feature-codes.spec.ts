import { choose, DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { insertTenant, member } from '../support/client';

interface Code {
  code: string;
  action: string;
  enabled: boolean;
  destination: object | null;
}

describeBrowser('feature codes', () => {
  let visit: DashboardVisit;
  let next = 0;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  /** A tenant of its own, since codes are the tenant's. */
  async function open() {
    const tenant = await insertTenant(visit.app, `codes-${++next}.example`);
    const administrator = await member(visit.app, tenant, 'tenant_admin');
    const { page } = await visit.signedIn('/feature-codes', administrator.credentials);
    await page.getByRole('row', { name: /^\*97/ }).waitFor();
    const code = async (by: string) =>
      (await administrator.get<{ data: Code[] }>(`/api/feature-codes?${by}`)).body.data[0];
    return { administrator, page, code };
  }

  it('say what each does, and are changed, with what is wrong at its field', async () => {
    const { page, code } = await open();
    await page
      .getByRole('row', {
        name: /^\*\* \+ number .* Takes the call that rings at the extension behind the code\./,
      })
      .waitFor();
    await page.getByRole('button', { name: 'Edit *97' }).click();
    await field(page, 'Code').fill('*78');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await see(page, 'is already the feature code');
    await field(page, 'Code').fill('*98765');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, '*98765 saved');
    expect(await code('action=voicemail')).toMatchObject({ code: '*98765' });
  });

  it('are switched off and on in the list', async () => {
    const { page, code } = await open();
    const toggle = page.getByRole('switch', { name: '*78 Do not disturb on is on' });
    await toggle.click();
    await see(page, '*78 is off');
    expect(await code('action=do_not_disturb_on')).toMatchObject({ enabled: false });
    await toggle.click();
    await see(page, '*78 is on');
    expect(await code('action=do_not_disturb_on')).toMatchObject({ enabled: true });
  });

  it('of your own lead to a destination, and survive the defaults that come back', async () => {
    const { administrator, page, code } = await open();
    await administrator.post('/api/extensions', { number: '1001', displayName: 'Alice' });
    await page.getByRole('button', { name: 'New code' }).click();
    await field(page, 'Code').fill('*55');
    await field(page, 'Name').fill('Front desk');
    await page.getByRole('button', { name: 'Create code' }).click();
    await see(page, 'is needed for this action');
    await pickOption(page, 'The call goes to', 'An extension');
    await field(page, 'Extension').click();
    await page.getByRole('option', { name: '1001 Alice' }).click();
    await page.getByRole('button', { name: 'Create code' }).click();
    await page.getByRole('row', { name: /\*55 Front desk.*1001 Alice/ }).waitFor();
    expect(await code('code=*55')).toMatchObject({ destination: { type: 'extension' } });

    await choose(page, '*97', 'Delete');
    await page.getByRole('button', { name: 'Delete code' }).click();
    await see(page, '*97 deleted');
    await page.getByRole('button', { name: 'Restore defaults' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore defaults' }).click();
    await see(page, 'Defaults restored');
    await page.getByRole('row', { name: /^\*97/ }).waitFor();
    expect(await code('code=*55')).toMatchObject({ action: 'destination' });
  });
});
