import { Injectable, Logger } from '@nestjs/common';
import { AudioMissing, AudioStore, type Speech, StoreUnavailable } from '@callsign/media';
import type { Destination, TenantRouting } from '@callsign/routing';
import { greetingFor, type MenuTarget, type TargetEntry } from '../dialling/menu-target';
import { fillText } from '../web/template';
import type { IvrCall } from './ivr-call';

/** Longest extension's number of a tenant. */
const longestNumbers = new WeakMap<TenantRouting, number>();

/** A menu: speaks, and waits for keys. */
@Injectable()
export class MenuCall {
  private readonly logger = new Logger('ivr');

  constructor(private readonly store: AudioStore) {}

  /** Where the caller goes on; null where the menu says of no place. */
  async run(call: IvrCall, menu: MenuTarget): Promise<Destination | null> {
    call.prefer(menu.language);
    let pressed: string | null = null;
    for (let tries = 0; tries < menu.maxTries; tries += 1) {
      const refused: Speech[] = tries > 0 && pressed !== null ? ['common.invalid-entry'] : [];
      pressed = await this.keys(call, menu, [...refused, ...(await this.greeting(call, menu))]);
      if (pressed === null) continue;
      call.variables.press(pressed);
      const entry = chosen(menu.entries, pressed, call);
      if (entry) {
        await this.take(call, entry);
        if (entry.destination) return entry.destination;
        // "Say it again" is an answer, not a mistake. It has an end all the same.
        pressed = null;
        continue;
      }
      const extension = menu.directDial ? call.routing.byNumber(pressed) : null;
      if (extension?.type === 'extension') return { type: 'extension', id: extension.id };
    }
    if (pressed !== null) await call.say('common.invalid-entry');
    const next = pressed === null ? menu.timeoutDestination : menu.invalidDestination;
    return next ?? menu.fallbackDestination;
  }

  private async keys(call: IvrCall, menu: MenuTarget, parts: readonly Speech[]): Promise<string | null> {
    const lengths = menu.entries.map(({ keys }) => keys.length);
    const max = Math.max(1, ...lengths, menu.directDial ? longestNumber(call.routing) : 1);
    return call.session.collect({
      prompt: await call.prompt(parts),
      min: 1,
      max,
      timeoutSeconds: menu.timeoutSeconds,
      interDigitSeconds: menu.digitSeconds,
      terminators: max === 1 || menu.entries.some(({ keys }) => keys.includes('#')) ? '' : '#',
      pattern: '^[0-9*#]+$',
    });
  }

  private async take(call: IvrCall, entry: TargetEntry): Promise<void> {
    for (const [name, value] of Object.entries(entry.set))
      call.variables.set(name, fillText(value, call.variables));
    if (entry.language !== null) await call.choose(entry.language);
  }

  private async greeting(call: IvrCall, menu: MenuTarget): Promise<readonly Speech[]> {
    const recorded = greetingFor(menu, call.language);
    if (recorded === null) return menu.sentences;
    try {
      return [{ audio: await this.store.pathOnSwitch(recorded) }];
    } catch (error) {
      if (!(error instanceof AudioMissing) && !(error instanceof StoreUnavailable)) throw error;
      this.logger.warn(
        { err: error },
        `the greeting of menu ${menu.name} can not be played; its sentences are`,
      );
      return menu.sentences;
    }
  }
}

/** Exact keys count before those with an `X`; in the order of the entries. */
function chosen(
  entries: readonly TargetEntry[],
  pressed: string,
  { variables }: IvrCall,
): TargetEntry | null {
  const there = entries.filter(({ when }) => when === null || variables.holds(when));
  return (
    there.find(({ keys }) => keys === pressed) ??
    there.find(({ keys }) => keys.includes('X') && matches(keys, pressed)) ??
    null
  );
}

function matches(keys: string, pressed: string): boolean {
  return (
    keys.length === pressed.length &&
    [...keys].every((key, at) => key === pressed[at] || (key === 'X' && /[0-9]/.test(pressed[at] ?? '')))
  );
}

function longestNumber(routing: TenantRouting): number {
  let longest = longestNumbers.get(routing);
  if (longest === undefined) {
    longest = 1;
    for (const { number } of routing.every('extension')) longest = Math.max(longest, number?.length ?? 0);
    longestNumbers.set(routing, longest);
  }
  return longest;
}
