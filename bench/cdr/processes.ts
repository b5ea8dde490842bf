import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { type Order, type Report, reportSchema } from './load';

const started = z.object({ port: z.number() });
const sibling = (name: string) => join(__dirname, `${name}${extname(__filename)}`);

async function message(child: ChildProcess): Promise<unknown> {
  const exit = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`the process ended with ${String(code)}`)),
  );
  const [received] = (await Promise.race([once(child, 'message'), exit])) as [unknown];
  exit.catch(() => undefined);
  return received;
}

/** The server in a process of its own. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(
    kind: 'callsign' | 'straightforward',
    databaseUrl: string,
    port = 0,
  ): Promise<ServerProcess> {
    const child = fork(sibling('server'), [kind, databaseUrl, String(port)]);
    return new ServerProcess(child, started.parse(await message(child)).port);
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

/** The load in a process of its own. */
export class LoadProcess {
  private readonly child = fork(sibling('load'));

  constructor(order: Order) {
    this.child.send(order);
  }

  /** What was acknowledged since the last report. */
  report(): Promise<Report> {
    return this.ask('report');
  }

  stop(): Promise<Report> {
    return this.ask('stop');
  }

  private async ask(what: 'report' | 'stop'): Promise<Report> {
    const answer = message(this.child);
    this.child.send(what);
    return reportSchema.parse(await answer);
  }
}
