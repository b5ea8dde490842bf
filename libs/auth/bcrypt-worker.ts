import { Worker } from 'node:worker_threads';
import { Problem } from '@callsign/platform';
import { z } from 'zod';

export const COST = 10;
const WAITING = 100;

const answer = z.object({
  id: z.int(),
  result: z.union([z.string(), z.boolean()]).optional(),
  error: z.string().optional(),
});
type Result = string | boolean;
type Job = { password: string; hash: string } | { password: string; cost: number };

// Source text and not a file: it runs the same from the compiled tree and from TypeScript under the tests.
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const bcrypt = require(workerData);
  parentPort.on('message', ({ id, password, hash, cost }) => {
    try {
      parentPort.postMessage({ id, result: hash === undefined ? bcrypt.hashSync(password, cost) : bcrypt.compareSync(password, hash) });
    } catch (error) {
      parentPort.postMessage({ id, error: String(error) });
    }
  });`;

/**
 * bcrypt in a thread of its own. bcryptjs holds its thread for up to 100 ms at a time, and on the main one every phone
 * that registers meanwhile would wait for somebody's sign-in. One thread: the rest of the machine is for calls.
 */
export class BcryptWorker {
  private worker: Worker | null = null;
  private readonly waiting = new Map<
    number,
    { resolve: (result: Result) => void; reject: (error: Error) => void }
  >();
  private last = 0;

  async hash(password: string): Promise<string> {
    return z.string().parse(await this.run({ password, cost: COST }));
  }

  async compare(password: string, hash: string): Promise<boolean> {
    return z.boolean().parse(await this.run({ password, hash }));
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private run(job: Job): Promise<Result> {
    if (this.waiting.size >= WAITING)
      throw new Problem(503, 'busy', 'Too many people sign in at this moment; try again in a few seconds.');
    return new Promise((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, { resolve, reject });
      this.worker ??= this.start();
      this.worker.ref();
      this.worker.postMessage({ id, ...job });
    });
  }

  private start(): Worker {
    const worker = new Worker(program, { eval: true, workerData: require.resolve('bcryptjs') });
    worker.on('message', (message: unknown) => this.done(worker, answer.parse(message)));
    worker.on('error', (error: Error) => this.lost(worker, error));
    worker.on('exit', () => this.lost(worker, new Error('the thread that hashes passwords ended')));
    return worker;
  }

  private done(worker: Worker, { id, result, error }: z.output<typeof answer>): void {
    const job = this.waiting.get(id);
    this.waiting.delete(id);
    if (this.waiting.size === 0) worker.unref(); // Idle, it must not keep a command-line task from ending.
    if (result === undefined) job?.reject(new Error(error));
    else job?.resolve(result);
  }

  /** The next job starts another. */
  private lost(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
