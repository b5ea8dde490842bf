import { setTimeout as wait } from 'node:timers/promises';
import { hasTone, tone, wav } from '../support/audio';
import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { isAsked, isAskedBy, isRecorded } from '../support/legs';
import { MortalInstallation } from '../support/mortal-installation';
import { shortPrompts } from '../support/short-prompts';
import { describeSwitch } from '../support/switch-site';
import { hears } from '../support/talking';
import { leaveMessage, mailboxesOf } from '../support/voicemail';

describeSwitch("voicemail's recordings", (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 3000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    await shortPrompts(installation.app.config.media.here);
    acme = await installation.tenant('acme.example');
  });
  afterAll(() => installation.close());

  const extension = () => acme.extension(String((next += 1)), { voicemailEnabled: true });
  const asked = (who: CreatedExtension, sentence: string) =>
    isAskedBy(installation.freeswitch, who, `voicemail.${sentence}`);

  /** Speaks into a recording for two seconds. */
  async function speaks(phone: AudioPhone, who: CreatedExtension): Promise<void> {
    await isRecorded(installation.freeswitch, who);
    await wait(2_000);
    await phone.press('#');
  }

  /** The owner records what this key of the settings stands for, in a voice of so many hertz. */
  async function records(owner: CreatedExtension, key: string, hertz: number): Promise<void> {
    const phone = await acme.audioPhone(owner, hertz);
    await phone.call('*97');
    await asked(owner, 'main-menu');
    await phone.press('5');
    await asked(owner, 'settings-menu');
    await phone.press(key);
    await speaks(phone, owner);
    await asked(owner, 'keep-menu');
    await phone.press('1');
    await asked(owner, 'settings-menu');
    await phone.press('*');
    await asked(owner, 'main-menu');
    await phone.press('*');
    await phone.ended();
  }

  site.test('the name in the default greeting, the greeting, and a temporary one before it', async () => {
    const bob = await extension();
    const caller = await acme.extension(String((next += 1)));
    const ann = await acme.audioPhone(caller, 440);
    const greets = async (hertz: number): Promise<void> => {
      await ann.call(`*99${bob.number}`);
      await ann.answered();
      await hears(ann, hertz, { seconds: 15 });
      await ann.hangUp();
      await ann.ended();
    };
    await records(bob, '3', 880);
    await greets(880);
    await records(bob, '1', 1200);
    await greets(1200);
    await records(bob, '2', 1500);
    await greets(1500);
    const { status } = await acme.api.delete(`/api/voicemail/boxes/${bob.id}/greetings/temporary`);
    expect(status).toBe(204);
    await greets(1200);
  });

  site.test('who gets a forwarded message hears the introduction, then the message', async () => {
    const [bob, carol] = [await extension(), await extension()];
    const box = await mailboxesOf(installation.app).byNumber(acme.id, bob.number);
    if (!box) throw new Error(`${bob.number} has no box`);
    await leaveMessage(installation.app, box, { bytes: wav(tone(440, 2)), seconds: 2 });
    const phone = await acme.audioPhone(bob, 880);
    await phone.call('*97');
    await asked(bob, 'main-menu');
    await phone.press('1');
    await asked(bob, 'message-menu');
    await phone.press('5');
    await asked(bob, 'forward-to');
    await phone.press(`${carol.number}#`);
    await asked(bob, 'introduction-menu');
    await phone.press('1');
    await speaks(phone, bob);
    await asked(bob, 'message-menu');
    await phone.hangUp();
    const other = await acme.audioPhone(carol, 1000);
    await other.call('*97');
    await asked(carol, 'main-menu');
    await other.press('1');
    await hears(other, 880, { seconds: 15 });
    await hears(other, 440, { seconds: 15 });
    await other.hangUp();
  });
});

describeSwitch('a feature code whose service is lost in the call', (site) => {
  let installation: MortalInstallation;
  afterAll(() => installation?.close());

  site.test('the caller hears that it is not possible, and is let go', async () => {
    installation = await MortalInstallation.start(site);
    const { acme, api, freeswitch } = installation;
    const ann = await acme.extension('1001');
    const phone = await acme.audioPhone(ann, 1000);
    await phone.call('*72');
    await phone.answered();
    await isAsked(freeswitch, ann);
    await api.kill();
    await phone.press('#');
    await phone.ended();
    // The reorder tone; the last that was heard.
    const heard = await phone.heard();
    expect([480, 620].map((hertz) => hasTone(heard, hertz))).toEqual([true, true]);
  });
});
