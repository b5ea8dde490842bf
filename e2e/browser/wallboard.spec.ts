import { randomUUID } from 'node:crypto';
import { listingCommand } from '@callsign/queues';
import { ScriptedSwitch } from '../../libs/esl/testing/scripted-switch';
import { DashboardVisit, describeBrowser, pickOption, see } from '../support/browser';
import { insertTenant, member } from '../support/client';
import { until } from '../support/wait';

describeBrowser('queues: wallboard and statistics', () => {
  let visit: DashboardVisit;
  let freeswitch: ScriptedSwitch;
  let tenant: number;
  let administrator: Awaited<ReturnType<typeof member>>;
  let queue: string;
  let agent: string;
  let sequence = 0;

  beforeAll(async () => {
    freeswitch = await ScriptedSwitch.start();
    freeswitch.apiOutput.set('show channels as json', '{"row_count":0}');
    for (const what of ['agents', 'tiers', 'members'] as const)
      freeswitch.apiOutput.set(listingCommand(what), '{"status":"success","response":[]}');
    const outputs = freeswitch.apiOutput;
    const known = outputs.get.bind(outputs);
    // Whatever queues and agents it is given, it takes.
    outputs.get = (command) =>
      known(command) ?? (command.startsWith('callcenter_config') ? '+OK' : undefined);
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

  /** What mod_callcenter tells of one call. */
  function caller(name: string) {
    const [call, memberId] = [randomUUID(), randomUUID()];
    const joined = Math.floor(Date.now() / 1000) - 5;
    return (action: string, more: Record<string, string> = {}) =>
      freeswitch.send({
        'Event-Name': 'CUSTOM',
        'Event-Subclass': 'callcenter::info',
        'Event-Sequence': String((sequence += 1)),
        'Event-Date-Timestamp': String((action === 'member-queue-start' ? joined * 1000 : Date.now()) * 1000),
        'CC-Action': action,
        'CC-Queue': `queue.${tenant}.${queue}`,
        'CC-Member-UUID': memberId,
        'CC-Member-Session-UUID': call,
        'CC-Member-CID-Name': name,
        'CC-Member-CID-Number': '+14155550100',
        'CC-Member-Joined-Time': String(joined),
        'CC-Agent': `agent.${tenant}.${agent}`,
        'CC-Agent-UUID': memberId,
        'CC-Agent-Called-Time': String(joined + 2),
        'CC-Agent-Answered-Time': String(joined + 3),
        ...more,
      });
  }

  it('is empty, then moves by itself as calls wait, are answered and given up, and agents go on a break', async () => {
    const { page } = await visit.signedIn('/queues/wallboard', administrator.credentials);
    await see(page, 'No queues');
    const extension = { number: '1001', displayName: 'Ann' };
    agent = (await administrator.post<{ id: string }>('/api/extensions', extension)).body.id;
    const made = { number: '701', name: 'Sales', agents: [{ extensionId: agent }] };
    queue = (await administrator.post<{ id: string }>('/api/queues', made)).body.id;
    const board = page.getByRole('region', { name: /Sales/ });
    await board.getByText('Logged out: 1').waitFor();
    const figure = (term: string, value: string | RegExp) =>
      board.locator('dl > div').filter({ hasText: term }).getByText(value).waitFor();
    await administrator.put(`/api/queue-agents/${agent}/state`, { status: 'available' });
    await board.getByText('Available: 1').waitFor();

    const [zoe, max] = [caller('Zoe'), caller('Max')];
    zoe('member-queue-start');
    max('member-queue-start');
    await figure('Waiting', '2');
    await figure('Longest wait', /^0:\d\d$/);
    zoe('bridge-agent-start');
    await figure('Waiting', '1');
    await board.getByText('On a call: 1').waitFor();
    await figure('Answered', '1');
    await page.getByRole('row', { name: /1001 Ann On a call .*Zoe/ }).waitFor();
    max('member-queue-end', {
      'CC-Cause': 'Cancel',
      'CC-Cancel-Reason': 'BREAK_OUT',
      'Answer-State': 'hangup',
    });
    await figure('Waiting', '0');
    await figure('Abandoned', '1');
    await figure('Service level today', '50 %');
    zoe('bridge-agent-end', { 'CC-Agent-Bridged': 'true' });
    zoe('member-queue-end', { 'CC-Cause': 'Terminated' });
    await administrator.put(`/api/queue-agents/${agent}/state`, { status: 'on_break', reason: 'Lunch' });
    await page.getByRole('row', { name: /1001 Ann On break: Lunch/ }).waitFor();
    await board.getByText('On break: 1').waitFor();
  });

  it('draws figures by queue, agent and interval, in light and dark, and exports them', async () => {
    const { page } = await visit.signedIn('/queues/statistics', administrator.credentials);
    await page.getByRole('row', { name: /Sales 701 2 1 1/ }).waitFor();
    const chart = page.getByRole('img', { name: /Calls and service level/ });
    const bars = chart.locator('svg path[fill^="rgb"]').first();
    await bars.waitFor();
    await chart.getByText('Abandoned').waitFor();
    const light = await bars.getAttribute('fill');
    await page.emulateMedia({ colorScheme: 'dark' });
    await until(
      'the chart is drawn in other colours',
      async () => (await bars.getAttribute('fill')) !== light,
    );
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    expect((await download).suggestedFilename()).toBe('queue-statistics.csv');
    await page.getByRole('button', { name: 'Agents' }).click();
    await page.getByRole('row', { name: /1001 Ann 1 0/ }).waitFor();
    await page
      .getByRole('img', { name: /Calls by agent/ })
      .locator('svg path[fill^="rgb"]')
      .first()
      .waitFor();
    await pickOption(page, 'Time', 'Yesterday');
    await see(page, 'No calls in this time');
  });
});
