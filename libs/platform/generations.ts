/**
 * A bounded map that forgets what was not used for long. Kept are two generations: what was used since the last turn,
 * and what was used before it and not since. Other than in a list by last use, a look-up of what is in use writes
 * nothing: among 100,000 entries every place that is touched costs a read of main memory, and a list touches six.
 */
export class Generations<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private youngWeight = 0;

  /** @param maxWeight sum of the weights of what is kept, half of it for each generation */
  constructor(
    private readonly maxWeight: number,
    private readonly weight: (value: T) => number,
  ) {}

  get(key: string): T | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const older = this.old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  /** What weighs more than a generation may is not kept. */
  set(key: string, value: T): void {
    this.delete(key);
    const weight = this.weighed(value);
    const limit = this.maxWeight / 2;
    if (weight > limit) return;
    if (this.youngWeight + weight > limit) {
      this.old = this.young;
      this.young = new Map();
      this.youngWeight = 0;
    }
    this.young.set(key, value);
    this.youngWeight += weight;
  }

  delete(key: string): void {
    const value = this.young.get(key);
    if (value !== undefined) {
      this.youngWeight -= this.weighed(value);
      this.young.delete(key);
    }
    this.old.delete(key);
  }

  deleteWhere(matches: (key: string, value: T) => boolean): void {
    for (const entries of [this.young, this.old])
      for (const [key, value] of entries) if (matches(key, value)) this.delete(key);
  }

  clear(): void {
    this.young.clear();
    this.old.clear();
    this.youngWeight = 0;
  }

  private weighed(value: T): number {
    return Math.max(1, this.weight(value));
  }
}
