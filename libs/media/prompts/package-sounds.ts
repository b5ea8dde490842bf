import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language, PromptKey } from './catalogue';

/** Samples a second that packages come in, each in a folder of its own; the switch takes the one that fits a call. */
const RATES = ['8000', '16000', '32000', '48000'];

/** Where a language's recordings are, and which of them say a sentence of the catalogue. */
interface Package {
  readonly folder: string;
  readonly files: Readonly<Partial<Record<PromptKey, readonly string[]>>>;
}

const vm = (...names: string[]): string[] => names.map((name) => `voicemail/vm-${name}`);
const ivr = (name: string): string[] => [`ivr/ivr-${name}`];
const time = (name: string): string[] => [`time/${name}`];

/** 0 to 99 from the pieces that are recorded: 0 to 20, and the tens. */
function cardinal(n: number): string[] {
  if (n <= 20 || n % 10 === 0) return [`digits/${n}`];
  return [`digits/${n - (n % 10)}`, `digits/${n % 10}`];
}

function ordinal(n: number): string[] {
  if (n <= 20 || n === 30) return [`digits/h-${n}`];
  return [`digits/${n - (n % 10)}`, `digits/h-${n % 10}`];
}

const numbered = (prefix: string, first: number, last: number, files: (n: number) => string[]) =>
  Object.fromEntries(
    Array.from({ length: last - first + 1 }, (_, at) => [`${prefix}.${first + at}`, files(first + at)]),
  );

/**
 * By the texts of FreeSWITCH's `docs/phrase/phrase_en.xml`: only what says the same and leaves nothing out. There is no
 * German package among FreeSWITCH's own (`build/sounds_version.txt` of 1.10.12).
 */
const PACKAGES: Readonly<Partial<Record<Language, Package>>> = {
  en: {
    folder: 'en/us/callie',
    files: {
      ...numbered('number', 0, 99, cardinal),
      ...numbered('ordinal', 1, 31, ordinal),
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, at) => [`number.${at + 1}00`, [`digits/${at + 1}`, 'digits/hundred']]),
      ),
      'number.thousand': ['digits/thousand'],
      'number.one-counted': ['digits/1'],
      'number.one-short': ['digits/1'],
      'key.star': ['digits/star'],
      'key.hash': ['digits/pound'],
      'key.plus': ['ascii/43'],

      'common.invalid-entry': ivr('that_was_an_invalid_entry'),
      'common.try-again': ivr('please_try_again'),
      'common.please-hold': ivr('one_moment_please'),
      'common.thank-you': ivr('thank_you'),

      'day.today': time('today'),
      'day.yesterday': time('yesterday'),
      'time.at': time('at'),
      'time.oclock': time('oclock'),
      'time.oh': time('oh'),
      'time.am': time('a-m'),
      'time.pm': time('p-m'),
      // Theirs begin with Sunday and January, both as 0.
      ...numbered('weekday', 1, 7, (n) => time(`day-${n % 7}`)),
      ...numbered('month', 1, 12, (n) => time(`mon-${n - 1}`)),
      'duration.hour': time('hour'),
      'duration.hours': time('hours'),
      'duration.minute': time('minute'),
      'duration.minutes': time('minutes'),
      'duration.second': time('second'),
      'duration.seconds': time('seconds'),

      'feature.do-not-disturb-on': ivr('dnd_activated'),
      'feature.do-not-disturb-off': ivr('dnd_cancelled'),
      'feature.forwarding-off': ivr('call_forwarding_has_been_cancelled'),
      'feature.recording-on': ivr('recording_started'),
      'feature.recording-off': ivr('recording_stopped'),
      'feature.logged-in': ivr('you_are_now_logged_in'),
      'feature.logged-out': ivr('you_are_now_logged_out'),
      'group.say-your-name': ivr('say_name'),

      'voicemail.person-at': vm('person'),
      'voicemail.marked-urgent': vm('message', 'marked-urgent'),
      'voicemail.goodbye': vm('goodbye'),
      'voicemail.enter-new-pin': vm('enter_new_pin'),
      'voicemail.pin-changed': vm('password_has_been_changed'),
      'voicemail.wrong-pin': vm('fail_auth'),
      'voicemail.you-have': vm('you_have'),
      'voicemail.new-message': vm('new', 'message'),
      'voicemail.new-messages': vm('new', 'messages'),
      'voicemail.saved-message': vm('saved', 'message'),
      'voicemail.saved-messages': vm('saved', 'messages'),
      'voicemail.and': ['currency/and'],
      'voicemail.no-more': vm('no_more_messages'),
      'voicemail.next-message': vm('next', 'message'),
      'voicemail.urgent-message': vm('urgent'),
      'voicemail.from': vm('from'),
      'voicemail.received': vm('received'),
      'voicemail.saved': vm('message', 'saved'),
      'voicemail.deleted': vm('message', 'deleted'),
      'voicemail.undeleted': vm('message', 'undeleted'),
      'voicemail.forwarded': vm('message_forwarded'),
    },
  },
};

/** FreeSWITCH's own sound packages, where they are installed. */
export class PackageSounds {
  private readonly seen = new Map<string, string>();

  /** @param folder that holds `en/us/callie`, at the same place for us and for the switches; null: none */
  constructor(private readonly folder: string | null) {}

  /** What the switch plays for a sentence, one after the other; null where any of it is missing. */
  async sources(language: Language, key: PromptKey): Promise<string[] | null> {
    const found = this.folder === null ? undefined : PACKAGES[language];
    const names = found?.files[key];
    if (!found || !names) return null;
    const paths: string[] = [];
    for (const name of names) {
      const path = await this.path(`${found.folder}/${name}`);
      if (path === null) return null;
      paths.push(path);
    }
    return paths;
  }

  /** The switch puts the folder of the call's rate into the path by itself (mod_sndfile), and looks into the others. */
  private async path(name: string): Promise<string | null> {
    const known = this.seen.get(name);
    if (known !== undefined) return known;
    const [, folder = '', file = ''] = /^(.*)\/([^/]+)$/.exec(name) ?? [];
    for (const rate of RATES) {
      if (!(await isThere(join(this.folder ?? '', folder, rate, `${file}.wav`)))) continue;
      const path = `${this.folder}/${name}.wav`;
      this.seen.set(name, path);
      return path;
    }
    return null;
  }
}

/** What can not be looked at is as good as missing, for a caller. */
export function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
