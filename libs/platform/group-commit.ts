/** The queue is full: the database is slower than what comes in. Whoever sent it has to try again. */
export class Overloaded extends Error {}

interface Waiting<T, R> {
  readonly item: T;
  readonly done: (result: R) => void;
  readonly failed: (error: unknown) => void;
}

export interface GroupCommitLimits {
  /** Most items of one commit. */
  readonly batch: number;
  /** Most items that wait, beyond which `add` throws {@link Overloaded}. */
  readonly waiting: number;
  /** Commits under way at once; while they are, what comes in gathers for the next. */
  readonly commits: number;
}

/**
 * Many small writes as few transactions: what arrives while a commit is under way goes into the next one together, so
 * the batches grow with the load and nobody waits on a timer. Each `add` resolves after its own commit.
 */
export class GroupCommit<T, R> {
  private queue: Waiting<T, R>[] = [];
  private running = 0;
  private scheduled = false;

  /** @param commit answers one result an item, in their order, once all are committed */
  constructor(
    private readonly commit: (items: T[]) => Promise<R[]>,
    private readonly limits: GroupCommitLimits,
  ) {}

  /** Items that wait for a commit to begin. */
  get waiting(): number {
    return this.queue.length;
  }

  add(item: T): Promise<R> {
    if (this.queue.length >= this.limits.waiting)
      return Promise.reject(new Overloaded(`${this.limits.waiting} items wait already`));
    return new Promise<R>((done, failed) => {
      this.queue.push({ item, done, failed });
      this.schedule();
    });
  }

  /** After this turn of the event loop, so that what its other sockets delivered comes along. */
  private schedule(): void {
    if (this.scheduled || this.running >= this.limits.commits) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      while (this.queue.length > 0 && this.running < this.limits.commits) void this.flush();
    });
  }

  private async flush(): Promise<void> {
    const batch = this.queue.slice(0, this.limits.batch);
    this.queue = this.queue.slice(this.limits.batch);
    this.running++;
    try {
      const results = await this.commit(batch.map(({ item }) => item));
      if (results.length !== batch.length)
        throw new Error(`a commit of ${batch.length} items answered ${results.length} results`);
      results.forEach((result, index) => batch[index]?.done(result));
    } catch (error) {
      for (const { failed } of batch) failed(error);
    } finally {
      this.running--;
      if (this.queue.length > 0) this.schedule();
    }
  }
}
