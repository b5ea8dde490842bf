import { setTimeout as sleep } from 'node:timers/promises';
import { hasTone } from '../support/audio';
import { ConferenceSite, hearsOf } from '../support/conference-site';
import { Installation } from '../support/installation';
import { isRecorded } from '../support/legs';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

const [LOW, MIDDLE, HIGH, HIGHEST] = [440, 700, 1000, 1500] as const;

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
    const [ann, bob, carol, dave] = await acme.phones(LOW, MIDDLE, HIGH, HIGHEST);
    await Promise.all([
      acme.joins(ann, room, '4711'),
      acme.joins(bob, room, '8150'),
      acme.joins(carol, room, '1', '4711'),
      acme.joins(dave, room, '4', '471', '5'),
    ]);
    await hearsOf(ann, [MIDDLE, HIGH], [LOW]);
    await hearsOf(bob, [LOW, HIGH], [MIDDLE]);
    await hearsOf(carol, [LOW, MIDDLE], [HIGH]);
    await dave.ended();
    const { members } = await acme.holds(room, 3);
    const moderators = members.filter(({ flags }) => flags.is_moderator);
    expect(moderators.map((one) => one.caller_id_number)).toEqual([bob.account.user]);
    // A moderator ends it.
    await bob.press('*9');
    await Promise.all([ann, bob, carol].map((phone) => phone.ended()));
  });

  site.test('participants wait for the moderator, and are muted when they come in', async () => {
    const room = await acme.room({ moderatorPin: '8150', waitForModerator: true, muteOnEntry: true });
    const [ann, bob, carol] = await acme.phones(LOW, MIDDLE, HIGH);
    await Promise.all([acme.joins(ann, room, ''), acme.joins(bob, room, '')]);
    await acme.holds(room, 2);
    await hearsOf(ann, [], [MIDDLE]);
    await ann.press('0');
    await hearsOf(bob, [], [LOW]);
    await acme.joins(carol, room, '8150');
    await hearsOf(bob, [LOW, HIGH]);
    await hearsOf(ann, [HIGH], [MIDDLE]);
    await carol.press('*3');
    await hearsOf(ann, [HIGH, MIDDLE]);
    await carol.press('*2');
    await hearsOf(carol, [], [LOW, MIDDLE]);
    await hearsOf(ann, [HIGH], [MIDDLE]);
  });

  site.test(
    'muted and made deaf by API and by key, which the others hear and the picture shows',
    async () => {
      const room = await acme.room();
      const [ann, bob, carol] = await acme.phones(LOW, MIDDLE, HIGH);
      await Promise.all([ann, bob, carol].map((phone) => acme.joins(phone, room)));
      await hearsOf(carol, [LOW, MIDDLE]);
      const held = await acme.live(room, ({ members }) => members.length === 3);
      const change = (phone: typeof ann, body: object) => acme.changes(held, phone, body);

      await change(ann, { muted: true });
      await hearsOf(carol, [MIDDLE], [LOW]);
      await acme.live(room, (now) => acme.member(now, ann).muted && !acme.member(now, bob).muted);
      await change(ann, { muted: false });
      await hearsOf(carol, [LOW, MIDDLE]);

      await bob.press('0');
      await hearsOf(carol, [LOW], [MIDDLE]);
      await acme.live(room, (now) => acme.member(now, bob).muted);
      await bob.press('0');
      await hearsOf(carol, [LOW, MIDDLE]);

      await change(carol, { deaf: true, voice: 2 });
      await hearsOf(carol, [], [LOW, MIDDLE]);
      await carol.press('4');
      await acme.live(room, (now) => {
        const { deaf, voice, hearing } = acme.member(now, carol);
        return deaf && voice === 2 && hearing === -1;
      });
      await change(carol, { deaf: false });
      await hearsOf(carol, [LOW, MIDDLE]);
      await acme.live(room, ({ members }) => members.every(({ talking }) => talking));
    },
  );

  site.test('locked, nobody comes in but who is invited; who is removed is told so', async () => {
    const room = await acme.room();
    const [ann, bob, carol, dave] = await acme.phones(LOW, MIDDLE, HIGH, HIGHEST);
    await Promise.all([ann, bob].map((phone) => acme.joins(phone, room)));
    const held = await acme.live(room, ({ members }) => members.length === 2);
    await acme.changes(held, null, { locked: true });
    await acme.live(room, ({ locked }) => locked);
    await acme.joins(carol, room);
    await carol.ended();
    await dave.register();
    await acme.invites(held, dave.account.user);
    await dave.rings();
    await acme.live(room, ({ invited }) => invited.some(({ number }) => number === dave.account.user));
    await dave.answer();
    await hearsOf(dave, [LOW, MIDDLE]);
    const now = await acme.live(room, ({ members, invited }) => members.length === 3 && invited.length === 0);
    expect(acme.member(now, dave).number).toBe(dave.account.user);
    await acme.kicks(held, bob);
    await bob.ended();
    await hearsOf(ann, [HIGHEST], [MIDDLE]);
    await acme.changes(held, null, { locked: false });
    await acme.joins(carol, room);
    await hearsOf(carol, [LOW, HIGHEST]);
    expect((await acme.ends(held)).status).toBe(204);
    await Promise.all([ann, carol, dave].map((phone) => phone.ended()));
    await acme.isOver(held);
  });

  site.test('a conference is recorded, because its room is or by command, and all are in it', async () => {
    const always = await acme.room({ record: true, quality: 'telephone' });
    const asked = await acme.room({ quality: 'telephone' });
    const [ann, bob, carol, dave] = await acme.phones(LOW, MIDDLE, HIGH, HIGHEST);
    await Promise.all([
      ...[ann, bob].map((phone) => acme.joins(phone, always)),
      ...[carol, dave].map((phone) => acme.joins(phone, asked)),
    ]);
    await hearsOf(ann, [MIDDLE]);
    await hearsOf(dave, [HIGH]);
    const held = [
      await acme.live(always, ({ recording }) => recording),
      await acme.live(asked, ({ members }) => members.length === 2),
    ] as const;
    await acme.changes(held[1], null, { recording: true });
    await acme.live(asked, ({ recording }) => recording);
    await hearsOf(carol, [HIGHEST]);
    await acme.changes(held[1], null, { recording: false });
    await acme.live(asked, ({ recording }) => !recording);
    await Promise.all([ann, bob].map((phone) => phone.hangUp()));
    const [ofRoom, onDemand] = [await acme.recording(held[0]), await acme.recording(held[1])];
    expect(ofRoom).toMatchObject({
      direction: 'conference',
      extension: null,
      policy: 'all',
      callee: { number: always.number, name: `Room ${always.number}` },
    });
    expect(onDemand).toMatchObject({ policy: 'on_demand', callee: { number: asked.number } });
    const sound = [await acme.sound(ofRoom), await acme.sound(onDemand)] as const;
    expect([LOW, MIDDLE, HIGH].map((hertz) => hasTone(sound[0], hertz))).toEqual([true, true, false]);
    expect([LOW, HIGH, HIGHEST].map((hertz) => hasTone(sound[1], hertz))).toEqual([false, true, true]);
  });

  site.test('who comes and who leaves is announced by the name that they have said', async () => {
    const room = await acme.room({ announce: 'name' });
    const [ann, bob] = await acme.phones(LOW, MIDDLE);
    for (const phone of [ann, bob]) {
      await acme.joins(phone, room);
      await isRecorded(installation.freeswitch, phone);
      // Its tone for a moment; a key ends it.
      await sleep(1_000);
      await phone.press('#');
    }
    const held = await acme.live(room, ({ members }) => members.length === 2);
    // The first who came hears the second's name besides the second, who is muted for it.
    await acme.changes(held, bob, { muted: true });
    await hearsOf(ann, [], [MIDDLE]);
    await bob.hangUp();
    await hearsOf(ann, [MIDDLE]);
    await hearsOf(ann, [], [MIDDLE]);
    await ann.hangUp();
    await acme.isOver(held);
  });

  site.test('video is refused, but in a room that has it', async () => {
    const [without, having] = [await acme.room(), await acme.room({ video: true })];
    const phone = await acme.company.phone(await acme.company.extension('1999'));
    const [refused, taken] = [
      await phone.call(without.number, { video: true }),
      await phone.call(having.number, { video: true }),
    ];
    expect(refused).toMatchObject({ status: 200, answer: expect.stringMatching(/^m=video 0 /m) });
    expect(taken).toMatchObject({ status: 200, answer: expect.stringMatching(/^m=video [1-9]\d* /m) });
  });

  site.test(
    'a room that is full takes nobody more, and one that is left is told of in the history',
    async () => {
      const room = await acme.room({ maxMembers: 2 });
      const [ann, bob, carol] = await acme.phones(LOW, MIDDLE, HIGH);
      await Promise.all([ann, bob].map((phone) => acme.joins(phone, room)));
      await acme.holds(room, 2);
      await acme.joins(carol, room);
      await carol.ended();
      await bob.hangUp();
      await acme.holds(room, 1);
      await acme.joins(carol, room);
      await hearsOf(carol, [LOW]);
      const held = await acme.live(room, ({ members }) => members.length === 2);
      await Promise.all([ann.hangUp(), carol.hangUp()]);
      await acme.isOver(held);
      const session = await until('its end is written down', async () => {
        const { body } = await acme.session(held.id);
        return body.endedAt !== null && body;
      });
      expect(session).toMatchObject({
        conferenceId: room.id,
        number: room.number,
        endSeen: true,
        participants: 3,
      });
      expect(session.visits.map(({ number }) => number).sort()).toEqual(
        [ann, bob, carol].map(({ account }) => account.user).sort(),
      );
      for (const { joinedAt, leftAt } of session.visits) {
        expect(Date.parse(leftAt ?? '')).toBeGreaterThan(Date.parse(joinedAt));
        expect(Date.parse(leftAt ?? '')).toBeLessThanOrEqual(Date.parse(session.endedAt ?? ''));
      }
    },
  );
});
