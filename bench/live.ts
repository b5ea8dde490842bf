import { join } from 'node:path';
import { switchesAreConnected } from '../e2e/support/installation';
import { ESL_PASSWORD, listeningSchema, type SwitchOrder } from './live/busy-switch';
import { Panel } from './live/panel';
import { type SubscribersOrder, toldSchema } from './live/subscribers';
import { atLeast, atMost, type BenchResult, information } from './result';
import { ApiProcess, ENVIRONMENT } from './support/api';
import { Child } from './support/child';
import { seed } from './support/seed';
import type { Site } from './support/site';

const CALLS = 5_000;
const SUBSCRIBERS = 200;
const PER_SECOND = 100;
const SECONDS = 15;
const LIMIT_MS = 100;
const LONG_TASK_MS = 50;
const ADMIN = 'bench-admin';

/**
 * The live picture of one tenant with 5,000 calls, on a switch of recorded words in a process of its own that tells of 100
 * changes a second: how soon 200 subscribers know, and how smooth the operator panel stays in a real Chromium.
 */
export async function run(site: Site): Promise<BenchResult[]> {
  const url = await site.database();
  await seed(url, { tenants: 1, extensions: CALLS });
  const freeswitch = new Child(join(__dirname, 'live/busy-switch.ts'));
  const subscribers = new Child(join(__dirname, 'live/subscribers.ts'));
  site.ends(() => freeswitch.stop());
  site.ends(() => subscribers.stop());
  const tell = (order: SwitchOrder) => freeswitch.ask(order);
  const ask = (order: SubscribersOrder) => subscribers.ask(order);

  const { port } = listeningSchema.parse(await tell({ calls: CALLS }));
  const api = await ApiProcess.start(site, url, {
    FREESWITCH_NODES: `switch=127.0.0.1:${port}`,
    FREESWITCH_ESL_PASSWORD: ESL_PASSWORD,
  });
  await switchesAreConnected(api.url);
  const token = await signIn(api.url, 'admin', ENVIRONMENT.ADMIN_PASSWORD);
  await administrator(api.url, token);

  const socket = `${api.url.replace('http', 'ws')}/api/live?tenant=1`;
  await ask({ url: socket, token, subscribers: SUBSCRIBERS });
  await tell({ perSecond: PER_SECOND, seconds: SECONDS });
  const told = toldSchema.parse(await ask({ told: true }));
  // Of four events one is the end of a call.
  const expected = (SUBSCRIBERS * PER_SECOND * SECONDS * 3) / 4;
  if (told.count < expected * 0.9) throw new Error(`only ${told.count} of ${expected} changes were told`);
  const results = [
    atMost(1, {
      name: `live, event to ${SUBSCRIBERS} subscribers, p99 at ${PER_SECOND}/s`,
      value: told.p99,
      unit: 'ms',
      floor: LIMIT_MS,
    }),
    information({ name: 'live, event to subscribers, median', value: told.p50, unit: 'ms', floor: LIMIT_MS }),
  ];

  const panel = await Panel.open(site, api.url, { username: ADMIN, password: ENVIRONMENT.ADMIN_PASSWORD });
  if (!panel) {
    process.stderr.write('No Chromium found (CHROMIUM_PATH): the operator panel is not measured\n');
    return results;
  }
  const smooth = await panel.smooth(tell({ perSecond: PER_SECOND, seconds: SECONDS }));
  if (smooth.calls < CALLS) throw new Error(`the panel shows ${smooth.calls} calls of ${CALLS}`);
  return [
    ...results,
    atMost(1, {
      name: `live, panel of ${CALLS.toLocaleString('en')} calls, longest task`,
      value: smooth.longestTask,
      unit: 'ms',
      floor: LONG_TASK_MS,
    }),
    atLeast(0.9, { name: 'live, panel, frames', value: smooth.frames, unit: 'frames/s', floor: 60 }),
    information({
      name: 'live, panel, between frames, p99',
      value: smooth.p99,
      unit: 'ms',
      floor: 1000 / 60,
    }),
  ];
}

async function signIn(url: string, username: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`${username} can not sign in: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}

/** An administrator of the tenant, with the password of the first administrator of all. */
async function administrator(url: string, token: string): Promise<void> {
  const answer = await fetch(`${url}/api/users`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-tenant-id': '1' },
    body: JSON.stringify({ username: ADMIN, password: ENVIRONMENT.ADMIN_PASSWORD, role: 'tenant_admin' }),
  });
  if (!answer.ok) throw new Error(`no administrator: ${answer.status} ${await answer.text()}`);
}
