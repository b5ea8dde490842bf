import type { Column, TenantTransaction } from '@callsign/platform';
import { type Destination, destinationSchema, type DestinationType } from './destination';
import type { DestinationDirectory } from './destination-directory';

/** A destination as two cells of a table: `extension` and `1001`, `number` and `+14155550100`, `hangup` and `USER_BUSY`. */
export interface DestinationCells {
  readonly type: string | null;
  readonly target: string | null;
}

/**
 * The two columns of a destination. In the body they are `<path>.type` and `<path>.target`.
 * @param name of the column with the target, in snake_case
 */
export function destinationColumns(name: string, path: string): Column[] {
  return [
    { name: `${name}_type`, path: `${path}.type`, clearable: true },
    { name, path: `${path}.target`, clearable: true },
  ];
}

/**
 * Writes and reads destinations for people: by the number that is dialled (or the name of the thing) where there is one, so
 * that a table can go to another tenant, and by id where there is none (such as a disabled extension).
 */
export class DestinationNames {
  private readonly numbers = new Map<string, string>();
  private readonly ids = new Map<string, string>();

  /** With all targets of the transaction's tenant, as they are now. */
  static async of(tx: TenantTransaction, directory: DestinationDirectory): Promise<DestinationNames> {
    const names = new DestinationNames();
    for (const handler of directory.all()) {
      if (handler.names) {
        for (const { id, name } of await handler.names(tx)) names.add(handler.type, id, name);
        continue;
      }
      for (const { type, id, number } of await handler.compile(tx)) {
        if (number !== null) names.add(type, id, number);
      }
    }
    return names;
  }

  /** Makes a target known that can not be called, or is only about to be written. */
  add(type: DestinationType, id: string, number: string): void {
    this.numbers.set(`${type}:${id}`, number);
    this.ids.set(`${type}:${number}`, id);
  }

  /** Whether it is known to exist without asking its handler. */
  has(destination: Destination): boolean {
    return 'id' in destination ? this.numbers.has(`${destination.type}:${destination.id}`) : true;
  }

  write(destination: Destination | null): DestinationCells {
    if (!destination) return { type: null, target: null };
    if (destination.type === 'number') return { type: 'number', target: destination.number };
    if (destination.type === 'hangup') return { type: 'hangup', target: destination.cause };
    return {
      type: destination.type,
      target: this.numbers.get(`${destination.type}:${destination.id}`) ?? destination.id,
    };
  }

  /** The destination, or a sentence that says what is wrong. An id is not yet checked to exist. */
  read({ type, target }: DestinationCells): { destination: Destination | null } | { wrong: string } {
    if (!type && !target) return { destination: null };
    if (!type || !target) return { wrong: 'needs both a type and a target' };
    const id = this.ids.get(`${type}:${target}`) ?? target;
    const parsed = destinationSchema.safeParse({
      type,
      ...(type === 'number' ? { number: target } : type === 'hangup' ? { cause: target } : { id }),
    });
    if (parsed.success) return { destination: parsed.data };
    const [issue] = parsed.error.issues;
    return {
      wrong:
        issue?.path[0] === 'id' ? `there is no ${type} ${target}` : (issue?.message ?? 'is no destination'),
    };
  }
}
