import type { Page } from 'playwright-core';
import { loudestTone, samplesOf } from '../support/audio';
import { DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { insertTenant, owner } from '../support/client';
import { until } from '../support/wait';
import { wav } from '../support/wav';

interface Box {
  greetingMode: string;
  greetings: string[];
  hasPin: boolean;
  email: string | null;
  attachAudio: boolean;
  deleteAfterEmail: boolean;
  operator: object | null;
}

describeBrowser('greetings and settings of a voicemail box', () => {
  let visit: DashboardVisit;
  let tenantId: number;
  let next = 1000;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    tenantId = await insertTenant(visit.app, 'acme.example');
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  async function boxOwner() {
    const number = String(++next);
    const user = await owner(visit.app, tenantId, { number, displayName: 'Bob', voicemailEnabled: true });
    const path = `/api/voicemail/boxes/${user.extensionId}`;
    return {
      ...user,
      number,
      box: async () => (await user.get<Box>(path)).body,
      greeting: async (kind: string) => {
        const answer = await fetch(`${visit.app.url}${path}/greetings/${kind}`, { headers: user.headers });
        expect(answer.status).toBe(200);
        return Buffer.from(await answer.arrayBuffer());
      },
      open: async (tab: string, permissions: string[] = []) =>
        (await visit.signedIn(`/phone/voicemail?tab=${tab}`, user.credentials, { permissions })).page,
    };
  }
  const choose = (page: Page, name: string, buffer: Buffer) =>
    page.getByLabel('Sound file').setInputFiles({ name, mimeType: 'audio/wav', buffer });
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
  /** At 8,000 samples a second, as `loudestTone` takes them. */
  const half = (file: Buffer) => samplesOf(file).filter((_, at) => at % 2 === 0);

  it('takes a sound file of any kind as the greeting, after listening to it', async () => {
    const bob = await boxOwner();
    const page = await bob.open('greetings');
    await page.getByRole('button', { name: 'Record or upload recorded greeting' }).click();
    await save(page);
    await see(page, 'is missing: record something or choose a file');
    await choose(page, 'stereo.wav', wav({ seconds: 2, rate: 44_100, channels: 2 }));
    await page.getByRole('button', { name: 'Play stereo.wav' }).click();
    await page.getByRole('button', { name: 'Pause stereo.wav' }).waitFor();
    await save(page);
    await see(page, 'Recorded greeting saved');
    expect(await bob.box()).toMatchObject({ greetingMode: 'recorded', greetings: ['greeting'] });
    const kept = await bob.greeting('greeting');
    expect(kept.readUInt32LE(24)).toBe(16_000);
    expect(loudestTone(half(kept))).toBe(440);
    await page.getByRole('button', { name: 'Play recorded greeting' }).click();
    await page.getByRole('button', { name: 'Pause recorded greeting' }).waitFor();
  });

  it('says at the field what is no sound, and what is too long', async () => {
    const bob = await boxOwner();
    const page = await bob.open('greetings');
    await page.getByRole('button', { name: 'Record or upload temporary greeting' }).click();
    await choose(page, 'text.wav', Buffer.from('no sound at all'));
    await see(page, 'is no sound that this browser can read');
    await choose(page, 'long.wav', wav({ seconds: 301 }));
    await page.getByRole('button', { name: 'Play long.wav' }).waitFor();
    await save(page);
    await see(page, 'is 301 seconds long; at most 300 are taken');
    expect((await bob.box()).greetings).toEqual([]);
  });

  it('records with the microphone', async () => {
    const bob = await boxOwner();
    const page = await bob.open('greetings', ['microphone']);
    await page.getByRole('button', { name: 'Record or upload spoken name' }).click();
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('timer').getByText('0:02').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Play Your recording' }).waitFor();
    await save(page);
    await see(page, 'Spoken name saved');
    const heard = samplesOf(await bob.greeting('name'));
    expect(heard.length).toBeGreaterThan(16_000);
    expect(Math.max(...heard)).toBeGreaterThan(1_000);
  });

  it('explains what to do where the microphone is not allowed', async () => {
    const bob = await boxOwner();
    const page = await bob.open('greetings');
    await page.getByRole('button', { name: 'Record or upload recorded greeting' }).click();
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await see(page, 'The browser did not allow the microphone');
    await choose(page, 'instead.wav', wav());
    await save(page);
    await see(page, 'Recorded greeting saved');
  });

  it('chooses what callers hear, and deletes a greeting', async () => {
    const bob = await boxOwner();
    for (const kind of ['greeting', 'temporary'])
      await fetch(`${visit.app.url}/api/voicemail/boxes/${bob.extensionId}/greetings/${kind}`, {
        method: 'PUT',
        headers: { ...bob.headers, 'content-type': 'audio/wav' },
        body: new Uint8Array(wav()),
      });
    const page = await bob.open('greetings');
    const mode = (greetingMode: string) =>
      until(
        `callers hear the ${greetingMode} one`,
        async () => (await bob.box()).greetingMode === greetingMode,
      );
    await page.getByRole('radio', { name: 'The recorded greeting' }).click();
    await mode('recorded');
    await page.getByRole('radio', { name: 'The standard greeting' }).click();
    await mode('default');
    await page.getByRole('radio', { name: 'The temporary greeting' }).click();
    await mode('temporary');
    await page.getByRole('button', { name: 'Delete temporary greeting' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await see(page, 'Temporary greeting deleted');
    await mode('recorded');
    await page.getByRole('button', { name: 'Record or upload temporary greeting' }).waitFor();
  });

  it('changes the PIN, and says what is wrong with one', async () => {
    const bob = await boxOwner();
    const page = await bob.open('settings');
    await page.getByRole('button', { name: 'Set a PIN' }).click();
    const pin = async (first: string, again = first) => {
      await field(page, 'New PIN').fill(first);
      await field(page, 'New PIN again').fill(again);
      await page.getByRole('dialog').getByRole('button', { name: 'Set PIN' }).click();
    };
    await pin('2580', '2581');
    await see(page, 'is not the same as the PIN');
    await pin('1234');
    await see(page, 'is too simple: its digits follow each other');
    await pin('2580');
    await see(page, 'PIN changed');
    expect(await bob.box()).toMatchObject({ hasPin: true });
    await page.getByRole('button', { name: 'Change PIN' }).waitFor();
  });

  it('keeps mail settings and where 0 leads, with what the API refuses at its field', async () => {
    const bob = await boxOwner();
    const page = await bob.open('settings');
    const mail = page.getByLabel('Send new messages to');
    await mail.fill('nobody');
    await save(page);
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await mail.getAttribute('aria-invalid')).toBe('true');
    await mail.fill('bob@acme.example');
    await page.getByLabel('Delete the message once its mail was sent').check();
    await pickOption(page, 'Callers who press 0 get to', 'An extension');
    await page.getByLabel('Extension', { exact: true }).click();
    await page.getByRole('option', { name: `${bob.number} Bob` }).click();
    await save(page);
    await see(page, 'Saved');
    expect(await bob.box()).toMatchObject({
      email: 'bob@acme.example',
      attachAudio: true,
      deleteAfterEmail: true,
      operator: { type: 'extension', id: bob.extensionId },
    });
    await page.getByLabel('Attach the recording').uncheck();
    await save(page);
    await until('nothing is attached', async () => !(await bob.box()).attachAudio);
    expect(await bob.box()).toMatchObject({ deleteAfterEmail: false });
    expect(await page.getByText('All messages together').count()).toBe(0);
  });
});
