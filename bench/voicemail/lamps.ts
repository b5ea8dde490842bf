import { setTimeout as sleep } from 'node:timers/promises';
import { FreeSwitch, findFreeSwitch, NO_SWITCH } from '../../e2e/support/freeswitch';
import { meeting, switchesAreConnected } from '../../e2e/support/installation';
import { LampPhone } from '../../e2e/support/lamp-phone';
import { findSipp } from '../../e2e/support/sipp';
import { until } from '../../e2e/support/wait';
import { atMost, type BenchResult } from '../result';
import { ApiProcess, ENVIRONMENT, PASSWORD, USERNAME } from '../support/api';
import { percentile } from '../support/figures';
import { domainOf, numberOf, passwordOf, seed } from '../support/seed';
import type { Site } from '../support/site';
import { boxId, seedBoxes } from './boxes';

const PHONES = 10;
const ROUNDS = 20;
const LIMIT_MS = 1_000;

/** From the request that changes a message to the NOTIFY at the phone, all phones at once, on a real FreeSWITCH. */
export async function lamps(site: Site): Promise<BenchResult[]> {
  if (!findFreeSwitch() || !findSipp()) {
    const lacking = findFreeSwitch() ? 'No SIPp on PATH (Debian package sip-tester)' : NO_SWITCH;
    process.stderr.write(`${lacking.replace(': e2e/switch is skipped', '')}: lamps are not measured\n`);
    return [];
  }
  const url = await site.database();
  await seed(url, { tenants: 1, extensions: PHONES });
  const media = site.folder();
  await seedBoxes(
    url,
    media,
    Array.from({ length: PHONES }, () => 1),
  );
  const met = await meeting();
  const api = await ApiProcess.start(site, url, { ...met.environment, MEDIA_DIR: media });
  const freeswitch = await FreeSwitch.start({
    apiUrl: api.url,
    username: USERNAME,
    password: PASSWORD,
    eslPort: met.eslPort,
    eslPassword: met.eslPassword,
    environment: { FREESWITCH_LOG_LEVEL: 'notice' },
  });
  site.ends(() => freeswitch.stop());
  await switchesAreConnected(api.url);
  const ask = await administrator(api);
  const boxes = await Promise.all(
    Array.from({ length: PHONES }, async (_, extension) => {
      const account = { user: numberOf(extension), domain: domainOf(0), password: passwordOf(extension) };
      const phone = await LampPhone.register(met.internal, account);
      site.ends(() => phone.dispose());
      await phone.toldTimes(1);
      const path = `/api/voicemail/boxes/${boxId(extension)}/messages`;
      const { data } = (await ask('GET', path)) as { data: { id: string }[] };
      return { phone, message: `${path}/${data[0]?.id}` };
    }),
  );
  const delays: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const urgent = round % 2 === 0;
    const voice = urgent ? '1/0 (1/0)' : '1/0 (0/0)';
    await Promise.all(
      boxes.map(async ({ phone, message }) => {
        const began = performance.now();
        await ask('PATCH', message, { urgent });
        await until('the lamp is told', async () => (await phone.told()).at(-1)?.voice === voice, {
          every: 5,
        });
        delays.push(performance.now() - began);
      }),
    );
    await sleep(50);
  }
  const p99 = percentile(Float64Array.from(delays).sort(), 0.99);
  const name = `voicemail, lamp after a change, p99 of ${PHONES * ROUNDS}`;
  return [atMost(1, { name, value: p99, unit: 'ms', floor: LIMIT_MS })];
}

type Ask = (method: 'GET' | 'PATCH', path: string, body?: object) => Promise<unknown>;

/** Requests of the first administrator, in the first tenant. */
async function administrator(api: ApiProcess): Promise<Ask> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${api.url}${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok)
      throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const credentials = { username: 'admin', password: ENVIRONMENT.ADMIN_PASSWORD };
  const { token } = (await send('POST', '/api/auth/login', credentials)) as { token: string };
  headers.authorization = `Bearer ${token}`;
  headers['x-tenant-id'] = '1';
  return send;
}
