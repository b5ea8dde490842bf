/**
 * Work that is done again and again, one round at a time: a round that is due while one runs is left out, and one that
 * fails is told of and tried again when it is next due. A process may end between two rounds; a stop waits for one.
 */
export class Periodic {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  /**
   * @param everyMs between the beginnings of two rounds
   * @param failed tells the operator of a round that failed
   */
  constructor(
    private readonly everyMs: number,
    private readonly round: () => Promise<unknown>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** From now on, the first round at its time. */
  start(): void {
    this.timer = setInterval(() => this.due(), this.everyMs);
    this.timer.unref();
  }

  /** A round now, or as soon as the one that runs is over. */
  wake(): void {
    if (this.running) this.again = true;
    else this.due();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** For rounds of many steps: whether they should come to an end. */
  get stopping(): boolean {
    return this.stopped;
  }

  private due(): void {
    if (this.running || this.stopped) return;
    this.again = false;
    this.running = this.round()
      .then(() => undefined, this.failed)
      .finally(() => {
        this.running = null;
        if (this.again) this.due();
      });
  }
}
