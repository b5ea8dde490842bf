import { FreeSwitch, type FreeSwitchOptions } from '../../e2e/support/freeswitch';
import { type Meeting, meeting } from '../../e2e/support/installation';
import { type Account, registerMany } from '../../e2e/support/sip-phone';
import { atLeast, type BenchResult, information } from '../result';
import { ApiProcess, PASSWORD, USERNAME } from '../support/api';
import { median, takeTurns } from '../support/figures';
import { domainOf, numberOf, passwordOf, seed, type Size } from '../support/seed';
import type { Site } from '../support/site';
import { writeStaticConfiguration } from './static-configuration';

const SIZE: Size = { tenants: 30, extensions: 100 };
const ROUNDS = 3;
/** Phones of each round. */
const PHONES = 800;
/** More than enough to keep the switch busy; it is never offered so much that it would have to drop some. */
const AT_ONCE = 32;

/**
 * Phones that register, as many as the switch takes: those that it knows and that come again, as all do every few
 * minutes (CallSign lets it keep their users until they change), and those that it sees for the first time. Against an
 * alike switch with the same users and profiles as static XML files.
 */
export async function registrations(site: Site): Promise<BenchResult[]> {
  const url = await site.database();
  await seed(url, SIZE);
  const [met, own] = [await meeting(), await meeting()];
  const api = await ApiProcess.start(site, url, met.environment);
  const configuration = site.folder();
  await writeStaticConfiguration(configuration, api, SIZE, met, own);
  await start(site, met, { apiUrl: api.url });
  await start(site, own, { apiUrl: api.url, configuration });
  const [known, unknown] = [new Rates(), new Rates()];
  for (let round = 0; round < ROUNDS; round++) {
    const phones = Array.from({ length: PHONES }, (_, index) => account(round * PHONES + index));
    unknown.add(await takeTurns(1, { callsign: met, static: own }, (at) => rate(at, phones)));
    known.add(await takeTurns(1, { static: own, callsign: met }, (at) => rate(at, phones)));
  }
  return [
    atLeast(0.9, known.measured('switch, REGISTERs of phones it knows')),
    information(unknown.measured('switch, REGISTERs of phones it never saw')),
  ];
}

class Rates {
  private readonly callsign: number[] = [];
  private readonly static: number[] = [];

  add(round: { callsign: number; static: number }): void {
    this.callsign.push(round.callsign);
    this.static.push(round.static);
  }

  measured(name: string) {
    return { name, value: median(this.callsign), unit: 'phones/s', floor: median(this.static) };
  }
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

/** Phones registered a second. */
async function rate({ internal }: Meeting, phones: Account[]): Promise<number> {
  const { registered, failed, seconds } = await registerMany(internal, phones, {
    rate: 10_000,
    atOnce: AT_ONCE,
  });
  // A busy machine may lose one to a retransmission; more would be another thing than was meant to be measured.
  if (registered < 0.99 * PHONES) throw new Error(`${registered} phones registered, ${failed} did not`);
  return registered / seconds;
}

function account(index: number): Account {
  const extension = index % SIZE.extensions;
  return {
    user: numberOf(extension),
    domain: domainOf(Math.floor(index / SIZE.extensions)),
    password: passwordOf(extension),
  };
}
