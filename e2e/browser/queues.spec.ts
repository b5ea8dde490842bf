import { DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { insertTenant, member } from '../support/client';

interface Queue {
  readonly id: string;
  readonly strategy: string;
  readonly agents: object[];
  readonly maxWaitSeconds: number;
  readonly maxWaitDestination: object | null;
}

describeBrowser('queues', () => {
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
      const body = { number, displayName };
      ids[number] = (await administrator.post<{ id: string }>('/api/extensions', body)).body.id;
    }
    await administrator.patch(`/api/users/${administrator.id}`, { extensionId: ids['1001'] });
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const open = async (path: string) => (await visit.signedIn(path, administrator.credentials)).page;
  const found = async (number: string) =>
    (await administrator.get<{ data: Queue[] }>(`/api/queues?number=${number}`)).body.data[0];

  it('are made with agents and a way out, with what is wrong at its field', async () => {
    const page = await open('/queues');
    await page.getByRole('button', { name: 'Create the first queue' }).click();
    await field(page, 'Number').fill('1001');
    await field(page, 'Name').fill('Support');
    await pickOption(page, 'Who gets the next call', 'In turn');
    await page.getByRole('button', { name: 'Add an agent' }).click();
    await field(page, 'Extension of agent 1').click();
    await page.getByRole('option', { name: '1001 Alice' }).click();
    await field(page, 'Wait at most (seconds)').fill('60');
    await pickOption(page, 'After the longest wait', 'An extension');
    await page.getByRole('button', { name: 'Create queue' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await field(page, 'Extension').click();
    await page.getByRole('option', { name: '1002 Bob' }).click();
    await page.getByRole('button', { name: 'Create queue' }).click();
    await see(page, /1001 is already|is taken|already/);
    await field(page, 'Number').fill('700');
    await page.getByRole('button', { name: 'Create queue' }).click();
    await page.getByRole('row', { name: /700 Support In turn 1 agent 1002 Bob/ }).waitFor();
    expect(await found('700')).toMatchObject({
      strategy: 'round-robin',
      agents: [{ extensionId: ids['1001'], level: 1, position: 1 }],
      maxWaitSeconds: 60,
      maxWaitDestination: { type: 'extension', id: ids['1002'] },
    });
  });

  it('have agents, whose state the administrator and they themselves set', async () => {
    await administrator.post('/api/queues', {
      number: '701',
      name: 'Sales',
      agents: [{ extensionId: ids['1001'] }],
    });
    await administrator.put('/api/queue-break-reasons', { data: [{ digit: '1', name: 'Lunch' }] });
    const page = await open('/queues/agents');
    const row = page.getByRole('row', { name: /1001 Alice/ });
    await row.getByText('Logged out').waitFor();
    await page.getByRole('button', { name: 'Actions for 1001' }).click();
    await page.getByRole('menuitem', { name: 'Available' }).click();
    await row.getByText('Available').waitFor();
    await page.goto(page.url().replace('/queues/agents', '/phone'));
    await pickOption(page, 'Reason of the break', 'Lunch');
    await page.getByRole('button', { name: 'Take a break' }).click();
    await see(page, 'Lunch');
    expect((await administrator.get(`/api/queue-agents/${ids['1001']}`)).body).toMatchObject({
      state: { status: 'on_break', reason: 'Lunch' },
    });
    await page.getByRole('button', { name: 'Log out of the queues' }).click();
    await page.getByText('Logged out').first().waitFor();
  });
});
