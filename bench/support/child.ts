import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of the bench's own that is sent orders and answers each with one message. */
export class Child {
  private readonly child: ChildProcess;

  /** @param file a TypeScript module, run as this process is */
  constructor(file: string) {
    this.child = fork(file);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  async ask(order: object): Promise<unknown> {
    const left = new AbortController();
    const { signal } = left;
    try {
      const answer = once(this.child, 'message', { signal });
      const exit = once(this.child, 'exit', { signal });
      this.child.send(order);
      return await Promise.race([
        answer.then(([message]) => message as unknown),
        exit.then(([code]) => Promise.reject(new Error(`a process of the bench ended with ${String(code)}`))),
      ]);
    } finally {
      left.abort();
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

/** For such a process: answers every order, and ends with whoever started it. */
export function answerOrders(answer: (order: unknown) => Promise<object>): void {
  // Its module may also be read for the shapes in it.
  if (!process.send) return;
  process.on('disconnect', () => process.exit(1));
  process.on('message', (order) => {
    answer(order)
      .then((result) => process.send?.(result))
      .catch((error: unknown) => {
        console.error(error);
        process.exit(1);
      });
  });
}
