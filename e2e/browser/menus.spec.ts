import type { Page } from 'playwright-core';
import { choose, DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { insertTenant, member } from '../support/client';
import { json, reachable, WebService } from '../support/web-service';

interface Menu {
  id: string;
  name: string;
  number: string | null;
  entries: { keys: string; destination: object | null }[];
  greetings: { language: string }[];
}

describeBrowser('menus', () => {
  let visit: DashboardVisit;
  let administrator: Awaited<ReturnType<typeof member>>;
  let alice: { type: 'extension'; id: string };
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    administrator = await member(visit.app, await insertTenant(visit.app, 'acme.example'), 'tenant_admin');
    const body = { number: '1001', displayName: 'Alice' };
    alice = {
      type: 'extension',
      id: (await administrator.post<{ id: string }>('/api/extensions', body)).body.id,
    };
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const open = async (path: string) =>
    (await visit.signedIn(path, administrator.credentials, { permissions: ['microphone'] })).page;
  const menu = async (name: string, body: object = {}) =>
    (await administrator.post<Menu>('/api/ivr/menus', { name, ...body })).body;
  const read = async (id: string) => (await administrator.get<Menu>(`/api/ivr/menus/${id}`)).body;
  const tree = (page: Page) => page.getByRole('region', { name: 'Tree' });

  it('are made, given choices, and show where these lead', async () => {
    const below = await menu('Opening hours', {
      entries: [{ keys: '1', label: 'Again', destination: null }],
    });
    const page = await open('/menus');
    await page.getByRole('button', { name: 'New menu' }).click();
    await field(page, 'Name').fill('Main menu');
    await field(page, 'Number').fill('1001');
    await page.getByRole('button', { name: 'Create menu' }).click();
    await see(page, /already/);
    await field(page, 'Number').fill('700');
    await page.getByRole('button', { name: 'Create menu' }).click();
    await page.getByRole('heading', { name: 'Menu Main menu' }).waitFor();
    await see(page, 'Leads nowhere yet.');

    await page.getByRole('button', { name: 'Add a choice' }).click();
    await page.getByLabel('Label of choice 1').fill('Alice');
    await pickOption(page, 'Destination of choice 1', 'An extension');
    await page.getByLabel('Extension', { exact: true }).click();
    await page.getByRole('option', { name: '1001 Alice' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await see(page, 'must be 1 to 10 of');
    await page.getByLabel('Keys of choice 1').fill('1');
    await page.getByRole('button', { name: 'Add a choice' }).click();
    await page.getByLabel('Keys of choice 2').fill('2');
    await pickOption(page, 'Destination of choice 2', 'A menu');
    await page.getByLabel('Menu', { exact: true }).click();
    await page.getByRole('option', { name: 'Opening hours' }).click();
    await pickOption(page, 'When nothing was pressed', 'Dial by name');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await see(page, 'Menu Main menu saved');

    const shown = tree(page).getByRole('list', { name: 'From Main menu' });
    await shown.getByText('1001 Alice').waitFor();
    await shown.getByText('Dial by name').waitFor();
    await shown.getByRole('list', { name: 'From Opening hours' }).getByText('says the menu again').waitFor();
    const { body } = await administrator.get<{ data: Menu[] }>('/api/ivr/menus?number=700');
    expect(body.data[0]?.entries).toMatchObject([
      { keys: '1', destination: alice },
      { keys: '2', destination: { type: 'ivr', id: below.id } },
    ]);
  });

  it('that lead to each other are shown once, and are gone through by their names', async () => {
    const one = await menu('Left');
    const other = await menu('Right', { entries: [{ keys: '9', destination: { type: 'ivr', id: one.id } }] });
    await administrator.patch(`/api/ivr/menus/${one.id}`, {
      entries: [{ keys: '5', destination: { type: 'ivr', id: other.id } }],
    });
    const page = await open(`/menus/${one.id}`);
    await tree(page).getByRole('list', { name: 'From Right' }).getByText('back there').waitFor();
    await tree(page).getByRole('link', { name: 'Right' }).click();
    await page.getByRole('heading', { name: 'Menu Right' }).waitFor();
    await page.goto('/menus?q=Left');
    await choose(page, 'Left', 'Delete');
    await page.getByRole('button', { name: 'Delete menu' }).click();
    await see(page, 'is still used by');
  });

  it('speak what is recorded with the microphone', async () => {
    const { id } = await menu('Spoken');
    const page = await open(`/menus/${id}`);
    await page.getByRole('button', { name: 'Record or upload a greeting' }).click();
    await page.getByRole('dialog').getByLabel('Language').fill('de');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('timer').waitFor();
    await page.getByRole('timer').getByText('0:01').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('group', { name: 'Player: Your recording' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await see(page, 'German greeting saved');
    expect((await read(id)).greetings).toMatchObject([{ language: 'de' }]);
    await page.getByRole('button', { name: 'Play the German greeting' }).click();
    await page.getByRole('button', { name: 'Pause the German greeting' }).waitFor();
    await page.getByRole('button', { name: 'Delete the German greeting' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await see(page, 'German greeting deleted');
    expect((await read(id)).greetings).toEqual([]);
  });

  it('ask web services at listed hosts alone', async () => {
    const web = await WebService.start();
    const rule = reachable(visit.app);
    try {
      web.at('/customers', json({ customer: { class: 'gold' } }));
      const page = await open('/web-requests');
      await page.getByRole('button', { name: 'New web request' }).click();
      await field(page, 'Name').fill('Who is it');
      await field(page, 'URL').fill(`http://${web.host}/customers?number={{caller_number}}`);
      await page.getByRole('button', { name: 'Create web request' }).click();
      await see(page, 'is not in the list of hosts');
      await page.getByRole('button', { name: 'Cancel' }).click();

      await page.getByRole('button', { name: 'Add a host' }).click();
      await page.getByRole('textbox', { name: 'Host 1' }).fill('127.0.0.1');
      await page.getByRole('button', { name: 'Save hosts' }).click();
      await see(page, 'must be a host name');
      await page.getByRole('textbox', { name: 'Host 1' }).fill(web.host);
      await page.getByRole('button', { name: 'Save hosts' }).click();
      await see(page, 'Hosts saved');

      await page.getByRole('button', { name: 'New web request' }).click();
      await field(page, 'Name').fill('Who is it');
      await field(page, 'URL').fill(`http://${web.host}/customers?number={{caller_number}}`);
      await page.getByRole('button', { name: 'Add a value' }).click();
      await field(page, 'Place of value 1').fill('customer.class');
      await field(page, 'Variable of value 1').fill('class');
      await page.getByRole('button', { name: 'Add a case' }).click();
      await field(page, 'Variable of case 1').fill('class');
      await field(page, 'Value of case 1').fill('gold');
      await field(page, 'Extension').click();
      await page.getByRole('option', { name: '1001 Alice' }).click();
      await page.getByRole('button', { name: 'Create web request' }).click();
      await see(page, 'Web request Who is it saved');

      await choose(page, 'Who is it', 'Try');
      await field(page, 'caller_number').fill('+49 30');
      await page.getByRole('button', { name: 'Ask now' }).click();
      await page.getByRole('dialog').getByText('1001 Alice').waitFor();
      expect(web.questions.map(({ url }) => url)).toEqual(['/customers?number=%2B49%2030']);
    } finally {
      rule.mockRestore();
      await web.stop();
    }
  });
});
