import { readFile } from 'node:fs/promises';
import { choose, DashboardVisit, describeBrowser, pickOption, see } from '../support/browser';
import { post, recorded } from '../support/cdr-records';
import { RecordingSite } from '../support/recording-site';
import type { Recorded } from '../support/recordings';
import { wav } from '../support/wav';

describeBrowser('recordings of calls', () => {
  let visit: DashboardVisit;
  let site: RecordingSite;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    site = await RecordingSite.start(visit.app);
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const open = async (path = '/recordings') =>
    (await visit.signedIn(path, site.admin.credentials, { timezoneId: 'Europe/Vienna' })).page;
  const note = (callerNumber: string, day: string) => ({
    callerName: 'Ann',
    callerNumber,
    dialled: '600',
    startedAt: `${day}T10:00:00.000Z`,
  });
  const read = (id: string) => site.admin.get<Recorded>(`/api/recordings/${id}`);

  it('are filtered by extension, direction, number, day and legal hold', async () => {
    const [one, two] = [await site.extension(), await site.extension()];
    await site.record({ extension: one, note: note('+14155550100', '2026-11-19') });
    await site.record({ extension: one, direction: 'out' });
    const held = await site.record({ extension: two, note: note('+14155550177', '2026-11-20') });
    await site.admin.patch(`/api/recordings/${held.id}`, { legalHold: true });
    const page = await open();
    const rows = page.getByRole('row');
    const first = page.getByRole('row', { name: `${one.number} took a call from +14155550100 Ann` });
    const last = page.getByRole('row', { name: `${two.number} took a call from` });
    await first.waitFor();
    await last.waitFor();
    await page.getByRole('searchbox', { name: 'Extension' }).fill(one.number);
    await last.waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1 + 2);
    await pickOption(page, 'Calls', 'Made');
    await first.waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1 + 1);
    await page.getByRole('searchbox', { name: 'Number' }).fill('0177');
    await see(page, 'No recording matches');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await first.waitFor();
    // In one go: the second change comes while the address is still on its way to the first.
    await page.evaluate(`for (const field of document.querySelectorAll('input[type=date]')) {
      field.value = '2026-11-20';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
    await first.waitFor({ state: 'detached' });
    await last.waitFor();
    await page.goto('/recordings');
    await first.waitFor();
    await pickOption(page, 'Legal hold', 'On hold');
    await first.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /14155550177 Ann Legal hold/ }).waitFor();
    await page.goto('/recordings?extension=abc');
    await see(page, 'must be 1 to 10 digits');
  });

  it('are heard and saved as a file', async () => {
    const extension = await site.extension();
    const bytes = wav({ channels: 2 });
    const { id } = await site.record({ extension, bytes, note: note('+14155550101', '2026-11-20') });
    const page = await open(`/recordings?extension=${extension.number}`);
    const name = `recording of ${extension.number} with +14155550101`;
    await page.getByRole('button', { name: `Play ${name}` }).click();
    await page.getByRole('button', { name: /^Speed/ }).waitFor();
    expect((await read(id)).body.plays).toBe(1);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download ${name}` }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`recording-2026-11-20T10-00-00Z-${extension.number}.wav`);
    expect((await readFile(await file.path())).equals(bytes)).toBe(true);
  });

  it('say so where the audio is gone', async () => {
    const extension = await site.extension();
    const lost = await site.record({ extension });
    await site.loses(lost);
    const page = await open(`/recordings?extension=${extension.number}`);
    await page.getByRole('button', { name: /^Play recording of/ }).click();
    await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
    expect((await read(lost.id)).body.plays).toBe(0);
  });

  it('are deleted with a way back, but not on legal hold', async () => {
    const extension = await site.extension();
    const { id } = await site.record({ extension });
    const page = await open(`/recordings?extension=${extension.number}`);
    const menu = /^Actions for recording of/;
    await choose(page, menu, 'Put on legal hold');
    await see(page, 'On legal hold');
    await page.getByRole('row', { name: /Legal hold/ }).waitFor();
    await choose(page, menu, 'Delete');
    await see(page, 'it can be deleted when the hold is lifted');
    expect((await read(id)).body.legalHold).toBe(true);
    await choose(page, menu, 'Lift legal hold');
    await see(page, 'Legal hold lifted');
    await choose(page, menu, 'Delete');
    await see(page, 'Recording deleted');
    await see(page, 'No recording matches');
    expect((await read(id)).status).toBe(404);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByRole('row', { name: extension.number }).waitFor();
    await choose(page, menu, 'Delete');
    await see(page, 'No recording matches');
    await page.getByRole('button', { name: 'Deleted', exact: true }).click();
    await page.getByRole('button', { name: /^Restore recording of/ }).click();
    await see(page, 'Recording restored');
    expect((await read(id)).status).toBe(200);
  });

  it('are at their call, for an administrator and for whose phone it was', async () => {
    const mine = await site.extension();
    const theirs = await site.extension();
    await post(visit.app.url, recorded('internal-answered-b-leg'));
    await post(visit.app.url, recorded('internal-answered-a-leg'));
    const callUuid = recorded('internal-answered-a-leg').uuid.replace('a_', '');
    await site.record({ extension: mine, callUuid });
    await site.record({ extension: theirs, callUuid, direction: 'out' });
    const page = await open(`/records/${callUuid}`);
    const list = page.getByRole('list', { name: 'Recordings' });
    await list.getByRole('listitem').nth(1).waitFor();
    await page.getByRole('button', { name: `Play recording at ${mine.number}` }).click();
    await page.getByRole('button', { name: /^Speed/ }).waitFor();
    await page.goto(`/recordings?extension=${mine.number}`);
    await page.getByRole('link', { name: /details$/ }).click();
    await page.getByRole('heading', { name: 'Journey' }).waitFor();
  });

  it('are shown to a user as far as they are their own, to hear and no more', async () => {
    const [mine, other] = [await site.extension(), await site.extension()];
    await site.record({ extension: other });
    const user = await site.userOf(mine);
    const { page } = await visit.signedIn('/phone/recordings', user.credentials);
    await see(page, 'No recordings yet');
    await site.record({ extension: mine, note: note('+14155550102', '2026-11-21') });
    await page.reload();
    await page.getByRole('row', { name: `${mine.number} took a call from +14155550102` }).waitFor();
    expect(await page.getByRole('row').count()).toBe(1 + 1);
    expect(await page.getByRole('button', { name: /^Actions for/ }).count()).toBe(0);
    await page.getByRole('button', { name: /^Play recording of/ }).click();
    await page.getByRole('button', { name: /^Speed/ }).waitFor();
    await page.goto('/recordings');
    await see(page, 'This page is not for your account');
  });
});
