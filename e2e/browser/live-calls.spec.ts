import type { WebSocketRoute } from 'playwright-core';
import { DashboardVisit, describeBrowser, see, signIn } from '../support/browser';
import { insertTenant, member, sql } from '../support/client';
import { until } from '../support/wait';
import { ScriptedSwitch } from '../../libs/esl/testing/scripted-switch';

describeBrowser('calls now', () => {
  let visit: DashboardVisit;
  let freeswitch: ScriptedSwitch;
  let call = '';
  let calls = 0;
  let administrator: Awaited<ReturnType<typeof member>>;
  beforeAll(async () => {
    freeswitch = await ScriptedSwitch.start();
    freeswitch.apiOutput.set('show channels as json', '{"row_count":0}');
    visit = await DashboardVisit.start({
      FREESWITCH_NODES: `vienna=127.0.0.1:${freeswitch.port}`,
      FREESWITCH_ESL_PASSWORD: 'ClueCon',
    });
    administrator = await member(visit.app, await insertTenant(visit.app, 'acme.example'), 'tenant_admin');
  });
  beforeEach(() => (call = `0198f3a0-1111-4111-8111-${String((calls += 1)).padStart(12, '0')}`));
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(async () => {
    await visit.close();
    await freeswitch.stop();
  });

  const event = (name: string, more: Record<string, string> = {}) => ({
    'Event-Name': name,
    'Unique-ID': call,
    'Call-Direction': 'inbound',
    'Caller-Context': 'acme.example',
    'Caller-Caller-ID-Number': '1001',
    'Caller-Caller-ID-Name': 'Alice',
    'Caller-Destination-Number': '1002',
    'Caller-Channel-Created-Time': String((Date.now() - 5000) * 1000),
    variable_domain_name: 'acme.example',
    ...more,
  });

  it('shows a call as it rings, is answered, held and ended, without a reload', async () => {
    const { page } = await visit.signedIn('/calls', administrator.credentials);
    await see(page, 'No calls right now');
    freeswitch.send(event('CHANNEL_CREATE'));
    await page.getByRole('row', { name: /1001 Alice 1002 .*Ringing/ }).waitFor();
    freeswitch.send(
      event('CHANNEL_ANSWER', { 'Caller-Channel-Answered-Time': String((Date.now() - 61_000) * 1000) }),
    );
    await page.getByRole('row', { name: /Talking/ }).waitFor();
    const duration = page.getByRole('row', { name: /Alice/ }).getByRole('time');
    const first = await duration.textContent();
    expect(first).toMatch(/^1:0\d$/);
    await page
      .getByRole('row', { name: /Alice/ })
      .getByText(first ?? '', { exact: true })
      .waitFor({ state: 'detached' });
    freeswitch.send(event('CHANNEL_HOLD'));
    await page.getByRole('row', { name: /On hold/ }).waitFor();
    freeswitch.send(event('CHANNEL_HANGUP_COMPLETE'));
    await see(page, 'No calls right now');
  });

  it("shows nothing of another tenant's calls", async () => {
    const other = await member(visit.app, await insertTenant(visit.app, 'globex.example'), 'tenant_admin');
    const { page } = await visit.signedIn('/calls', administrator.credentials);
    const { page: others } = await visit.signedIn('/calls', other.credentials);
    await see(others, 'No calls right now');
    freeswitch.send(event('CHANNEL_CREATE'));
    await page.getByRole('row', { name: /Alice/ }).waitFor();
    expect(await others.getByRole('row').count()).toBe(0);
    freeswitch.send(event('CHANNEL_HANGUP_COMPLETE'));
    await see(page, 'No calls right now');
  });

  it('says that the connection broke, tries again, and shows what is up by then', async () => {
    const { page } = await visit.person();
    const sockets: WebSocketRoute[] = [];
    await page.routeWebSocket(/\/api\/live/, (socket) => {
      socket.connectToServer();
      sockets.push(socket);
    });
    await page.goto('/calls');
    await signIn(page, administrator.credentials);
    await see(page, 'No calls right now');
    await sockets[0]?.close({ code: 1012 });
    await see(page, 'The live connection is interrupted');
    freeswitch.send(event('CHANNEL_CREATE'));
    await page.getByRole('row', { name: /Alice/ }).waitFor();
    await page.getByText('Not connected').waitFor({ state: 'detached' });
    expect(sockets).toHaveLength(2);
    freeswitch.send(event('CHANNEL_HANGUP_COMPLETE'));
    await see(page, 'No calls right now');
  });

  it('goes to signing in when the session was ended elsewhere, and opens a new connection for a new token', async () => {
    const { page } = await visit.person();
    const sockets: WebSocketRoute[] = [];
    await page.routeWebSocket(/\/api\/live/, (socket) => {
      socket.connectToServer();
      sockets.push(socket);
    });
    await page.goto('/calls');
    await signIn(page, administrator.credentials);
    await see(page, 'No calls right now');
    await sockets[0]?.close({ code: 4401 });
    await until('a second connection', () => sockets.length === 2);
    await see(page, 'No calls right now');
    expect(await page.getByText('The live connection is interrupted').count()).toBe(0);
    await sql(
      visit.app,
      `UPDATE sessions SET ended_at = now(), end_reason = 'logout' WHERE ended_at IS NULL`,
    );
    await sockets[1]?.close({ code: 1012 });
    await see(page, 'Your session has ended');
  });
});
