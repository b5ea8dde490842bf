import { HotDesks } from '@callsign/hot-desking';
import { DashboardVisit, describeBrowser, see } from '../support/browser';
import { insertTenant, member } from '../support/client';
import { mailboxesOf } from '../support/voicemail';

const PIN = '2580';

describeBrowser('hot desks', () => {
  let visit: DashboardVisit;
  let tenant: number;
  let administrator: Awaited<ReturnType<typeof member>>;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    tenant = await insertTenant(visit.app, 'acme.example');
    administrator = await member(visit.app, tenant, 'tenant_admin');
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  async function extension(number: string, displayName: string): Promise<{ id: string; number: string }> {
    const body = { number, displayName, voicemailEnabled: true };
    const { id } = (await administrator.post<{ id: string }>('/api/extensions', body)).body;
    return { id, number };
  }

  it('show who sits where, and end there', async () => {
    const [phone, who] = [await extension('1001', 'Alice'), await extension('1002', 'Bob')];
    const { page } = await visit.signedIn('/hot-desks', administrator.credentials);
    await see(page, 'Nobody sits at the phone of another');
    await mailboxesOf(visit.app).changePin({ id: who.id, tenantId: tenant }, PIN);
    await visit.app.app.get(HotDesks, { strict: false }).logIn(tenant, phone, who.number, PIN);
    await page.reload();
    await page.getByRole('row', { name: /1002 Bob 1001 Alice/ }).waitFor();
    await page.getByRole('button', { name: 'Log out 1002' }).click();
    await see(page, 'Bob is no longer called at the phone of 1001 Alice.');
    // Somebody else did it first.
    const { data } = (await administrator.get<{ data: { id: string }[] }>('/api/hot-desks')).body;
    await administrator.delete(`/api/hot-desks/${data[0]?.id}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

    await visit.app.app.get(HotDesks, { strict: false }).logIn(tenant, phone, who.number, PIN);
    await page.reload();
    await page.getByRole('button', { name: 'Log out 1002' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Log out' }).click();
    await see(page, '1002 is logged out');
    await see(page, 'Nobody sits at the phone of another');
    expect((await administrator.get<{ data: object[] }>('/api/hot-desks')).body.data).toEqual([]);
  });
});
