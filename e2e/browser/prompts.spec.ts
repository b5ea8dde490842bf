import { loudestTone, samplesOf } from '../support/audio';
import { DashboardVisit, describeBrowser, pickOption, see } from '../support/browser';
import { insertTenant, member } from '../support/client';
import { wav } from '../support/wav';

const PROMPTS = '/api/prompts';

describeBrowser('prompts', () => {
  let visit: DashboardVisit;
  let administrator: Awaited<ReturnType<typeof member>>;
  beforeAll(async () => {
    visit = await DashboardVisit.start();
    administrator = await member(visit.app, await insertTenant(visit.app, 'acme.example'), 'tenant_admin');
  });
  afterEach(async () => expect(await visit.part()).toEqual([]));
  afterAll(() => visit.close());

  const open = async (query = '') =>
    (await visit.signedIn(`/prompts${query}`, administrator.credentials)).page;
  const overridden = async (language: string, key: string) =>
    (
      await administrator.get<{ data: { key: string; overridden: boolean }[] }>(
        `${PROMPTS}?language=${language}`,
      )
    ).body.data.find((prompt) => prompt.key === key)?.overridden;

  it('are found by what is said, in each language', async () => {
    const page = await open();
    await page.getByRole('searchbox', { name: 'Search text or key' }).fill('goodbye');
    await page.getByRole('row', { name: /^Goodbye\. voicemail\.goodbye/ }).waitFor();
    await see(page, /^\d prompts?$/);
    await pickOption(page, 'Language', 'German');
    await page.getByRole('row', { name: /^Auf Wiederhören\. voicemail\.goodbye/ }).waitFor();
    await page.getByRole('searchbox', { name: 'Search text or key' }).fill('no such words');
    await see(page, 'No prompt matches');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('row', { name: /voicemail\.goodbye/ }).waitFor();
  });

  it("are replaced by the tenant's own, heard, and put back", async () => {
    const page = await open('?q=voicemail.box-full');
    await page.getByRole('button', { name: 'Replace voicemail.box-full' }).click();
    await page.getByLabel('Sound file').setInputFiles({
      name: 'own.wav',
      mimeType: 'audio/wav',
      buffer: wav({ seconds: 2, rate: 16_000 }),
    });
    await page.getByRole('button', { name: 'Play own.wav' }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('row', { name: /voicemail\.box-full Your own/ }).waitFor();
    expect(await overridden('en', 'voicemail.box-full')).toBe(true);
    const answer = await fetch(`${visit.app.url}${PROMPTS}/en/voicemail.box-full/audio`, {
      headers: administrator.headers,
    });
    const samples = samplesOf(Buffer.from(await answer.arrayBuffer()));
    expect(loudestTone(samples.filter((_, at) => at % 2 === 0))).toBe(440);
    await page.getByRole('button', { name: 'Play voicemail.box-full' }).click();
    await page.getByRole('button', { name: 'Pause voicemail.box-full' }).waitFor();
    await page.goto('/prompts?view=own');
    await page.getByRole('button', { name: 'Back to the standard sentence for voicemail.box-full' }).click();
    await page.getByRole('button', { name: 'Use the standard sentence' }).click();
    await see(page, 'None of your own yet');
    expect(await overridden('en', 'voicemail.box-full')).toBe(false);
  });

  it('say what is wrong with a sound, and where one was not rendered', async () => {
    const page = await open('?q=voicemail.not-available');
    await page.getByRole('button', { name: 'Play voicemail.not-available' }).click();
    await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
    await page.getByRole('button', { name: 'Replace voicemail.not-available' }).click();
    await page.getByLabel('Sound file').setInputFiles({
      name: 'long.wav',
      mimeType: 'audio/wav',
      buffer: wav({ seconds: 121 }),
    });
    await page.getByRole('button', { name: 'Play long.wav' }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await see(page, 'is 121 seconds long; at most 120 are taken');
    expect(await overridden('en', 'voicemail.not-available')).toBe(false);
  });
});
