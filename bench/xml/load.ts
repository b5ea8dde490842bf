import { z } from 'zod';
import { answerOrders } from '../support/child';
import { percentile } from '../support/figures';
import { domainOf, numberOf } from '../support/seed';
import { Connection } from './connection';
import { RECORDED, Request } from './requests';

export const orderSchema = z.object({
  port: z.number(),
  section: z.enum(['directory', 'dialplan']),
  connections: z.number(),
  tenants: z.number(),
  extensions: z.number(),
  /** How long; or each tenant and extension once, in order. */
  seconds: z.number().nullable(),
  /** Requests a second; null for as many as the server takes. */
  rate: z.number().nullable(),
  /** Whether what is answered has to be about what was asked. */
  verify: z.boolean(),
});
export type LoadOrder = z.output<typeof orderSchema>;

export const reportSchema = z.object({
  answered: z.number(),
  seconds: z.number(),
  /** 99 of 100 answers were whole so many milliseconds after the request was due; null where none came. */
  p99: z.number().nullable(),
});
export type LoadReport = z.output<typeof reportSchema>;

/** Every 64th answer is read. */
const VERIFY_EVERY = 64;

class Load {
  private readonly workers: Worker[];
  private readonly idle: Worker[] = [];
  private readonly waiting: number[] = [];
  private readonly latencies: number[] = [];
  private readonly began = performance.now();
  private readonly ends: number;
  private asked = 0;
  private answered = 0;
  private busy = 0;

  constructor(
    private readonly order: LoadOrder,
    private readonly done: (report: LoadReport) => void,
    failed: (error: Error) => void,
  ) {
    this.ends = order.seconds === null ? Infinity : this.began + order.seconds * 1000;
    const recorded = RECORDED[order.section];
    this.workers = Array.from({ length: order.connections }, (_, index) => {
      const request = new Request(recorded[index % recorded.length] ?? recorded[0]!);
      return new Worker(order, request, (worker) => this.take(worker), failed);
    });
    this.busy = this.workers.length;
    for (const worker of this.workers) this.free(worker);
    if (order.rate !== null) this.pace(1000 / order.rate, this.began);
  }

  private take(worker: Worker): void {
    this.answered++;
    this.latencies.push(performance.now() - worker.due);
    this.free(worker);
  }

  /** The connection may ask again. */
  private free(worker: Worker): void {
    const { rate } = this.order;
    const now = performance.now();
    const due = rate === null ? now : this.waiting.shift();
    if (this.over(now)) {
      this.busy--;
      if (this.busy === 0) this.finish();
    } else if (due === undefined) this.idle.push(worker);
    else this.ask(worker, due);
  }

  private over(now: number): boolean {
    const { seconds, tenants, extensions } = this.order;
    return seconds === null ? this.asked >= tenants * extensions : now >= this.ends;
  }

  private ask(worker: Worker, due: number): void {
    const { seconds, tenants, extensions } = this.order;
    const number = this.asked++;
    if (seconds === null) worker.ask(due, Math.floor(number / extensions), number % extensions);
    else worker.ask(due, Math.floor(Math.random() * tenants), Math.floor(Math.random() * extensions));
  }

  /** Requests at even distances, without regard to how the last ones fared; timers are too coarse for it. */
  private pace(interval: number, due: number): void {
    const now = performance.now();
    let next = due;
    for (; next <= now && next < this.ends; next += interval) {
      const worker = this.idle.pop();
      if (worker) this.ask(worker, next);
      else this.waiting.push(next);
    }
    if (now < this.ends) setImmediate(() => this.pace(interval, next));
    else for (const worker of this.idle.splice(0)) this.free(worker);
  }

  private finish(): void {
    const seconds = (performance.now() - this.began) / 1000;
    for (const worker of this.workers) worker.close();
    const sorted = Float64Array.from(this.latencies).sort();
    const p99 = sorted.length > 0 ? percentile(sorted, 0.99) : null;
    this.done({ answered: this.answered, seconds, p99 });
  }
}

/** One connection with a request of its own. */
class Worker {
  due = 0;
  private readonly connection: Connection;
  private count = 0;
  private tenant = 0;
  private extension = 0;

  constructor(
    private readonly order: LoadOrder,
    private readonly request: Request,
    answered: (worker: Worker) => void,
    failed: (error: Error) => void,
  ) {
    this.connection = new Connection(
      order.port,
      (text) => {
        if (order.verify && this.count++ % VERIFY_EVERY === 0) this.verify(text.toString('latin1'));
        answered(this);
      },
      failed,
    );
  }

  ask(due: number, tenant: number, extension: number): void {
    this.due = due;
    this.tenant = tenant;
    this.extension = extension;
    this.request.aim(tenant, extension);
    this.connection.send(this.request.bytes);
  }

  close(): void {
    this.connection.close();
  }

  private verify(text: string): void {
    const domain = domainOf(this.tenant);
    const number = this.request.isForNumber ? numberOf(this.extension) : numberOf(0);
    const expected =
      this.order.section === 'directory' ? `<user id="${number}"` : `data="user/${number}@${domain}"`;
    if (!text.includes(expected) || !text.includes(domain))
      throw new Error(`asked for ${number} of ${domain}, the server answered ${text}`);
  }
}

answerOrders(
  (order) => new Promise((resolve, reject) => new Load(orderSchema.parse(order), resolve, reject)),
);
