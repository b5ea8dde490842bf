import { ConferenceSite, hearsOf } from '../support/conference-site';
import { Installation } from '../support/installation';
import { isAsked } from '../support/legs';
import { describeSwitch } from '../support/switch-site';
import { connect } from '../support/talking';
import { until } from '../support/wait';

const [LOW, MIDDLE, HIGH] = [440, 700, 1000] as const;

describeSwitch('a call of two that becomes one of three', (site) => {
  let installation: Installation;
  let acme: ConferenceSite;

  beforeAll(async () => {
    installation = await Installation.start(site);
    const company = await installation.tenant('acme.example');
    const { freeswitch, app } = installation;
    acme = await ConferenceSite.create(freeswitch, company, app.config.media.here);
  });
  afterAll(() => installation.close());

  site.test('*3 and a number: the two talk on while it rings, then all three hear each other', async () => {
    const [ann, bob, carol] = await acme.phones(LOW, MIDDLE, HIGH);
    await Promise.all([ann, bob, carol].map((phone) => phone.register()));
    await connect(ann, bob.account.user, bob);
    await hearsOf(ann, [MIDDLE]);
    await bob.press('*3');
    await isAsked(installation.freeswitch, bob);
    await bob.press(`${carol.account.user}#`);
    expect(await carol.rings()).toContain(bob.account.user);
    await hearsOf(ann, [MIDDLE]);
    await hearsOf(bob, [LOW]);
    const [held] = await until('it is shown', async () => {
      const shown = await acme.shown();
      return shown[0]?.members.length === 2 && shown[0].invited.length === 1 && shown;
    });
    expect(held).toMatchObject({ conferenceId: null });
    await carol.answer();
    await hearsOf(ann, [MIDDLE, HIGH], [LOW]);
    await hearsOf(bob, [LOW, HIGH], [MIDDLE]);
    await hearsOf(carol, [LOW, MIDDLE], [HIGH]);
    // Who made it may leave; it ends with the last but one.
    await bob.hangUp();
    await hearsOf(ann, [HIGH], [MIDDLE]);
    await carol.hangUp();
    await ann.ended();
    await until('its end is written down', async () => {
      const { body } = await acme.session(held!.id);
      return body.endedAt !== null && body.visits.length === 3;
    });
  });

  site.test('where nobody answers, the two stay together', async () => {
    const [ann, bob, carol] = await acme.phones(LOW, MIDDLE, HIGH);
    await Promise.all([ann, bob, carol].map((phone) => phone.register()));
    await connect(ann, bob.account.user, bob);
    await ann.press('*3');
    await isAsked(installation.freeswitch, ann);
    await ann.press(`${carol.account.user}#`);
    await carol.rings();
    await carol.hangUp();
    await until('nobody is called any more', async () => {
      const [held] = await acme.shown();
      return held?.members.length === 2 && held.invited.length === 0;
    });
    await hearsOf(ann, [MIDDLE]);
    await hearsOf(bob, [LOW]);
    await ann.hangUp();
    await bob.ended();
  });
});
