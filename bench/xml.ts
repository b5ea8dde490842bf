import { atLeast, atMost, type BenchResult, information } from './result';
import { ApiProcess } from './support/api';
import { pin, SERVER_CORE } from './support/cores';
import { takeTurns } from './support/figures';
import { seed, type Size } from './support/seed';
import type { Site } from './support/site';
import { Contest, type Contestant, type Section, startBare } from './xml/contest';
import { RECORDED, Request } from './xml/requests';

const LARGE: Size = { tenants: 1_000, extensions: 100 };
const SMALL: Size = { tenants: 10, extensions: 100 };
/** Many short turns: what else the machine does comes and goes within seconds. */
const ROUNDS = 11;
const SECONDS = 0.4;
/** Until V8 has compiled what runs. */
const WARM_UP_SECONDS = 3;
const MEGABYTE = 1024 * 1024;

/**
 * The answers to mod_xml_curl, against a bare Node.js server: recorded requests for 100,000 extensions in 1,000
 * tenants, each looked up before (what the switch waits for in daily use). The servers take turns on one core, second
 * by second, so that what else the machine does falls on all of them; the load comes from the other core.
 */
export async function run(site: Site): Promise<BenchResult[]> {
  const large = await startApi(site, LARGE);
  const small = await startApi(site, SMALL);
  const contest = Contest.start(site);
  const results: BenchResult[] = [];

  const cold = { users: await contest.each('directory', large.contestant), tenants: 0 };
  cold.tenants = await contest.each('dialplan', { ...large.contestant, extensions: 1 });
  await contest.each('directory', small.contestant);
  let resident = large.api.residentBytes;

  for (const section of ['directory', 'dialplan'] as const) {
    const bare = {
      ...large.contestant,
      ...(await startBare(site, await answerBytes(large.api, section))),
      verify: false,
    };
    for (const contestant of [bare, large.contestant, small.contestant])
      await contest.throughput(section, contestant, WARM_UP_SECONDS);
    const rates = await takeTurns(
      ROUNDS,
      { bare, large: large.contestant, small: small.contestant },
      (contestant) => contest.throughput(section, contestant, SECONDS),
    );
    const rate = Math.round(rates.large / 2);
    const slowest = await takeTurns(ROUNDS, { bare, large: large.contestant }, (contestant) =>
      contest.p99(section, contestant, rate, SECONDS),
    );
    resident = Math.max(resident, large.api.residentBytes);
    const perSecond = (name: string, value: number, floor: number) => ({
      name,
      value,
      unit: 'requests/s',
      floor,
    });
    results.push(
      atLeast(
        section === 'directory' ? 0.7 : 0.6,
        perSecond(`xml ${section}, 1,000 tenants`, rates.large, rates.bare),
      ),
      atMost(5, {
        name: `xml ${section}, p99 at ${rate}/s`,
        value: slowest.large,
        unit: 'ms',
        floor: slowest.bare,
      }),
      atLeast(0.9, perSecond(`xml ${section}, 1,000 tenants against 10`, rates.large, rates.small)),
      section === 'directory'
        ? information(perSecond('xml directory, first look-up of each', cold.users, rates.large))
        : information(perSecond('xml dialplan, first call of each tenant', cold.tenants, rates.large)),
    );
  }
  results.push(
    atMost(1, { name: 'xml resident memory', value: resident / MEGABYTE, unit: 'MB', floor: 512 }),
  );
  return results;
}

async function startApi(site: Site, size: Size): Promise<{ api: ApiProcess; contestant: Contestant }> {
  const url = await site.database();
  await seed(url, size);
  const api = await ApiProcess.start(site, url);
  pin(api.pid, SERVER_CORE);
  return { api, contestant: { ...size, port: api.port, verify: true } };
}

async function answerBytes(api: ApiProcess, section: Section): Promise<number> {
  const request = new Request(RECORDED[section][0]!);
  request.aim(0, 1);
  return Buffer.byteLength(await api.ask(Uint8Array.from(request.body)));
}
