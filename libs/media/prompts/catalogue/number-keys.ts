type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type First = Exclude<Digit, '0'>;
type DayOfMonth = First | `${'1' | '2'}${Digit}` | '30' | '31';

/**
 * Numbers are put together from these: all up to 99 as one piece each, the hundreds, and `thousand`. A one is said in
 * three ways: alone, before what is counted (`eine Nachricht`), and before `thousand` or the hour (`ein Uhr`).
 */
export type NumberKey =
  | `number.${Digit | `${First}${Digit}` | `${First}00`}`
  | 'number.thousand'
  | 'number.one-counted'
  | 'number.one-short'
  | `ordinal.${DayOfMonth}`;

export interface NumberWords {
  /** 0 to 99 */
  cardinal(n: number): string;
  /** 100, 200 … 900 */
  hundreds(n: number): string;
  /** 1 to 31, as a day of the month */
  ordinal(n: number): string;
  readonly thousand: string;
  readonly oneCounted: string;
  readonly oneShort: string;
}

export function numberTexts(words: NumberWords): Record<NumberKey, string> {
  const range = (from: number, to: number, step = 1): number[] =>
    Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
  const texts = {
    ...Object.fromEntries(range(0, 99).map((n) => [`number.${n}`, words.cardinal(n)])),
    ...Object.fromEntries(range(100, 900, 100).map((n) => [`number.${n}`, words.hundreds(n)])),
    ...Object.fromEntries(range(1, 31).map((n) => [`ordinal.${n}`, words.ordinal(n)])),
    'number.thousand': words.thousand,
    'number.one-counted': words.oneCounted,
    'number.one-short': words.oneShort,
  };
  return texts as Record<NumberKey, string>;
}
