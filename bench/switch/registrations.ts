import { FreeSwitch, type FreeSwitchOptions } from '../../e2e/support/freeswitch';
import { type Meeting, meeting } from '../../e2e/support/installation';
import { type Account, registerMany } from '../../e2e/support/sip-phone';
import { atLeast, type BenchResult } from '../result';
import { ApiProcess, PASSWORD, USERNAME } from '../support/api';
import { takeTurns } from '../support/figures';
import { domainOf, numberOf, passwordOf, seed, type Size } from '../support/seed';
import type { Site } from '../support/site';
import { writeStaticConfiguration } from './static-configuration';

const SIZE: Size = { tenants: 60, extensions: 100 };
const ROUNDS = 5;
/** Phones of each round; none comes twice, so that the switch asks CallSign for each. */
const PHONES = 1_000;
/** More than enough to keep the switch busy; it is never offered so much that it would have to drop some. */
const AT_ONCE = 32;

/**
 * Phones that register for the first time, as many as the switch takes: each asks CallSign for its user (who then is
 * kept until he changes), against an alike switch with the same users and profiles as static XML files.
 */
export async function registrations(site: Site): Promise<BenchResult> {
  const url = await site.database();
  await seed(url, SIZE);
  const [met, own] = [await meeting(), await meeting()];
  const api = await ApiProcess.start(site, url, met.environment);
  const configuration = site.folder();
  await writeStaticConfiguration(configuration, api, SIZE, met, own);
  await start(site, met, { apiUrl: api.url });
  await start(site, own, { apiUrl: api.url, configuration });
  const phones = { callsign: phonesOf(met), static: phonesOf(own) };
  const rates = await takeTurns(ROUNDS, phones, (next) => next());
  return atLeast(0.9, {
    name: 'switch, REGISTERs of new phones',
    value: rates.callsign,
    unit: 'phones/s',
    floor: rates.static,
  });
}

async function start(site: Site, met: Meeting, options: FreeSwitchOptions): Promise<void> {
  const freeswitch = await FreeSwitch.start({
    ...options,
    username: USERNAME,
    password: PASSWORD,
    eslPort: met.eslPort,
    eslPassword: met.eslPassword,
    environment: { FREESWITCH_LOG_LEVEL: 'notice' },
  });
  site.ends(() => freeswitch.stop());
}

/** Registers the next phones; gives how many a second. */
function phonesOf({ internal }: Meeting): () => Promise<number> {
  let registered = 0;
  return async () => {
    const accounts = Array.from({ length: PHONES }, () => account(registered++));
    const {
      registered: successful,
      failed,
      seconds,
    } = await registerMany(internal, accounts, {
      rate: 10_000,
      atOnce: AT_ONCE,
    });
    if (successful !== PHONES) throw new Error(`${successful} phones registered, ${failed} did not`);
    return successful / seconds;
  };
}

function account(index: number): Account {
  const extension = index % SIZE.extensions;
  return {
    user: numberOf(extension),
    domain: domainOf(Math.floor(index / SIZE.extensions)),
    password: passwordOf(extension),
  };
}
