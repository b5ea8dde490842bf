/** A text of many that are alike: what they share, and what is this one's own between it. */
export class AlikeText {
  constructor(
    private readonly shared: Shared,
    private readonly own: readonly string[],
  ) {}

  get ownLength(): number {
    return this.own.reduce((sum, { length }) => sum + length, 0);
  }

  toString(): string {
    const { pieces, slots } = this.shared;
    let text = pieces[0] ?? '';
    for (let at = 0; at < slots.length; at++) text += this.own[slots[at] ?? 0]! + pieces[at + 1]!;
    return text;
  }
}

interface Shared {
  /** What stands before, between and after the own values. */
  readonly pieces: readonly string[];
  /** Which own value comes after each piece but the last. */
  readonly slots: readonly number[];
}

/** Where texts turn out not to be alike, what they share is kept for so many, then begun anew. */
const MAX_SHARED = 1_000;

/**
 * Keeps what is alike in many texts once. A user of the directory is 2 KB, of which 300 bytes are nobody else's: with
 * 100,000 of them the difference is more than 150 MB.
 */
export class AlikeTexts {
  private readonly shared = new Map<string, Shared>();

  /** @param own what stands in this text and in few others; what is missing here costs memory and nothing else */
  take(text: string, own: readonly string[]): AlikeText {
    const values = [...new Set(own)].filter(Boolean);
    const longestFirst = [...values].sort((one, other) => other.length - one.length);
    const pattern = longestFirst.map((value) => value.replace(/\W/g, '\\$&')).join('|');
    const pieces = pattern ? text.split(new RegExp(`(${pattern})`)) : [text];
    const between = pieces.filter((_, at) => at % 2 === 0);
    const slots = pieces.filter((_, at) => at % 2 === 1).map((value) => values.indexOf(value));
    return new AlikeText(this.sharing(between, slots), values);
  }

  private sharing(pieces: string[], slots: number[]): Shared {
    const key = `${slots.join()}\0${pieces.join('\0')}`;
    let shared = this.shared.get(key);
    if (!shared) {
      if (this.shared.size >= MAX_SHARED) this.shared.clear();
      this.shared.set(key, (shared = { pieces, slots }));
    }
    return shared;
  }
}
