import { setTimeout as wait } from 'node:timers/promises';
import type { Mailbox } from '@callsign/voicemail';
import { tone, wav } from '../support/audio';
import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { describeSwitch } from '../support/switch-site';
import { hears } from '../support/talking';
import { leaveMessage, mailboxesOf } from '../support/voicemail';
import { until } from '../support/wait';

/** Of a message that is left by the test, in hertz. */
const MESSAGE_TONE = 440;
const PIN = '2580';

interface Message {
  readonly folder: string;
  readonly urgent: boolean;
}

describeSwitch("voicemail's menus", (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 3000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  const extension = () => acme.extension(String((next += 1)), { voicemailEnabled: true });
  const phoneOf = (made: CreatedExtension, voice = 1000) => acme.audioPhone(made, voice);

  async function boxOf({ number }: CreatedExtension): Promise<Mailbox> {
    const box = await mailboxesOf(installation.app).byNumber(acme.id, number);
    if (!box) throw new Error(`${number} has no box`);
    return box;
  }

  /** An extension with a message of two seconds. */
  async function withMessage(callerNumber = ''): Promise<CreatedExtension> {
    const made = await extension();
    const bytes = wav(tone(MESSAGE_TONE, 2));
    await leaveMessage(installation.app, await boxOf(made), { bytes, seconds: 2, callerNumber });
    return made;
  }

  const messages = async ({ id }: CreatedExtension) =>
    (await acme.api.get<{ data: Message[] }>(`/api/voicemail/boxes/${id}/messages`)).body.data;
  const box = async ({ id }: CreatedExtension) =>
    (await acme.api.get<{ greetingMode: string }>(`/api/voicemail/boxes/${id}`)).body;

  async function dials(phone: AudioPhone, number: string): Promise<void> {
    await phone.call(number);
    await phone.answered();
    await wait(1_000);
  }

  /** Keys, and the time that the service takes to have asked for the next ones. */
  async function presses(phone: AudioPhone, keys: string, milliseconds = 1_000): Promise<void> {
    await phone.press(keys);
    await wait(milliseconds);
  }

  /** Opens the own box, and hears the one message in it to its end. */
  async function listens(made: CreatedExtension): Promise<AudioPhone> {
    const phone = await phoneOf(made);
    await dials(phone, '*97');
    await phone.press('1');
    await hears(phone, MESSAGE_TONE);
    await wait(3_000);
    return phone;
  }

  site.test(
    'from anywhere: the box is asked for, a wrong PIN refused, the right one opens it; saving',
    async () => {
      const bob = await withMessage();
      await mailboxesOf(installation.app).changePin(await boxOf(bob), PIN);
      const phone = await phoneOf(await extension());
      await dials(phone, '*98');
      await presses(phone, `${bob.number}#`);
      await presses(phone, '7777#');
      await presses(phone, `${PIN}#`);
      await phone.press('1');
      await hears(phone, MESSAGE_TONE);
      await wait(3_000);
      await phone.press('2');
      await until('it is saved', async () => (await messages(bob))[0]?.folder === 'saved');
      await phone.hangUp();
    },
  );

  site.test('five wrong PINs lock the box, also for the right one', async () => {
    const bob = await withMessage();
    await mailboxesOf(installation.app).changePin(await boxOf(bob), PIN);
    const phone = await phoneOf(await extension());
    await dials(phone, '*98');
    await presses(phone, `${bob.number}#`);
    for (let tries = 0; tries < 3; tries++) await presses(phone, '7777#');
    await phone.ended();
    await dials(phone, '*98');
    await presses(phone, `${bob.number}#`);
    await presses(phone, '7777#');
    await presses(phone, '7777#');
    await phone.ended();
    await dials(phone, '*98');
    await presses(phone, `${bob.number}#`);
    await presses(phone, `${PIN}#`);
    await phone.ended();
    expect(await mailboxesOf(installation.app).verifyPin(await boxOf(bob), PIN)).toBe('locked');
  });

  site.test('a number that has no box is asked for its PIN as any other', async () => {
    const phone = await phoneOf(await extension());
    await dials(phone, '*98');
    await presses(phone, '9999#');
    for (let tries = 0; tries < 3; tries++) await presses(phone, `${PIN}#`);
    await phone.ended();
  });

  site.test('a message is deleted, brought back and forwarded', async () => {
    const [bob, carol] = [await withMessage(), await extension()];
    const phone = await listens(bob);
    await phone.press('3');
    await until('it is deleted', async () => (await messages(bob)).length === 0);
    await wait(1_000);
    await phone.press('3');
    await until('it is back', async () => (await messages(bob)).length === 1);
    await wait(1_000);
    await presses(phone, '5');
    await presses(phone, `${carol.number}#`);
    await phone.press('2');
    await until('a colleague has a copy', async () => (await messages(carol)).length === 1);
    expect(await messages(bob)).toHaveLength(1);
    await phone.hangUp();
  });

  site.test('whoever left a message is called back', async () => {
    const dave = await acme.extension(String((next += 1)));
    const called = await phoneOf(dave, 660);
    await called.register();
    const bob = await withMessage(dave.number);
    const phone = await listens(bob);
    await phone.press('8');
    expect(await called.rings()).toContain(bob.number);
    await called.answer();
    await hears(phone, 660);
    await phone.hangUp();
  });

  site.test('greeting and PIN are set by phone; callers hear the greeting', async () => {
    const bob = await extension();
    const phone = await phoneOf(bob, 880);
    await dials(phone, '*97');
    await presses(phone, '5');
    await presses(phone, '1', 4_000);
    await phone.press('#');
    await hears(phone, 880);
    await wait(3_000);
    await phone.press('1');
    await until('it is kept', async () => (await box(bob)).greetingMode === 'recorded');
    await wait(1_000);
    await presses(phone, '4');
    await presses(phone, `${PIN}#`);
    await phone.press(`${PIN}#`);
    await until('the PIN is set', async () => (await boxOf(bob)).hasPin);
    await phone.hangUp();
    const ann = await phoneOf(await extension());
    await ann.call(`*99${bob.number}`);
    await ann.answered();
    await hears(ann, 880);
    await ann.hangUp();
  });

  site.test('a message is marked urgent before it is sent; 0 reaches the operator instead', async () => {
    const [bob, operator] = [await extension(), await acme.extension(String((next += 1)))];
    const desk = await phoneOf(operator, 660);
    await desk.register();
    await acme.api.patch(`/api/voicemail/boxes/${bob.id}`, {
      operator: { type: 'extension', id: operator.id },
    });
    const ann = await phoneOf(await extension());
    await dials(ann, `*99${bob.number}`);
    await wait(2_500);
    await presses(ann, '#', 1_500);
    await presses(ann, '4');
    await ann.press('1');
    await until('it is there, urgent', async () => (await messages(bob))[0]?.urgent === true);
    await ann.ended();
    await ann.call(`*99${bob.number}`);
    await ann.answered();
    await ann.press('0');
    await desk.rings();
    await desk.answer();
    await hears(ann, 660);
    await ann.hangUp();
  });
});
