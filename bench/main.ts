import 'reflect-metadata';
import { parseArgs } from 'node:util';
import * as cdr from './cdr';
import * as live from './live';
import * as ivr from './ivr';
import type { BenchResult } from './result';
import { jsonLine, table } from './report';
import { Site } from './support/site';
import * as queues from './queues';
import * as sessions from './sessions';
import * as onSwitch from './switch';
import * as voicemail from './voicemail';
import * as xml from './xml';

interface Bench {
  run(site: Site): Promise<BenchResult[]>;
}

/** In this order; the name of each begins the names of its results. */
const benches: Record<string, Bench> = {
  xml,
  sessions,
  cdr,
  voicemail,
  ivr,
  live,
  queues,
  switch: onSwitch,
};

let site = new Site();

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const wanted = Object.entries(benches).filter(([name]) => name.startsWith(positionals[0] ?? ''));
  if (wanted.length === 0)
    throw new Error(`no bench begins with ${positionals[0]}; there are ${Object.keys(benches).join(', ')}`);
  const results: BenchResult[] = [];
  for (const [name, bench] of wanted) {
    process.stderr.write(`${name} …\n`);
    site = new Site();
    try {
      const found = await bench.run(site);
      results.push(...found);
      if (values.json) for (const result of found) process.stdout.write(jsonLine(result));
    } finally {
      await site.close();
    }
  }
  if (!values.json) process.stdout.write(table(results));
  return results.every(({ ok }) => ok);
}

/** Somebody is in a hurry: what was started ends before we do. */
function stop(): void {
  site
    .close()
    .catch((error: unknown) => console.error(error))
    .finally(() => process.exit(1));
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

main()
  .then((ok) => process.exit(ok ? 0 : 1))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  });
