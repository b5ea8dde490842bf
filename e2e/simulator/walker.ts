import type { Caller, Question, Words } from './switch/caller';
import type { Channel } from './switch/channel';

/** Where a caller leaves: as the nth command of the service comes to the switch, or while the switch runs it. */
export interface Cut {
  readonly at: number;
  readonly when: 'before' | 'during';
}

/** Something a caller was asked, with all that can be answered, and how many commands there were until then. */
export interface Asked {
  readonly name: string;
  readonly choices: readonly string[];
  readonly commands: number;
}

/** What a caller does: answers, question by question, then nothing more. */
export interface Plan {
  readonly answers: readonly string[];
  readonly cut?: Cut;
  /** Pressed at every question after the answers. */
  readonly babble?: string;
  /** Leaves at the latest with so many commands. */
  readonly patience?: number;
}

/** Digits that make a difference where more than one key is asked for, by the sentence that asks. */
export type Entries = (name: string) => readonly string[];

const SPEECH = 'speech';
const WORDS: Words = { seconds: 2, key: '#' };
const HUSH: Words = { seconds: 0.2, key: '#' };
/** In no menu. */
const NO_CHOICE = '7';

/** A caller who does as planned, and notes what there was to hear and to answer. */
export class Walker implements Caller {
  readonly commands: string[] = [];
  readonly asked: Asked[] = [];
  /** Sentences of the catalogue, as they were played. */
  readonly said: string[] = [];
  /** Files that something was spoken into. */
  readonly recorded: string[] = [];

  constructor(
    private readonly channel: Channel,
    private readonly entries: Entries,
    readonly plan: Plan,
  ) {}

  commanded(command: string): void {
    this.commands.push(command);
    this.leaveAt('before');
    if (this.commands.length === this.plan.patience) this.hangUp();
  }

  hears(_application: string, data: string): void {
    for (const [, sentence = ''] of data.matchAll(/prompts\/\w+\/([\w.-]+)\.wav/g)) this.said.push(sentence);
    this.leaveAt('during');
  }

  presses({ prompt, pattern }: Question): string {
    const name = /.*prompts\/\w+\/([\w.-]+)\.wav/.exec(prompt)?.[1] ?? 'tone';
    const [, keys] = /^\^\[([0-9*#]+)\]\$$/.exec(pattern) ?? [];
    return this.answer(name, keys !== undefined ? [...keys, NO_CHOICE] : this.entries(name));
  }

  speaks(path: string): Words {
    const words =
      this.answer(`recording after ${this.said.at(-1)}`, [SPEECH]) === SPEECH || this.plan.babble
        ? WORDS
        : HUSH;
    if (words === WORDS) this.recorded.push(path);
    return words;
  }

  private answer(name: string, choices: readonly string[]): string {
    this.asked.push({ name, choices, commands: this.commands.length });
    return this.plan.answers[this.asked.length - 1] ?? this.plan.babble ?? '';
  }

  private leaveAt(when: Cut['when']): void {
    const { cut } = this.plan;
    if (cut?.when === when && cut.at === this.commands.length) this.hangUp();
  }

  private hangUp(): void {
    this.channel.hangUp(this.channel.answered ? 'NORMAL_CLEARING' : 'ORIGINATOR_CANCEL', 'phone');
  }
}

/** A call that leaves in a place where none has left before. */
export interface Leaving {
  readonly answers: readonly string[];
  readonly cut: Cut;
}

/** Applications that run for a while. */
const LASTING = new Set(['playback', 'play_and_get_digits', 'record']);
/** After so many questions in a row without an answer every menu is over. */
const MOST_SILENT = 3;

/**
 * Finds the ways through the menus of a number by itself: calls, looks what was asked, calls again with each answer that
 * the question takes, and so on, until every answer to every question was given once, and each question was also left
 * without one until the call ended.
 * @param walk calls once, as planned
 * @param known answers that were given already, also at other numbers; added to
 * @returns for every step of the service (from each of these answers to the next question, or to the end) a call that
 *   leaves at it
 */
export async function discover(
  walk: (plan: Plan) => Promise<Walker>,
  known: Set<string> = new Set(),
): Promise<Leaving[]> {
  const found: Leaving[] = [];
  let next: (readonly string[])[] = [[]];
  while (next.length > 0) {
    const walked = await Promise.all(next.map((answers) => walk({ answers })));
    next = [];
    for (const walker of walked) {
      found.push(...leavings(walker));
      const { asked, plan } = walker;
      const given = plan.answers.length;
      // With nothing pressed the call goes on too, to questions of its own.
      for (let at = given; at < Math.min(asked.length, given + MOST_SILENT); at++) {
        const silence = Array.from({ length: at - given }, () => '');
        for (const choice of ['', ...(asked[at]?.choices ?? [])]) {
          const edge = `${asked[at]?.name} ${choice || `silent ${silence.length + trailing(plan.answers)}`}`;
          if (known.has(edge)) continue;
          known.add(edge);
          next.push([...plan.answers, ...silence, choice]);
        }
      }
    }
  }
  return found;
}

function leavings({ asked, commands, plan: { answers } }: Walker): Leaving[] {
  const first = asked[answers.length - 1]?.commands ?? 0;
  const last = asked[answers.length]?.commands ?? commands.length;
  return commands.slice(first, last).flatMap((command, index): Leaving[] => {
    const at = first + index + 1;
    const before: Leaving = { answers, cut: { at, when: 'before' } };
    return LASTING.has(command) ? [before, { answers, cut: { at, when: 'during' } }] : [before];
  });
}

/** Of the answers, how many at the end are none. */
function trailing(answers: readonly string[]): number {
  return answers.length - 1 - answers.findLastIndex((answer) => answer !== '');
}
