import type { PromptKey } from './catalogue';

/** How a one at the end is said: `eins`, `eine` (Nachricht), `ein` (Uhr, tausend). */
export type Standing = 'alone' | 'counted' | 'short';

const ONES: Record<Standing, PromptKey> = {
  alone: 'number.1',
  counted: 'number.one-counted',
  short: 'number.one-short',
};

/**
 * The pieces of a number, 0 to 999,999: 21,345 is `21`, `thousand`, `300`, `45`. English and German agree so far; what
 * they say for each piece is in the catalogue.
 */
export function cardinal(n: number, standing: Standing = 'alone'): PromptKey[] {
  const [thousands, hundreds, rest] = [Math.floor(n / 1000), Math.floor((n % 1000) / 100), n % 100];
  return [
    ...(thousands > 0 ? [...cardinal(thousands, 'short'), 'number.thousand' as const] : []),
    ...(hundreds > 0 ? [`number.${hundreds * 100}` as PromptKey] : []),
    ...(rest > 0 || n === 0 ? [rest === 1 ? ONES[standing] : (`number.${rest}` as PromptKey)] : []),
  ];
}
