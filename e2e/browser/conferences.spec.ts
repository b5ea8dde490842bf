import { choose, DashboardVisit, describeBrowser, field, pickOption, see } from '../support/browser';
import { Client, member } from '../support/client';
import { ConferenceSite, hearsOf } from '../support/conference-site';
import { Company, meeting, switchesAreConnected } from '../support/installation';
import { describeSwitch } from '../support/switch-site';
import { FREESWITCH } from '../support/test-app';
import { until } from '../support/wait';

const [LOW, HIGH] = [440, 1000] as const;

describeBrowser('conferences', () =>
  describeSwitch('with calls on a real switch', (site) => {
    let visit: DashboardVisit;
    let acme: ConferenceSite;
    let administrator: Awaited<ReturnType<typeof member>>;

    beforeAll(async () => {
      const met = await meeting();
      visit = await DashboardVisit.start(met.environment);
      const freeswitch = await site.freeSwitch({
        apiUrl: visit.app.url,
        ...FREESWITCH,
        eslPort: met.eslPort,
        eslPassword: met.eslPassword,
        environment: { CALLSIGN_CDR_RETRIES: '1', CALLSIGN_CDR_RETRY_DELAY: '1' },
      });
      await switchesAreConnected(visit.app.url);
      const company = await Company.create(site, await Client.signIn(visit.app), 'acme.example', met);
      acme = await ConferenceSite.create(freeswitch, company, visit.app.config.media.here);
      administrator = await member(visit.app, company.id, 'tenant_admin');
    });
    afterEach(async () => expect(await visit.part()).toEqual([]));
    afterAll(() => visit?.close());

    it('a room is made, with what is wrong at its field, changed and deleted', async () => {
      const { page } = await visit.signedIn('/conferences', administrator.credentials);
      await page.getByRole('button', { name: 'Create the first conference' }).click();
      await field(page, 'Number').fill('3900');
      await field(page, 'Name').fill('Board');
      await field(page, 'PIN of participants').fill('4711');
      await field(page, 'Wait for a moderator').click();
      await page.getByRole('button', { name: 'Create conference', exact: true }).click();
      await see(page, 'needs a moderator PIN');
      await field(page, 'PIN of moderators').fill('8150');
      await pickOption(page, 'When somebody comes or leaves, the others hear', 'The name');
      await page.getByRole('button', { name: 'Create conference', exact: true }).click();
      await page.getByRole('row', { name: /^3900 Board Nobody Participants, Moderators Enabled/ }).waitFor();
      await page.getByRole('button', { name: 'Edit 3900' }).click();
      await until(
        'its PINs are shown',
        async () => (await field(page, 'PIN of participants').inputValue()) === '4711',
      );
      await field(page, 'PIN of participants').fill('');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('row', { name: /^3900 Board Nobody Moderators Enabled/ }).waitFor();
      await choose(page, '3900', 'Delete');
      await page.getByRole('button', { name: 'Delete conference' }).click();
      await see(page, 'Conference 3900 deleted');
    });

    it('shows who is in it and talks, mutes, locks, calls somebody in, removes and ends; then the history', async () => {
      const room = await acme.room();
      const [ann, bob] = await acme.phones(LOW, HIGH);
      await bob.register();
      const { page } = await visit.signedIn(`/conferences/${room.id}`, administrator.credentials);
      await see(page, 'Nobody is in it');
      await acme.joins(ann, room);
      const row = (phone: typeof ann, state: string) =>
        page.getByRole('row', { name: new RegExp(`^${phone.account.user} .*${state}`) });
      await row(ann, 'Talks').waitFor();

      await page.getByLabel('Invite a number').fill('99999');
      await page.getByRole('button', { name: 'Call', exact: true }).click();
      await see(page, 'leads nowhere in this tenant');
      await page.getByLabel('Invite a number').fill(bob.account.user);
      await page.getByRole('button', { name: 'Call', exact: true }).click();
      await bob.rings();
      await see(page, `${bob.account.user} is being called …`);
      await bob.answer();
      await row(bob, 'Talks').waitFor();

      await page.getByRole('button', { name: `Mute ${ann.account.user}` }).click();
      await row(ann, 'Muted').waitFor();
      await hearsOf(bob, [], [LOW]);
      await ann.press('0');
      await row(ann, 'Talks').waitFor();
      await choose(page, ann.account.user, 'Let them hear nobody');
      await row(ann, 'Hears nobody').waitFor();
      await hearsOf(ann, [], [HIGH]);
      await page.getByRole('button', { name: 'Lock', exact: true }).click();
      await see(page, 'Locked');
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      await page.getByRole('button', { name: 'Stop recording' }).waitFor();
      await choose(page, ann.account.user, 'Remove');
      await ann.ended();
      await row(ann, '').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'End', exact: true }).click();
      await page.getByRole('button', { name: 'End the conference' }).click();
      await bob.ended();
      await see(page, 'Nobody is in it');

      await page.reload();
      await page.getByRole('table', { name: 'Conferences' }).getByRole('link').first().click();
      await page.getByRole('row', { name: new RegExp(`^${ann.account.user}`) }).waitFor();
      await page.getByRole('row', { name: new RegExp(`^${bob.account.user}`) }).waitFor();
    });
  }),
);
