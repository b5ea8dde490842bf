import { createConnection, type Socket } from 'node:net';
import { z } from 'zod';
import { RequestTemplate } from './records';

/** What the parent tells this process to do. */
export const orderSchema = z.object({ port: z.number(), connections: z.number(), folder: z.string() });
export type Order = z.output<typeof orderSchema>;
/** What it answers when told to stop. */
export const reportSchema = z.object({
  acknowledged: z.array(z.string()),
  refused: z.number(),
  seconds: z.number(),
});
export type Report = z.output<typeof reportSchema>;

/**
 * A switch with many calls ending: each connection posts one record after the other and sends one again until it is
 * answered 200, over a new connection where the old one broke. Raw sockets, so that little of the machine goes into it.
 */
class Load {
  private readonly acknowledged: string[] = [];
  private readonly templates: RequestTemplate[];
  private refused = 0;
  private stopping = false;
  private began = process.hrtime.bigint();

  constructor(private readonly order: Order) {
    this.templates = ['internal-answered-a-leg.http', 'internal-answered-b-leg.http'].map(
      (name) => new RequestTemplate(order.folder, name),
    );
    for (let i = 0; i < order.connections; i++) void this.post(i);
  }

  report(): Report {
    const seconds = Number(process.hrtime.bigint() - this.began) / 1e9;
    const report = { acknowledged: this.acknowledged.splice(0), refused: this.refused, seconds };
    this.began = process.hrtime.bigint();
    return report;
  }

  stop(): Report {
    this.stopping = true;
    return this.report();
  }

  private async post(index: number): Promise<void> {
    const template = this.templates[index % this.templates.length];
    if (!template) throw new Error('no template');
    let connection = new Connection(this.order.port);
    let { uuid, request } = template.next();
    while (!this.stopping) {
      const status = await connection.send(request);
      if (status === 200) {
        this.acknowledged.push(uuid);
        ({ uuid, request } = template.next());
      } else {
        this.refused++;
        connection.close();
        await new Promise((resolve) => setTimeout(resolve, 50));
        connection = new Connection(this.order.port);
      }
    }
    connection.close();
  }
}

class Connection {
  private readonly socket: Socket;
  private answered: (status: number) => void = () => undefined;
  private text = '';

  constructor(port: number) {
    this.socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (bytes: Buffer) => this.receive(bytes.toString('latin1')));
    this.socket.on('error', () => this.answered(0));
    this.socket.on('close', () => this.answered(0));
  }

  /** @returns the status, or 0 where the connection broke before one came */
  send(request: Buffer): Promise<number> {
    return new Promise((resolve) => {
      this.answered = resolve;
      if (this.socket.destroyed) resolve(0);
      else this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(text: string): void {
    this.text += text;
    const end = this.text.indexOf('\r\n\r\n');
    const length = /\r\ncontent-length: (\d+)/i.exec(this.text)?.[1];
    if (end < 0 || this.text.length < end + 4 + Number(length)) return;
    const status = Number(this.text.slice(9, 12));
    this.text = '';
    this.answered(status);
  }
}

process.on('disconnect', () => process.exit(1));
let load: Load | undefined;
process.on('message', (message) => {
  if (message === 'stop' || message === 'report') {
    const report = message === 'stop' ? load?.stop() : load?.report();
    process.send?.(report, () => message === 'stop' && process.exit(0));
  } else {
    load = new Load(orderSchema.parse(message));
  }
});
