import { join } from 'node:path';
import { ConferenceSite, hearsOf } from '../support/conference-site';
import { MortalInstallation } from '../support/mortal-installation';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

const [LOW, MIDDLE, HIGH, HIGHEST] = [440, 700, 1000, 1500] as const;

describeSwitch('conferences that survive the API', (site) => {
  let installation: MortalInstallation;
  let acme: ConferenceSite;

  beforeAll(async () => {
    installation = await MortalInstallation.start(site);
    const { freeswitch, api } = installation;
    acme = await ConferenceSite.create(freeswitch, installation.acme, join(api.data, 'media'));
  });
  afterAll(() => installation?.close());

  site.test(
    'killed in the middle: nobody leaves, the switch asks newcomers, and the picture is right again',
    async () => {
      const [guarded, left, idle] = [
        await acme.room({ participantPin: '4711' }),
        await acme.room(),
        await acme.room({ participantPin: '4711' }),
      ];
      const [ann, bob, carol, dave, erin] = await acme.phones(LOW, MIDDLE, HIGH, HIGHEST, 1900);
      await carol.register();
      await dave.register();
      await Promise.all([ann, bob].map((phone) => acme.joins(phone, guarded, '4711')));
      await acme.joins(erin, left);
      // So that the switch has heard of it.
      await acme.joins(dave, idle, '4711');
      await acme.holds(idle, 1);
      await dave.hangUp();
      await hearsOf(ann, [MIDDLE]);
      const before = await acme.live(guarded, ({ members }) => members.length === 2);
      const gone = await acme.live(left, ({ members }) => members.length === 1);

      await installation.api.kill();
      await hearsOf(ann, [MIDDLE]);
      await hearsOf(bob, [LOW]);
      await Promise.all([carol.call(guarded.number), dave.call(guarded.number), erin.hangUp()]);
      await Promise.all([carol.answered(), dave.answered()]);
      // Nothing tells when the switch listens.
      await acme.pressesUntil(carol, '4711#', () => acme.isIn(carol, guarded));
      await hearsOf(carol, [LOW, MIDDLE]);
      await acme.pressesUntil(dave, '1#', () => dave.hasEnded());
      // Whose PIN the switch does not know nobody enters.
      await dave.call(idle.number);
      await dave.ended();
      await bob.hangUp();
      await acme.holds(guarded, 2);

      await installation.api.start();
      const after = await acme.live(guarded, ({ members }) => members.length === 2);
      expect(after.id).toBe(before.id);
      const [onSwitch] = await acme.onSwitch();
      expect(after.members.map(({ callId }) => callId).sort()).toEqual(
        onSwitch?.members.map(({ uuid }) => uuid).sort(),
      );
      expect(after.members.map(({ number }) => number).sort()).toEqual([
        ann.account.user,
        carol.account.user,
      ]);
      await until('those who left are written down', async () => {
        const { visits } = (await acme.session(before.id)).body;
        const present = visits.filter(({ leftAt }) => leftAt === null).map(({ number }) => number);
        return visits.length === 3 && present.sort().join() === `${ann.account.user},${carol.account.user}`;
      });
      expect((await acme.session(gone.id)).body).toMatchObject({
        endSeen: false,
        endedAt: expect.any(String),
      });
      await acme.changes(after, carol, { muted: true });
      await hearsOf(ann, [], [HIGH]);
      await ann.hangUp();
      await carol.hangUp();
      await until('its end is written down', async () => {
        const { body } = await acme.session(before.id);
        return body.endedAt !== null && body.endSeen && body.visits.every(({ leftAt }) => leftAt !== null);
      });
    },
  );
});
