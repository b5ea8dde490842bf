import type { AtHand } from './at-hand';
import { Generations } from './generations';

/**
 * A bounded cache whose entries are dropped when what they were made from changes. A load that was under way when
 * something was dropped may have read the old state, so its result is handed out but not kept. Loads of one key that
 * come together are one load.
 */
export class EpochCache<T extends object | string> {
  private readonly entries: Generations<T>;
  private readonly loading = new Map<string, Promise<T>>();
  private epoch = 0;

  /** @param maxWeight sum of the weights of what is kept */
  constructor(maxWeight: number, weight: (value: T) => number) {
    this.entries = new Generations(maxWeight, weight);
  }

  /** What is kept, without loading it. */
  peek(key: string): T | undefined {
    return this.entries.get(key);
  }

  get(key: string, load: () => Promise<T>): AtHand<T> {
    return this.entries.get(key) ?? this.loading.get(key) ?? this.load(key, load);
  }

  private load(key: string, load: () => Promise<T>): Promise<T> {
    const started = this.epoch;
    const loading = load()
      .then((value) => {
        if (this.epoch === started) this.entries.set(key, value);
        return value;
      })
      .finally(() => {
        if (this.loading.get(key) === loading) this.loading.delete(key);
      });
    this.loading.set(key, loading);
    return loading;
  }

  drop(key: string): void {
    this.invalidate();
    this.entries.delete(key);
  }

  dropWhere(matches: (key: string, value: T) => boolean): void {
    this.invalidate();
    this.entries.deleteWhere(matches);
  }

  clear(): void {
    this.invalidate();
    this.entries.clear();
  }

  private invalidate(): void {
    this.epoch += 1;
    this.loading.clear();
  }
}
