import { hasTone } from '../support/audio';
import type { AudioPhone } from '../support/audio-phone';
import { sql } from '../support/client';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import type { SipPhone } from '../support/sip-phone';
import { describeSwitch } from '../support/switch-site';
import { hears } from '../support/talking';
import { until } from '../support/wait';

describeSwitch('members of ring groups: in a call, or asked to confirm', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;
  let nextGroup = 600;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  const extension = () => acme.extension(String((next += 1)));
  const group = (members: (CreatedExtension | object)[], settings: object = {}) =>
    acme.ringGroup(String((nextGroup += 1)), members, settings);

  async function talker(voice: number): Promise<{ extension: CreatedExtension; phone: AudioPhone }> {
    const made = await extension();
    const phone = await acme.audioPhone(made, voice);
    await phone.register();
    return { extension: made, phone };
  }

  async function answering(ringSeconds = 0): Promise<{ extension: CreatedExtension; phone: SipPhone }> {
    const made = await extension();
    const phone = await acme.phone(made);
    await phone.register();
    await phone.answers({ ringSeconds });
    return { extension: made, phone };
  }

  site.test(
    'a group that contains itself by SQL typed by hand: each phone rings once, and the call ends',
    async () => {
      const bob = await answering();
      await bob.phone.refuses(486, 'Busy Here');
      const first = await group([bob.extension]);
      const second = await group([{ number: first.number }]);
      for (const [position, { number }] of [first, second].entries())
        await sql(
          installation.app,
          `INSERT INTO ring_group_members (id, tenant_id, ring_group_id, position, number, delay_seconds, confirm)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, 0, false)`,
          [acme.id, first.id, position + 1, number],
        );
      const caller = await acme.phone(await extension());
      const { status } = await caller.call(first.number);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(await bob.phone.invitations()).toHaveLength(1);
    },
  );

  describe('in a call', () => {
    let ann: { extension: CreatedExtension; phone: AudioPhone };
    let peer: { extension: CreatedExtension; phone: SipPhone };
    let bob: { extension: CreatedExtension; phone: SipPhone };

    /** Ann talks to a peer; she is called at a second phone of hers, which tells whether it was invited. */
    async function annTalks(): Promise<SipPhone> {
      [ann, peer, bob] = [await talker(440), await answering(), await answering(1)];
      const second = await acme.phone(ann.extension);
      await second.register();
      await second.refuses(486, 'Busy Here');
      await ann.phone.call(peer.extension.number);
      await ann.phone.answered();
      await until('the call is live', async () => {
        const { body } = await acme.api.get<{ items: { state: string; to: { number: string } }[] }>(
          '/api/live/calls',
        );
        return body.items.some(({ state, to }) => state === 'talking' && to.number === peer.extension.number);
      });
      return second;
    }

    site.test('they do not ring where busy ones are skipped, and do where not', async () => {
      const annsPhone = await annTalks();
      const skipping = await group([ann.extension, peer.extension, bob.extension], { skipBusy: true });
      const caller = await acme.phone(await extension());
      expect(await caller.call(skipping.number)).toMatchObject({ status: 200 });
      expect(
        [await annsPhone.invitations(), await peer.phone.invitations()].map(({ length }) => length),
      ).toEqual([0, 1]);
      expect(await bob.phone.invitations()).toHaveLength(1);
      const ringing = await group([ann.extension, bob.extension], { strategy: 'sequence', ringSeconds: 5 });
      expect(await caller.call(ringing.number)).toMatchObject({ status: 200 });
      expect(await annsPhone.invitations()).toHaveLength(1);
    });

    site.test('rollover passes them by, and is busy when all of them are', async () => {
      const annsPhone = await annTalks();
      const caller = await acme.phone(await extension());
      const { number } = await group([ann.extension, bob.extension, peer.extension], {
        strategy: 'rollover',
      });
      expect(await caller.call(number)).toMatchObject({ status: 200 });
      expect(await annsPhone.invitations()).toHaveLength(0);
      expect(await bob.phone.invitations()).toHaveLength(1);
      const all = await group([ann.extension, peer.extension], { strategy: 'rollover' });
      expect(await caller.call(all.number)).toMatchObject({
        status: 486,
        cause: expect.stringContaining('USER_BUSY'),
      });
    });
  });

  describe('asked to confirm', () => {
    const member = ({ id }: CreatedExtension) => ({ extensionId: id, confirm: true });

    site.test('whoever presses 1 has the call; until then the others ring', async () => {
      const [ann, bob, zoe] = [await talker(440), await extension(), await talker(1000)];
      const bobsPhone = await acme.phone(bob);
      await bobsPhone.register();
      await bobsPhone.rings();
      const { number } = await group([member(ann.extension), bob]);
      await zoe.phone.call(number);
      await ann.phone.rings();
      await ann.phone.answer();
      // Ann hears the question, Zoë is not connected, and Bob's phone still rings.
      await until('Ann is asked', async () => hasTone(await ann.phone.heard(), 660));
      const methods = async () => (await bobsPhone.messages()).map(({ method }) => method);
      expect(await methods()).toContain('INVITE');
      expect(await methods()).not.toContain('CANCEL');
      expect(await zoe.phone.hears()).toBeNull();
      await ann.phone.press('1');
      await zoe.phone.answered();
      await hears(zoe.phone, 440);
      expect(await ann.phone.hears(1000)).toBe(1000);
      await until('Bob’s phone has stopped', async () => (await methods()).includes('CANCEL'));
    });

    site.test('who presses nothing has not taken the call: it goes on', async () => {
      const [robot, carol] = [await answering(), await answering()];
      const { number } = await group([member(robot.extension)], {
        ringSeconds: 5,
        noAnswerDestination: { type: 'extension', id: carol.extension.id },
      });
      const caller = await acme.phone(await extension());
      expect(await caller.call(number)).toMatchObject({ status: 200 });
      expect(await robot.phone.invitations()).toHaveLength(1);
      expect(await carol.phone.invitations()).toHaveLength(1);
    });

    site.test('one after the other, and as a number', async () => {
      const [robot, ann, zoe] = [await answering(), await talker(440), await talker(1000)];
      const { number } = await group(
        [member(robot.extension), { number: ann.extension.number, confirm: true }],
        { strategy: 'sequence', ringSeconds: 5 },
      );
      await zoe.phone.call(number);
      await until('Ann rings', () => ann.phone.rings().catch(() => false), { seconds: 40 });
      await ann.phone.answer();
      // Behind the dialplan (mod_loopback) the question is heard all the same.
      await until('Ann is asked', async () => hasTone(await ann.phone.heard(), 660));
      await ann.phone.press('1');
      await zoe.phone.answered();
      await hears(zoe.phone, 440);
    });
  });
});
