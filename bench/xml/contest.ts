import { join } from 'node:path';
import { z } from 'zod';
import { Child } from '../support/child';
import { LOAD_CORE, pin, SERVER_CORE } from '../support/cores';
import type { Site } from '../support/site';
import { type LoadOrder, type LoadReport, reportSchema } from './load';

/** As many as a busy switch has requests under way. */
const CONNECTIONS = 32;
/** Connections made, and the other server's bytes out of the caches. */
const WARM_UP_SECONDS = 0.1;

export type Section = LoadOrder['section'];
export type Spread = Pick<LoadOrder, 'tenants' | 'extensions'>;

/** A server that takes part: which one, and whom it is asked for. */
export interface Contestant extends Spread {
  readonly port: number;
  readonly verify: boolean;
}

/** The load, from a process of its own on the core that the servers leave alone. */
export class Contest {
  private constructor(private readonly load: Child) {}

  static start(site: Site): Contest {
    const load = new Child(join(__dirname, 'load.ts'));
    site.ends(() => load.stop());
    pin(load.pid, LOAD_CORE);
    return new Contest(load);
  }

  /** As much as the server takes: requests a second. */
  async throughput(section: Section, contestant: Contestant, seconds: number): Promise<number> {
    await this.run({ ...contestant, section, seconds: WARM_UP_SECONDS });
    const { answered, seconds: took } = await this.run({ ...contestant, section, seconds });
    return answered / took;
  }

  /** 99 of 100 answers came within so many milliseconds at so many requests a second; infinite where they did not come. */
  async p99(section: Section, contestant: Contestant, rate: number, seconds: number): Promise<number> {
    await this.run({ ...contestant, section, rate, seconds: WARM_UP_SECONDS });
    const { answered, p99 } = await this.run({ ...contestant, section, rate, seconds });
    return p99 === null || answered < 0.9 * rate * seconds ? Infinity : p99;
  }

  /** Every extension of every tenant once: requests a second. */
  async each(section: Section, contestant: Contestant): Promise<number> {
    const { answered, seconds } = await this.run({ ...contestant, section, seconds: null });
    return answered / seconds;
  }

  private async run(
    order: Contestant & Pick<LoadOrder, 'section' | 'seconds'> & Partial<LoadOrder>,
  ): Promise<LoadReport> {
    return reportSchema.parse(await this.load.ask({ connections: CONNECTIONS, rate: null, ...order }));
  }
}

/** A bare `node:http` server that answers so many bytes; see bare.ts. */
export async function startBare(site: Site, bytes: number): Promise<{ port: number; pid: number }> {
  const bare = new Child(join(__dirname, 'bare.ts'));
  site.ends(() => bare.stop());
  const { port } = z.object({ port: z.number() }).parse(await bare.ask({ bytes }));
  pin(bare.pid, SERVER_CORE);
  return { port, pid: bare.pid ?? 0 };
}
