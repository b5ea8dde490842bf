import { numberTexts } from '../number-keys';

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const IRREGULAR: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** 0 to 99: `twenty-one`. */
export function cardinal(n: number): string {
  if (n < 20) return UNITS[n] ?? '';
  const tens = TENS[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? tens : `${tens}-${UNITS[n % 10]}`;
}

/** 1 to 99: `twenty-first`. */
export function ordinal(n: number): string {
  const [last = '', ...before] = cardinal(n).split('-').reverse();
  return [...before, IRREGULAR[last] ?? `${last.replace(/y$/, 'ie')}th`].join('-');
}

export const numbers = numberTexts({
  cardinal,
  hundreds: (n) => `${cardinal(n / 100)} hundred`,
  ordinal,
  thousand: 'thousand',
  oneCounted: 'one',
  oneShort: 'one',
});
