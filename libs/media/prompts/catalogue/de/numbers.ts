import { numberTexts } from '../number-keys';

const UNITS = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
];
const TENS = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
const IRREGULAR: Record<number, string> = { 1: 'erster', 3: 'dritter', 7: 'siebter', 8: 'achter' };

/** In front of something else: `ein`, `zwei`. */
function stem(n: number): string {
  return n === 1 ? 'ein' : (UNITS[n] ?? '');
}

/** 0 to 99: `einundzwanzig`. */
export function cardinal(n: number): string {
  if (n < 20) return UNITS[n] ?? '';
  const tens = TENS[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? tens : `${stem(n % 10)}und${tens}`;
}

/** 1 to 99, as in a date without an article: `dritter`, `einundzwanzigster`. */
export function ordinal(n: number): string {
  return IRREGULAR[n] ?? (n < 20 ? `${cardinal(n)}ter` : `${cardinal(n)}ster`);
}

export const numbers = numberTexts({
  cardinal,
  hundreds: (n) => `${stem(n / 100)}hundert`,
  ordinal,
  thousand: 'tausend',
  oneCounted: 'eine',
  oneShort: 'ein',
});
