import { ConferenceSite, hearsOf } from '../support/conference-site';
import { Installation } from '../support/installation';
import { describeSwitch } from '../support/switch-site';

const [LOW, MIDDLE, HIGH] = [440, 700, 1000] as const;

describeSwitch('conferences', (site) => {
  let installation: Installation;
  let acme: ConferenceSite;

  beforeAll(async () => {
    installation = await Installation.start(site);
    const company = await installation.tenant('acme.example');
    const { freeswitch, app } = installation;
    acme = await ConferenceSite.create(freeswitch, company, app.config.media.here);
  });
  afterAll(() => installation.close());

  site.test('three hear each other after the right PIN; three wrong ones end the call', async () => {
    const room = await acme.room({ participantPin: '4711', moderatorPin: '8150' });
    const [ann, bob, carol, dave] = await acme.phones(LOW, MIDDLE, HIGH, 1500);
    await acme.joins(ann!, room, '4711');
    await acme.joins(bob!, room, '8150');
    await acme.joins(carol!, room, '1111', '4711');
    await acme.joins(dave!, room, '1', '471', '47110');
    await hearsOf(ann!, [MIDDLE, HIGH], [LOW]);
    await hearsOf(bob!, [LOW, HIGH], [MIDDLE]);
    await hearsOf(carol!, [LOW, MIDDLE], [HIGH]);
    await dave!.ended();
    const { members } = await acme.holds(room, 3);
    expect(members.filter(({ flags }) => flags.is_moderator).map((one) => one.caller_id_number)).toEqual([
      bob!.account.user,
    ]);
  });
});
