import type { TenantRouting } from '@callsign/routing';
import { type ExtensionTarget, isExtension } from '@callsign/extensions';

/** Letters on the keys of a phone (ITU-T E.161). */
const KEYS = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const KEY_OF = new Map(
  KEYS.flatMap((letters, key) => [...letters].map((letter) => [letter, String(key)] as const)),
);
/** Letters that are no other letter with a mark. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  þ: 'th',
};
/** How German umlauts are written where there are none; people spell them either way. */
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

interface Named {
  readonly extension: ExtensionTarget;
  /** From each word of the name on, all its keys: Ann Lee is 266533 and 533. */
  readonly spellings: readonly string[];
}

const indexes = new WeakMap<TenantRouting, readonly Named[]>();

/** Extensions of which the first name, the last name, or one in between begins with these keys; in order of their names. */
export function spelled(routing: TenantRouting, keys: string): ExtensionTarget[] {
  let index = indexes.get(routing);
  if (!index) indexes.set(routing, (index = indexOf(routing)));
  return index
    .filter(({ spellings }) => spellings.some((spelling) => spelling.startsWith(keys)))
    .map(({ extension }) => extension);
}

/** Letters a to z of a name as they are spelled to a caller, at most 20. */
export function lettersOf(name: string): string[] {
  return [...folded(name)].filter((letter) => KEY_OF.has(letter)).slice(0, 20);
}

function indexOf(routing: TenantRouting): Named[] {
  return [...routing.every('extension')]
    .filter(isExtension)
    .map((extension) => ({ extension, spellings: spellingsOf(extension.name) }))
    .filter(({ spellings }) => spellings.length > 0)
    .sort(
      ({ extension: one }, { extension: other }) =>
        one.name.localeCompare(other.name) || one.number.localeCompare(other.number),
    );
}

export function spellingsOf(name: string): string[] {
  const umlauts = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter);
  const spellings = [name, umlauts].flatMap((form) => {
    const words = folded(form)
      .split(/[^a-z]+/)
      .filter(Boolean)
      .map((word) => [...word].map((letter) => KEY_OF.get(letter) ?? '').join(''));
    return words.map((_, from) => words.slice(from).join(''));
  });
  return [...new Set(spellings)];
}

/** Small letters without marks; what has no letter of the keys stays and is passed over. */
function folded(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßæœøłđþ]/g, (letter) => FOLDED[letter] ?? letter);
}
