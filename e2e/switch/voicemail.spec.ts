import { setTimeout as wait } from 'node:timers/promises';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import type { AudioPhone } from '../support/audio-phone';
import { describeSwitch } from '../support/switch-site';
import { hears } from '../support/talking';
import { until } from '../support/wait';

interface Message {
  readonly id: string;
  readonly folder: string;
  readonly urgent: boolean;
  readonly seconds: number;
  readonly callerNumber: string;
}

describeSwitch('voicemail', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 3000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  const box = () => acme.extension(String((next += 1)), { voicemailEnabled: true, ringSeconds: 5 });
  const speaker = async (voice: number) => acme.audioPhone(await acme.extension(String((next += 1))), voice);

  async function messages({ id }: CreatedExtension, count: number): Promise<Message[]> {
    return until(
      `the box has ${count} message(s)`,
      async () => {
        const { body } = await acme.api.get<{ data: Message[] }>(`/api/voicemail/boxes/${id}/messages`);
        return body.data.length >= count && body.data;
      },
      { seconds: 15 },
    );
  }

  /** Reaches the tone of a box, and speaks for so long. */
  async function speaks(ann: AudioPhone, number: string, seconds: number): Promise<void> {
    await ann.call(number);
    await ann.answered();
    await wait(800);
    await ann.press('#');
    await wait(1_200 + seconds * 1000);
  }

  site.test('a message left by one is heard by the other, in the same voice', async () => {
    const bob = await box();
    const ann = await speaker(440);
    await speaks(ann, bob.number, 3);
    await ann.press('#');
    await wait(1_500);
    await ann.press('1');
    await ann.ended();
    const [message] = await messages(bob, 1);
    expect(message).toMatchObject({ folder: 'new', urgent: false, callerNumber: ann.account.user });
    expect(message?.seconds).toBeGreaterThanOrEqual(2);

    const phone = await acme.audioPhone(bob, 1000);
    await phone.call('*97');
    await phone.answered();
    await wait(1_000);
    await phone.press('1');
    await hears(phone, 440, { seconds: 15 });
    await phone.hangUp();
  });

  site.test('whoever hangs up after speaking has left a message', async () => {
    const bob = await box();
    const ann = await speaker(440);
    await speaks(ann, bob.number, 3);
    await ann.hangUp();
    expect(await messages(bob, 1)).toMatchObject([{ folder: 'new' }]);
  });
});
