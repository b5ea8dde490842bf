import { join } from 'node:path';
import { freePort } from '../e2e/support/ports';
import { atMost, type BenchResult } from './result';
import { arrivedSchema } from './sessions/callers';
import { ApiProcess } from './support/api';
import { Child } from './support/child';
import { domainOf, extensionId, numberOf, seed } from './support/seed';
import type { Site } from './support/site';

const CALLS = 1_000;
const PER_SECOND = 200;
/**
 * There before, and staying: V8's young generation has then grown to the size it works with (tens of megabytes, once
 * for the process), so that the growth afterwards is what sessions cost.
 */
const CALLS_BEFORE = 1_000;

/**
 * Calls in the hands of call control: a switch (its recorded words, in a process of its own) brings 200 a second, all of
 * which ring and stay. What a thousand of them cost in memory, and how soon each is spoken to.
 */
export async function run(site: Site): Promise<BenchResult[]> {
  const url = await site.database();
  await seed(url, { tenants: 1, extensions: 1 });
  const port = await freePort();
  const api = await ApiProcess.start(site, url, { CALL_CONTROL_LISTEN: `127.0.0.1:${port}` });
  const callers = new Child(join(__dirname, 'sessions/callers.ts'));
  site.ends(() => callers.stop());
  const arrive = async (calls: number) =>
    arrivedSchema.parse(
      await callers.ask({
        port,
        domain: domainOf(0),
        extension: extensionId(0, numberOf(0)),
        calls,
        perSecond: PER_SECOND,
      }),
    );

  await arrive(CALLS_BEFORE);
  const before = api.residentBytes;
  const { ringing, p99 } = await arrive(CALLS);
  const each = (api.residentBytes - before) / CALLS / 1024;
  if (ringing !== CALLS + CALLS_BEFORE) throw new Error(`${ringing} of ${CALLS + CALLS_BEFORE} calls ring`);
  await callers.ask({ hangUp: true });
  return [
    atMost(1, { name: 'sessions, memory of each of 1,000 more at once', value: each, unit: 'KB', floor: 64 }),
    atMost(1, { name: 'sessions, first command, p99 at 200 new/s', value: p99, unit: 'ms', floor: 20 }),
  ];
}
