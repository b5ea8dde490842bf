import { EslError } from '../protocol/errors';
import type { EslEvent } from '../protocol/event';

export type EventHandler = (event: EslEvent) => void | Promise<void>;

/**
 * Which events are wanted and by whom. An event is named as FreeSWITCH does: `CHANNEL_ANSWER`, or a CUSTOM
 * event by its subclass, `sofia::register`.
 */
export class Subscriptions {
  private readonly handlers = new Map<string, Set<EventHandler>>();
  private readonly names = new Set<string>();

  /** Returns the names that were not subscribed to before. */
  add(names: readonly string[]): string[] {
    const added: string[] = [];
    for (const name of names) {
      if (!/^[A-Za-z][\w.-]*(::[\w.-]+)*$/.test(name)) {
        throw new EslError(
          `${JSON.stringify(name)} is no event name; use CHANNEL_ANSWER or a subclass like sofia::register`,
        );
      }
      if (!this.names.has(name)) added.push(name);
      this.names.add(name);
    }
    return added;
  }

  handle(name: string, handler: EventHandler): () => void {
    const handlers = this.handlers.get(name) ?? new Set();
    handlers.add(handler);
    this.handlers.set(name, handlers);
    return () => handlers.delete(handler);
  }

  handlersOf(event: EslEvent): Iterable<EventHandler> {
    const key = event.name === 'CUSTOM' ? (event.subclass ?? 'CUSTOM') : event.name;
    return this.handlers.get(key) ?? [];
  }

  get all(): string[] {
    return [...this.names];
  }
}

/** The `event` command for these names; subclasses come last, as everything after CUSTOM is one. */
export function eventCommand(names: readonly string[]): string {
  const custom = names.filter((name) => name.includes('::'));
  const plain = names.filter((name) => !name.includes('::'));
  return ['event json', ...plain, ...(custom.length > 0 ? ['CUSTOM', ...custom] : [])].join(' ');
}
