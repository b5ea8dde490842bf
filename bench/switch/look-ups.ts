import { join } from 'node:path';
import { z } from 'zod';
import { EventSocket } from '../../e2e/support/event-socket';
import { FreeSwitch } from '../../e2e/support/freeswitch';
import { meeting } from '../../e2e/support/installation';
import { atLeast, type BenchResult } from '../result';
import { ApiProcess, PASSWORD, USERNAME } from '../support/api';
import { Child } from '../support/child';
import { takeTurns } from '../support/figures';
import { domainOf, numberOf, seed } from '../support/seed';
import type { Site } from '../support/site';

const CONNECTIONS = 8;
const ROUNDS = 7;
const SECONDS = 1;
const USER = `${numberOf(1)}@${domainOf(0)}`;
const NOTICE = { FREESWITCH_LOG_LEVEL: 'notice' };

/**
 * Directory look-ups that the switch itself completes: `user_data` over several connections to its event socket, every
 * one asked over HTTP (`DIRECTORY_CACHE=0`). Two alike switches take turns, one asking CallSign, one a bare server that
 * gives the same XML.
 */
export async function lookUps(site: Site): Promise<BenchResult> {
  const url = await site.database();
  await seed(url, { tenants: 10, extensions: 100 });
  const met = await meeting();
  const api = await ApiProcess.start(site, url, { ...met.environment, DIRECTORY_CACHE: '0' });
  const callsign = await FreeSwitch.start({
    apiUrl: api.url,
    username: USERNAME,
    password: PASSWORD,
    eslPort: met.eslPort,
    eslPassword: met.eslPassword,
    environment: NOTICE,
  });
  site.ends(() => callsign.stop());
  const bare = await FreeSwitch.start({ apiUrl: await startBare(site, api), environment: NOTICE });
  site.ends(() => bare.stop());
  const rates = await takeTurns(ROUNDS, { bare, callsign }, rate);
  return atLeast(0.9, {
    name: 'switch, directory look-ups it completes',
    value: rates.callsign,
    unit: 'look-ups/s',
    floor: rates.bare,
  });
}

async function startBare(site: Site, api: ApiProcess): Promise<string> {
  const [number = '', domain = ''] = USER.split('@');
  const user = await api.ask(`section=directory&key_value=${domain}&user=${number}&domain=${domain}`);
  const notFound = await api.ask('section=directory&user=&domain=');
  const server = new Child(join(__dirname, 'bare.ts'));
  site.ends(() => server.stop());
  const { port } = z.object({ port: z.number() }).parse(await server.ask({ user, notFound }));
  return `http://127.0.0.1:${port}`;
}

/** Look-ups a second. */
async function rate(freeswitch: FreeSwitch): Promise<number> {
  const sockets = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => EventSocket.open(freeswitch.eslPort, freeswitch.eslPassword)),
  );
  const command = `user_data ${USER} param a1-hash`;
  const began = performance.now();
  const counts = await Promise.all(
    sockets.map(async (socket) => {
      let count = 0;
      for (; performance.now() - began < SECONDS * 1000; count++) {
        const answer = await socket.api(command);
        if (!/^[0-9a-f]{32}$/.test(answer)) throw new Error(`${command}: ${answer}`);
      }
      return count;
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const socket of sockets) socket.close();
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}
