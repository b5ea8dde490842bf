import { type Action, type Destination, type DestinationDirectory, type RoutedCall } from '@callsign/routing';

/** Separates the applications of an inline dialplan (mod_dptools.c, inline_dialplan_hunt). */
const NEXT = '~';
/** What would be more than text to `switch_separate_string` and to the inline dialplan. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSAFE = /['"\\~\u0000-\u001f]/;
/** What the switch does alone in a few applications. The others need a service of ours, or variables of their own. */
const ALONE: ReadonlySet<string> = new Set(['extension', 'ring_group', 'voicemail', 'hangup']);
const KEYS_VARIABLE = 'callsign_alone_keys';
const DOES_VARIABLE = 'callsign_alone_';

const SORRY: Action = { application: 'playback', data: 'tone_stream://%(250,250,480,620);loops=8' };
const END: Action = { application: 'hangup', data: 'NORMAL_TEMPORARY_FAILURE' };

/** What becomes of a call that needs a service of ours, where there is none: it goes there if the switch can do it alone. */
export function goneOn(
  destination: Destination | null,
  call: RoutedCall,
  directory: DestinationDirectory,
): Action[] {
  return [{ application: 'answer' }, ...(alone(destination, call, directory) ?? [SORRY, END])];
}

/** A menu that the switch offers by itself. */
export interface MenuAlone {
  /** For `play_and_get_digits`. */
  readonly prompt: string;
  readonly timeoutSeconds: number;
  readonly digitSeconds: number;
  readonly maxTries: number;
  readonly entries: readonly { readonly keys: string; readonly destination: Destination | null }[];
  readonly fallback: Destination | null;
}

/**
 * The switch asks for the keys, and does what they mean as an inline dialplan, which needs nobody: keys that lead where
 * only we can serve, and no key, go to the fallback.
 */
export function offeredAlone(menu: MenuAlone, call: RoutedCall, directory: DestinationDirectory): Action[] {
  const fallback = goneOn(menu.fallback, call, directory);
  const choices = menu.entries.flatMap(({ keys, destination }) => {
    const does = keys.includes('X') ? null : inline(alone(destination, call, directory) ?? []);
    return does === null ? [] : [{ keys, does }];
  });
  const otherwise = inline(fallback);
  if (choices.length === 0 || otherwise === null || menu.prompt.includes("'")) return fallback;
  const longest = Math.max(...choices.map(({ keys }) => keys.length));
  const pattern = `^(${choices.map(({ keys }) => keys.replaceAll('*', '\\*')).join('|')})$`;
  const terminators = choices.some(({ keys }) => keys.includes('#')) ? 'none' : '#';
  return [
    { application: 'answer' },
    ...choices.map(({ keys, does }): Action => ({
      application: 'set',
      data: `${DOES_VARIABLE}${keys}=${does}`,
    })),
    // No keys leave the variable of the keys empty.
    { application: 'set', data: `${DOES_VARIABLE}=${otherwise}` },
    {
      application: 'play_and_get_digits',
      data: [
        `1 ${longest} ${menu.maxTries} ${menu.timeoutSeconds * 1000} ${terminators}`,
        `'${menu.prompt}' silence_stream://250 ${KEYS_VARIABLE} ${pattern} ${menu.digitSeconds * 1000}`,
      ].join(' '),
    },
    { application: 'transfer', data: `'\${${DOES_VARIABLE}\${${KEYS_VARIABLE}}}' inline` },
  ];
}

/** Null where the switch can not do it alone. */
function alone(
  destination: Destination | null,
  call: RoutedCall,
  directory: DestinationDirectory,
): Action[] | null {
  if (!destination) return null;
  const target = directory.handler(destination.type).resolve(destination, call.routing);
  if (!target || !ALONE.has(target.type)) return null;
  return directory.handler(target.type).actions(target, call);
}

function inline(actions: readonly Action[]): string | null {
  const all = actions.map(({ application, data }) =>
    data === undefined ? application : `${application}:${data}`,
  );
  return all.length === 0 || all.some((one) => UNSAFE.test(one)) ? null : `m:${NEXT}:${all.join(NEXT)}`;
}
