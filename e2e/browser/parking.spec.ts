import type { WebSocketRoute } from 'playwright-core';
import { choose, DashboardVisit, describeBrowser, field, pickOption, see, signIn } from '../support/browser';
import { insertTenant, member } from '../support/client';
import { ScriptedSwitch } from '../../libs/esl/testing/scripted-switch';

interface Lot {
  id: string;
  name: string;
}

describeBrowser('parking', () => {
  let visit: DashboardVisit;
  let freeswitch: ScriptedSwitch;
  let tenant: number;
  let administrator: Awaited<ReturnType<typeof member>>;
  beforeAll(async () => {
    freeswitch = await ScriptedSwitch.start();
    freeswitch.apiOutput.set('show channels as json', '{"row_count":0}');
    freeswitch.apiOutput.set('valet_info', '<lots>\n</lots>\n');
    visit = await DashboardVisit.start({
      FREESWITCH_NODES: `vienna=127.0.0.1:${freeswitch.port}`,
      FREESWITCH_ESL_PASSWORD: 'ClueCon',
    });
    tenant = await insertTenant(visit.app, 'acme.example');
    administrator = await member(visit.app, tenant, 'tenant_admin');
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(async () => {
    await visit.close();
    await freeswitch.stop();
  });

  const open = async (query = '') =>
    (await visit.signedIn(`/parking${query}`, administrator.credentials)).page;
  const found = async (name: string) =>
    (await administrator.get<{ data: Lot[] }>(`/api/parking-lots?q=${name}`)).body.data[0];
  const valet = (action: 'hold' | 'exit', slot: string, lotsOf = tenant) =>
    freeswitch.send({
      'Event-Name': 'CUSTOM',
      'Event-Subclass': 'valet_parking::info',
      'Unique-ID': `0198f3a0-2222-4222-8222-00000000${slot}`,
      'Valet-Lot-Name': `parking.${lotsOf}`,
      'Valet-Extension': slot,
      Action: action,
      'Caller-Caller-ID-Number': '+14155550100',
      'Caller-Caller-ID-Name': 'Ann',
    });

  it('lots are made, with what is wrong at its field, changed and deleted', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'New parking lot' }).click();
    await field(page, 'Name').fill('Workshop');
    await field(page, 'Code').fill('*680');
    await field(page, 'First slot').fill('700');
    await page.getByRole('button', { name: 'Create parking lot', exact: true }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await field(page, 'Last slot').fill('600');
    await page.getByRole('button', { name: 'Create parking lot', exact: true }).click();
    await see(page, 'must not be less than firstSlot');
    await field(page, 'Last slot').fill('709');
    await pickOption(page, 'Callers hear', 'A short tone');
    await field(page, 'It waits for (seconds)').fill('90');
    await pickOption(page, 'Then it goes to', 'Hang up');
    await page.getByRole('button', { name: 'Create parking lot', exact: true }).click();
    await page.getByRole('row', { name: /Workshop \*680 700–709 1:30 Rings back, then Hang up/ }).waitFor();
    expect(await found('Workshop')).toMatchObject({
      firstSlot: 700,
      lastSlot: 709,
      music: 'tone',
      timeoutSeconds: 90,
      overdueDestination: { type: 'hangup' },
    });
    await page.getByRole('button', { name: 'Edit Workshop' }).click();
    await field(page, 'It rings back').click();
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Workshop saved');
    expect(await found('Workshop')).toMatchObject({ ringBack: false, callerIdPrefix: 'Park' });
    await choose(page, 'Workshop', 'Delete');
    await page.getByRole('button', { name: 'Delete parking lot' }).click();
    await see(page, 'Workshop deleted');
    expect(await found('Workshop')).toBeUndefined();
  });

  it('calls appear where they are parked and go when they are taken, and keep their lot', async () => {
    const slots = { name: 'Yard', code: '*681', firstSlot: 7100, lastSlot: 7109 };
    expect((await administrator.post('/api/parking-lots', slots)).status).toBe(201);
    const page = await open();
    await see(page, 'No call is parked.');
    valet('hold', '7101', tenant + 1000);
    valet('hold', '7103');
    const row = page.getByRole('row', { name: /^7103 \+?14155550100 Ann 0:\d\d Yard vienna/ });
    await row.waitFor();
    expect(await page.getByRole('table', { name: 'Parked calls' }).getByRole('row').count()).toBe(1 + 1);
    await choose(page, 'Yard', 'Delete');
    await page.getByRole('button', { name: 'Delete parking lot' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    valet('exit', '7103');
    await row.waitFor({ state: 'detached' });
    await see(page, 'No call is parked.');
    expect(await found('Yard')).toBeDefined();
  });

  it('says when what is parked is not known, and goes on by itself', async () => {
    const { page } = await visit.person();
    const sockets: WebSocketRoute[] = [];
    await page.routeWebSocket(/\/api\/live/, (socket) => {
      socket.connectToServer();
      sockets.push(socket);
    });
    await page.goto('/parking');
    await signIn(page, administrator.credentials);
    await see(page, 'No call is parked.');
    await sockets[0]?.close({ code: 1012 });
    await see(page, 'The live connection is interrupted');
    await page.getByText('The live connection is interrupted').waitFor({ state: 'detached' });
  });
});
