import pg from 'pg';
import { z } from 'zod';
import { atMost, type BenchResult, information } from './result';
import { ApiProcess, ENVIRONMENT } from './support/api';
import { seed } from './support/seed';
import type { Site } from './support/site';
import { median } from './support/figures';
import { seedQueueCalls } from './queues/calls';

const CALLS = 1_000_000;
const LIMIT_MS = 200;
const TRIES = 15;
const MONTH = 'from=2026-10-01T00:00:00Z&to=2026-11-01T00:00:00Z';

/** What is asked: as the statistics page asks it, and the finest that it can. */
const QUESTIONS: readonly (readonly [name: string, path: string])[] = [
  ['by queue', `?${MONTH}`],
  ['by queue and day', `?${MONTH}&interval=day`],
  ['by hour, all queues', `?${MONTH}&by=all&interval=hour`],
  ['by agent', `/agents?${MONTH}`],
  ['by agent and week', `/agents?${MONTH}&interval=week`],
  ['a page of calls', `/calls?${MONTH}`],
];

const tokenSchema = z.object({ token: z.string() });

/** Statistics of a month with a million calls, asked over HTTP: row-level security and JSON are part of it. */
export async function run(site: Site): Promise<BenchResult[]> {
  const url = await site.database();
  await seed(url, { tenants: 1, extensions: 450 });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  site.ends(() => client.end());
  const started = performance.now();
  await seedQueueCalls(client, CALLS);
  const seconds = (performance.now() - started) / 1000;
  const api = await ApiProcess.start(site, url);
  const headers = { authorization: `Bearer ${await signIn(api)}`, 'x-tenant-id': '1' };
  const results: BenchResult[] = [
    information({
      name: 'queues, calls written with their sums',
      value: CALLS / seconds,
      unit: 'calls/s',
      floor: CALLS / seconds,
    }),
  ];
  for (const [name, path] of QUESTIONS) {
    const times: number[] = [];
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const from = performance.now();
      const answer = await fetch(`${api.url}/api/queues/statistics${path}`, { headers });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
      times.push(performance.now() - from);
    }
    process.stderr.write(`queues, ${name}, in ms: ${times.map((ms) => ms.toFixed(0)).join(' ')}\n`);
    results.push(
      atMost(1, {
        name: `queues, a month ${name}, slowest of ${TRIES}`,
        value: Math.max(...times),
        unit: 'ms',
        floor: LIMIT_MS,
      }),
      information({
        name: `queues, a month ${name}, median`,
        value: median(times),
        unit: 'ms',
        floor: LIMIT_MS,
      }),
    );
  }
  return results;
}

async function signIn(api: ApiProcess): Promise<string> {
  const answer = await fetch(`${api.url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password: ENVIRONMENT.ADMIN_PASSWORD }),
  });
  return tokenSchema.parse(await answer.json()).token;
}
