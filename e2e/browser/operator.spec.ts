import type { Page } from 'playwright-core';
import type { AudioPhone } from '../support/audio-phone';
import { DashboardVisit, describeBrowser, see } from '../support/browser';
import { Client, member } from '../support/client';
import { Company, type CreatedExtension, meeting, switchesAreConnected } from '../support/installation';
import { describeSwitch } from '../support/switch-site';
import { FREESWITCH } from '../support/test-app';
import { until } from '../support/wait';

interface Person {
  readonly extension: CreatedExtension;
  readonly number: string;
  readonly phone: AudioPhone;
}

describeBrowser('operator panel', () =>
  describeSwitch('with calls on a real switch', (site) => {
    let visit: DashboardVisit;
    let acme: Company;
    let administrator: Awaited<ReturnType<typeof member>>;
    const people: Person[] = [];

    beforeAll(async () => {
      const met = await meeting();
      visit = await DashboardVisit.start(met.environment);
      await site.freeSwitch({
        apiUrl: visit.app.url,
        ...FREESWITCH,
        eslPort: met.eslPort,
        eslPassword: met.eslPassword,
        environment: { CALLSIGN_CDR_RETRIES: '1', CALLSIGN_CDR_RETRY_DELAY: '1' },
      });
      await switchesAreConnected(visit.app.url);
      acme = await Company.create(site, await Client.signIn(visit.app), 'acme.example', met);
      administrator = await member(visit.app, acme.id, 'tenant_admin');
      for (const [number, voice] of [
        ['1001', 440],
        ['1002', 1000],
        ['1003', 700],
      ] as const) {
        const extension = await acme.extension(number, { recordingPolicy: 'on_demand' });
        people.push({ extension, number, phone: await acme.audioPhone(extension, voice) });
      }
      await acme.extension('1004');
      await acme.api.patch(`/api/users/${administrator.id}`, { extensionId: people[2]?.extension.id });
      await Promise.all(people.map(({ phone }) => phone.register()));
    });
    afterAll(() => visit?.close());

    const tile = (page: Page, number: string, state: string | RegExp) =>
      page.getByRole('list', { name: 'Extensions' }).getByRole('button', {
        name: new RegExp(`^${number} .*${state instanceof RegExp ? state.source : state}`),
      });
    const shows = (page: Page, number: string, state: string | RegExp) => tile(page, number, state).waitFor();
    const line = (page: Page) => page.getByRole('list', { name: 'Calls' }).getByRole('button');

    it('shows who rings, talks and is free, and sends calls on by drag, menu and keys', async () => {
      const [ann, bob, carol] = people as [Person, Person, Person];
      const { page } = await visit.signedIn('/operator', administrator.credentials);
      await shows(page, '1001', 'Free');
      await shows(page, '1004', 'Not registered');
      await ann.phone.call(bob.number);
      await bob.phone.rings();
      await shows(page, '1001', 'Calling.*1002');
      await shows(page, '1002', 'Ringing.*1001');
      await bob.phone.answer();
      await shows(page, '1002', 'Talking.*1001');

      await page.getByLabel('Search number or name').fill('User 1003');
      await tile(page, '1002', '').waitFor({ state: 'detached' });
      await page.getByLabel('Search number or name').fill('');
      await tile(page, '1002', 'Talking').dragTo(tile(page, '1003', 'Free'));
      await carol.phone.rings();
      await bob.phone.ended();
      await carol.phone.answer();
      await shows(page, '1003', 'Talking.*1001');
      await shows(page, '1002', 'Free');

      await tile(page, '1003', 'Talking').press('r');
      await see(page, 'The call is being recorded');
      await tile(page, '1003', 'Talking').press('h');
      await shows(page, '1003', 'On hold');
      await tile(page, '1003', 'On hold').press('Enter');
      await page.getByRole('menuitem', { name: 'Take up again' }).click();
      await shows(page, '1003', 'Talking');

      await line(page).dragTo(page.getByRole('button', { name: 'Slot 5902, free' }));
      await carol.phone.ended();
      await page.getByRole('button', { name: 'Take the call of 1001 from slot 5902' }).waitFor();
      await tile(page, '1001', 'Talking').press('t');
      await page.getByRole('textbox', { name: 'Number or name', exact: true }).fill('user 1002');
      await page.getByRole('list', { name: 'Found' }).getByText('1002', { exact: true }).waitFor();
      await page.getByRole('textbox', { name: 'Number or name', exact: true }).press('Enter');
      await bob.phone.rings();
      await page.getByRole('button', { name: 'Slot 5902, free' }).waitFor();

      await tile(page, '1002', 'Ringing').press('u');
      await see(page, 'Your phone rings');
      await carol.phone.rings();
      await carol.phone.answer();
      await bob.phone.ended();
      await shows(page, '1003', 'Talking');
      await line(page).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await Promise.all([ann.phone.ended(), carol.phone.ended()]);
      await line(page).waitFor({ state: 'detached' });
      await until(
        'everybody is free',
        async () => (await page.getByText('Free', { exact: true }).count()) >= 3,
      );
      expect(await visit.part()).toEqual([]);
    });
  }),
);
