import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loudestTone, share, SAMPLE_RATE, samplesOf, tone, wav } from './audio';
import { Baresip, findBaresip, moduleFolder, type PhoneEvent } from './baresip';
import { freePort, mediaPorts } from './ports';
import type { Account } from './sip-phone';
import { until } from './wait';

/** Between two keys. */
const KEY_MS = 400;
/** How long a tone is listened for. */
const AWAITED_MS = 10_000;

/**
 * A phone with a voice: baresip, speaking one tone of its own and keeping what it hears. It holds a conversation for
 * as long as a test wants, and so proves who hears whom.
 */
export class AudioPhone {
  /** Events before this one belong to what was waited for before. */
  private seen = 0;
  private signedIn = false;

  private constructor(
    private readonly baresip: Baresip,
    private readonly folder: string,
    private readonly sipPort: number,
    readonly account: Account,
    /** The tone it speaks, in hertz. */
    readonly voice: number,
  ) {}

  /** Starts a phone at the SIP profile on `sipPort`; it does nothing until told. */
  static async create(sipPort: number, account: Account, { voice }: { voice: number }): Promise<AudioPhone> {
    const program = findBaresip();
    if (!program) throw new Error('No baresip on PATH: install it (Debian package baresip-core)');
    const folder = await mkdtemp(join(tmpdir(), 'callsign-phone-'));
    const [sip, control, rtp] = [await freePort(), await freePort(), mediaPorts(20)];
    await writeFile(join(folder, 'voice.wav'), wav(tone(voice, 180)));
    await writeFile(join(folder, 'contacts'), '');
    const config = [
      `sip_listen 127.0.0.1:${sip}`,
      `ctrl_tcp_listen 127.0.0.1:${control}`,
      `rtp_ports ${rtp.first}-${rtp.last}`,
      `audio_source aufile,${folder}/voice.wav`,
      'audio_player aubridge,none',
      'audio_alert aubridge,none',
      `audio_srate ${SAMPLE_RATE}`,
      'audio_channels 1',
      'ausrc_format s16',
      'auplay_format s16',
      `snd_path ${folder}`,
      `module_path ${moduleFolder(program)}`,
      ...['g711', 'aufile', 'aubridge', 'sndfile'].map((name) => `module ${name}.so`),
      ...['menu', 'ctrl_tcp'].map((name) => `module_app ${name}.so`),
    ];
    await writeFile(join(folder, 'config'), `${config.join('\n')}\n`);
    try {
      return new AudioPhone(await Baresip.start(folder, control), folder, sipPort, account, voice);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Registers for ten minutes, and fails with the switch's answer where it refuses. */
  async register(): Promise<void> {
    await this.signIn(600);
    const { type, param } = await this.event(['REGISTER_OK', 'REGISTER_FAIL']);
    if (type === 'REGISTER_FAIL') throw new Error(`${this.name} could not register: ${param}`);
  }

  /** Begins a call; `answered` or `ended` tell what became of it. */
  async call(number: string): Promise<void> {
    if (!this.signedIn) await this.signIn(0);
    this.seen = this.baresip.events.length;
    await this.baresip.command('dial', number);
  }

  /** Waits until a call rings here, and gives the caller's SIP URI. */
  async rings(): Promise<string> {
    return (await this.event(['CALL_INCOMING'])).peeruri ?? '';
  }

  async answer(): Promise<void> {
    await this.baresip.command('accept');
    await this.answered();
  }

  /** Waits until the call is up; fails with the reason if it ends instead. */
  async answered(): Promise<void> {
    const { type, param } = await this.event(['CALL_ESTABLISHED', 'CALL_CLOSED']);
    if (type === 'CALL_CLOSED') throw new Error(`${this.name}: the call was not answered: ${param}`);
  }

  /** Presses keys one after the other, as a person does (RFC 4733 events). */
  async press(keys: string): Promise<void> {
    for (const key of keys) {
      await this.baresip.command('sndcode', key);
      await wait(KEY_MS);
    }
  }

  /** Puts the other side on hold (a re-INVITE with sendonly), as before a second call. */
  async hold(): Promise<void> {
    await this.baresip.command('hold');
  }

  async resume(): Promise<void> {
    await this.baresip.command('resume');
  }

  /** Asks the switch to send the other to a SIP URI (REFER). */
  async transfer(uri: string): Promise<void> {
    await this.baresip.command('transfer', uri);
  }

  /** Sends the other side to a number, without asking there first. */
  async sendTo(number: string): Promise<void> {
    await this.transfer(`sip:${number}@${this.account.domain}`);
  }

  /**
   * Connects the other side of its newest call with that of an older one, and leaves (REFER with Replaces, RFC 3891).
   * @param dialog of the older call, as the other side sees it
   */
  async connect(dialog: { callId: string; toTag: string; fromTag: string }): Promise<void> {
    const replaces = `${dialog.callId};to-tag=${dialog.toTag};from-tag=${dialog.fromTag}`;
    await this.transfer(
      `<sip:${this.account.user}@${this.account.domain}?Replaces=${encodeURIComponent(replaces)}>`,
    );
  }

  /** Call-IDs of its calls that are or were up, oldest first. */
  get callIds(): string[] {
    return this.baresip.events.flatMap(({ type, id }) => (type === 'CALL_ESTABLISHED' && id ? [id] : []));
  }

  /** Ends the call, or refuses or gives up one that rings. */
  async hangUp(): Promise<void> {
    await this.baresip.command('hangup');
  }

  /** Waits until the call has ended, and gives the reason, such as "486 Busy Here". */
  async ended(): Promise<string> {
    return (await this.event(['CALL_CLOSED'])).param ?? '';
  }

  /**
   * The tone that it hears, in hertz to 5, from the newest 0.4 s; null for silence. With `awaited` it listens until
   * that tone comes (media begins a moment after the answer), and gives what it heard last where it does not.
   */
  async hears(awaited?: number): Promise<number | null> {
    let heard = await this.hearsNow();
    const deadline = Date.now() + AWAITED_MS;
    while (awaited !== undefined && heard !== awaited && Date.now() < deadline) heard = await this.hearsNow();
    return heard;
  }

  /** Which of these tones are in the newest 0.4 s, also several at once; null where no media come. */
  async hearsAll(tones: readonly number[]): Promise<Set<number> | null> {
    const newest = await this.newest();
    if (newest.length === 0) return null;
    return new Set(tones.filter((hertz) => share(newest, hertz) > 0.1));
  }

  private async hearsNow(): Promise<number | null> {
    return loudestTone(await this.newest());
  }

  /** The next 0.4 s; nothing where no media come. */
  private async newest(): Promise<Int16Array> {
    const window = SAMPLE_RATE * 0.4;
    const before = (await this.recording()).length;
    const samples = await until(
      `${this.name} hears 0.4 s more`,
      async () => {
        const now = await this.recording();
        return now.length >= before + window && now;
      },
      { seconds: 2 },
    ).catch(() => new Int16Array());
    return samples.slice(-window);
  }

  /** All that it has heard in its newest call, as 8,000 samples a second. */
  async heard(): Promise<Int16Array> {
    return this.recording();
  }

  /** Whether its newest call is over. */
  hasEnded(): boolean {
    return (
      this.baresip.events.findLast(({ type }) => /^CALL_(OUTGOING|ESTABLISHED|CLOSED)$/.test(type))?.type ===
      'CALL_CLOSED'
    );
  }

  async dispose(): Promise<void> {
    await this.baresip.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private get name(): string {
    return `${this.account.user}@${this.account.domain}`;
  }

  /** Gives baresip its account; with 0 seconds it can call, yet is not registered. */
  private async signIn(seconds: number): Promise<void> {
    const { user, domain, password } = this.account;
    const outbound = `sip:127.0.0.1:${this.sipPort};transport=udp`;
    await this.baresip.command(
      'uanew',
      `<sip:${user}@${domain};transport=udp>;auth_user=${user};auth_pass=${password};outbound="${outbound}";` +
        `regint=${seconds};audio_codecs=pcmu;answermode=manual`,
    );
    this.signedIn = true;
  }

  private async event(types: string[]): Promise<PhoneEvent> {
    const index = await until(
      `${this.name} tells of ${types.join(' or ')} (it told ${this.baresip.events.map(({ type }) => type).join(', ')})`,
      () => {
        const found = this.baresip.events.findIndex(({ type }, n) => n >= this.seen && types.includes(type));
        return found >= 0 && { found };
      },
    );
    this.seen = index.found + 1;
    const event = this.baresip.events[index.found];
    if (!event) throw new Error('An event that went away');
    return event;
  }

  /** All that the newest call has heard so far: baresip's module sndfile writes it as it comes. */
  private async recording(): Promise<Int16Array> {
    const files = (await readdir(this.folder)).filter((name) => name.endsWith('-dec.wav'));
    const dated = await Promise.all(
      files.map(async (name) => ({ name, born: (await stat(join(this.folder, name))).birthtimeMs })),
    );
    const newest = dated.sort((one, other) => other.born - one.born)[0];
    return newest ? samplesOf(await readFile(join(this.folder, newest.name))) : new Int16Array();
  }
}
