import type { Schemas } from '~/api/client';
import type { Destination } from './destinations';

export type Menu = Schemas['IvrMenu'];
export type MenuEntry = Schemas['IvrMenuEntry'];
export type Condition = Schemas['IvrCondition'];
export type TreeNode = Schemas['IvrTreeNode'];
export type TreeExit = Schemas['IvrTreeExit'];

export const operators: { value: Condition['operator']; label: string }[] = [
  { value: 'equals', label: 'is' },
  { value: 'differs', label: 'is not' },
  { value: 'present', label: 'is known' },
  { value: 'absent', label: 'is not known' },
];

export const blankCondition = (): Condition => ({ variable: '', operator: 'equals', value: '' });

/** What makes a call take an exit, where it is not a key. */
export const exitWords: Record<Exclude<TreeExit['on'], 'keys' | 'case'>, string> = {
  timeout: 'nothing pressed',
  invalid: 'nothing valid',
  fallback: 'can not be served',
  otherwise: 'otherwise',
  failure: 'no answer',
};

/** An entry as its form has it: the API's record of variables as a list. */
export interface EntryState {
  keys: string;
  label: string | null;
  destination: Destination | null;
  language: string | null;
  set: { name: string; value: string }[];
  when: Condition | null;
}

export const blankEntry = (): EntryState => ({
  keys: '',
  label: null,
  destination: null,
  language: null,
  set: [],
  when: null,
});

export function entryState(entry: MenuEntry): EntryState {
  const { keys, label = null, destination = null, language = null, set = {}, when = null } = entry;
  return {
    keys,
    label,
    destination: destination && { ...destination },
    language,
    set: Object.entries(set).map(([name, value]) => ({ name, value })),
    when: when && { ...when },
  };
}

export function entryBody({ set, ...entry }: EntryState): MenuEntry {
  return { ...entry, set: Object.fromEntries(set.map(({ name, value }) => [name, value])) };
}

/** Languages to choose from, with the one that is chosen though it is none of them. */
export function languageItems(none: string, chosen: string | null) {
  const known: { value: string; label: string }[] = [...promptLanguages];
  const other = chosen !== null && !known.some(({ value }) => value === chosen);
  return [{ value: 'none', label: none }, ...known, ...(other ? [{ value: chosen, label: chosen }] : [])];
}
