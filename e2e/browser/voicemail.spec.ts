import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { choose, DashboardVisit, describeBrowser, field, see } from '../support/browser';
import { insertTenant, member, owner } from '../support/client';
import { leaveMessage } from '../support/voicemail';
import { until } from '../support/wait';
import { wav } from '../support/wav';

interface Message {
  id: string;
  callerName: string;
  folder: string;
}

describeBrowser("one's own voicemail", () => {
  let visit: DashboardVisit;
  let tenantId: number;
  let next = 1000;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    tenantId = await insertTenant(visit.app, 'acme.example');
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  /** Somebody with an empty box. */
  async function boxOwner(displayName = 'Bob') {
    const number = String(++next);
    const user = await owner(visit.app, tenantId, { number, displayName, voicemailEnabled: true });
    const box = { id: user.extensionId, tenantId };
    return {
      ...user,
      number,
      leave: (callerName: string, seconds = 1) =>
        leaveMessage(visit.app, box, { callerName, seconds, bytes: wav({ seconds }) }),
      messages: async (query: string) =>
        (await user.get<{ data: Message[] }>(`/api/voicemail/boxes/${box.id}/messages?${query}`)).body.data,
      open: async (path = '/phone/voicemail') => (await visit.signedIn(path, user.credentials)).page,
    };
  }
  const row = (page: Page, caller: string) => page.getByRole('row').filter({ hasText: caller });
  const folder = (page: Page, name: string) =>
    page.getByRole('group', { name: 'Folder' }).getByRole('button', { name }).click();

  it('plays a message from where one likes, and counts it as heard', async () => {
    const bob = await boxOwner();
    await bob.leave('Alice Adams', 30);
    const page = await bob.open();
    await page.getByRole('link', { name: 'Your voicemail 1' }).waitFor();
    await page.getByRole('button', { name: 'Play message from Alice Adams' }).click();
    const position = page.getByRole('slider', { name: 'Position in message from Alice Adams' });
    await until('it plays', async () => Number(await position.inputValue()) > 0);
    await position.fill('20');
    await page.getByRole('button', { name: 'Pause message from Alice Adams' }).click();
    expect(await position.getAttribute('aria-valuetext')).toMatch(/^0:2\d of 0:30$/);
    await row(page, 'Alice Adams').getByText('Heard').waitFor();
    expect(await bob.messages('folder=saved')).toMatchObject([{ callerName: 'Alice Adams' }]);
    await page.getByRole('link', { name: 'Your voicemail', exact: true }).waitFor();
    await choose(page, 'message from Alice Adams', 'Mark as new');
    await page.getByRole('link', { name: 'Your voicemail 1' }).waitFor();
    expect(await bob.messages('folder=new')).toHaveLength(1);
  });

  it('saves, deletes, and takes both back', async () => {
    const bob = await boxOwner();
    await bob.leave('Carol');
    const page = await bob.open();
    await choose(page, 'message from Carol', 'Save');
    await see(page, 'No new messages');
    await page.getByRole('button', { name: 'Undo' }).click();
    await choose(page, 'message from Carol', 'Delete');
    await see(page, 'No new messages');
    expect(await bob.messages('folder=new')).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await row(page, 'Carol').waitFor();
    await page.getByRole('button', { name: 'Delete message from Carol' }).click();
    await see(page, 'No new messages');
    await folder(page, 'Deleted');
    await page.getByRole('button', { name: 'Restore message from Carol' }).click();
    await see(page, 'Nothing to restore');
    await folder(page, 'New');
    await row(page, 'Carol').waitFor();
    expect(await bob.messages('folder=new')).toHaveLength(1);
  });

  it('gives the recording as a file, byte for byte', async () => {
    const bob = await boxOwner();
    await bob.leave('Dora', 3);
    const page = await bob.open();
    const download = page.waitForEvent('download');
    await choose(page, 'message from Dora', 'Download');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^voicemail-[\dT-]+\.wav$/);
    expect((await readFile(await file.path())).equals(wav({ seconds: 3 }))).toBe(true);
  });

  it('forwards to a colleague chosen by name, and says where that box is full', async () => {
    const [bob, dave, full] = [await boxOwner(), await boxOwner('Dave Forward'), await boxOwner('Fred Full')];
    const administrator = await member(visit.app, tenantId, 'tenant_admin');
    await administrator.patch(`/api/voicemail/boxes/${full.extensionId}`, { quotaSeconds: 0 });
    await bob.leave('Erna');
    const page = await bob.open();
    const forward = async (name: string) => {
      await field(page, 'Colleague').click();
      await page.getByRole('option', { name }).click();
      await page.getByRole('button', { name: 'Forward', exact: true }).click();
    };
    await choose(page, 'message from Erna', 'Forward');
    await forward('Fred Full');
    await see(page, 'The box it is for is full');
    await forward('Dave Forward');
    await see(page, `Forwarded to ${dave.number}`);
    expect(await dave.messages('folder=new')).toMatchObject([{ callerName: 'Erna' }]);
    expect(await full.messages('folder=new')).toEqual([]);
  });

  it('shows a message that comes while the page is open', async () => {
    const bob = await boxOwner();
    const page = await bob.open();
    await see(page, 'No new messages');
    await bob.leave('Late Caller');
    await row(page, 'Late Caller').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Your voicemail 1' }).waitFor();
  });

  it('says what is wrong where the audio or the API is gone, and goes on afterwards', async () => {
    const bob = await boxOwner();
    await bob.leave('Frank');
    const page = await bob.open();
    await page.route('**/audio', (route) => route.abort());
    await page.getByRole('button', { name: 'Play message from Frank' }).click();
    await see(page, 'CallSign cannot be reached');
    await page.unroute('**/audio');
    await page.route('**/messages?*', (route) =>
      route.fulfill({ status: 503, json: { status: 503, detail: 'The database is away.' } }),
    );
    await folder(page, 'Saved');
    await see(page, 'Could not load messages');
    await see(page, 'The database is away.');
    await page.unroute('**/messages?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await see(page, 'No saved messages');
  });

  it('is explained to somebody who has none', async () => {
    const number = String(++next);
    const { credentials } = await owner(visit.app, tenantId, { number, displayName: 'No Box' });
    const { page } = await visit.signedIn('/phone/voicemail', credentials);
    await see(page, 'You have no voicemail yet');
  });
});
