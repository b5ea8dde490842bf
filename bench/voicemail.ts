import { shortPrompts } from '../e2e/support/short-prompts';
import { atMost, type BenchResult } from './result';
import { ServiceLoad } from './service/load';
import { median } from './support/figures';
import { domainOf, seed } from './support/seed';
import type { Site } from './support/site';
import { boxId, seedBoxes } from './voicemail/boxes';
import { lamps } from './voicemail/lamps';

const BIG_BOX = 10_000;
const STEP_MS = 50;
const WALKS = 5;

/** Extensions: callers leave messages for the first, listen to the second, and walk the box of the third. */
const [LEFT, HEARD, BIG] = [0, 1, 2];

/**
 * Voicemail under load, on a switch of recorded words in a process of its own: how soon each of many callers hears
 * something, what ten thousand calls leave in memory, how long a menu takes to answer in a very full box; and how
 * soon lamps follow, on a real switch where there is one.
 */
export async function run(site: Site): Promise<BenchResult[]> {
  const url = await site.database();
  await seed(url, { tenants: 1, extensions: 3 });
  const media = site.folder();
  await seedBoxes(url, media, [0, 3, BIG_BOX]);
  await shortPrompts(media);
  const load = await ServiceLoad.start(site, 'voicemail', 'VOICEMAIL_LISTEN', url, media);
  const leaving = (keys: string[]) => ({
    keys,
    variables: { domain_name: domainOf(0), callsign_voicemail: boxId(LEFT) },
  });
  const listening = (extension: number, keys: string[]) => ({
    keys,
    variables: {
      domain_name: domainOf(0),
      callsign_voicemail: 'own',
      callsign_caller: boxId(extension),
    },
  });

  await load.warmUp([leaving(['#']), listening(HEARD, ['1', '#', '*'])]);
  const firstPrompt = await load.firstPrompt(leaving([]));

  const walks: { readonly after: string; readonly ms: number }[][] = [];
  for (let walk = 0; walk < WALKS; walk++) walks.push(await load.walk(listening(BIG, keysOfBigBox())));
  // Each step by its median, so that what else the machine did meanwhile does not count.
  const steps = (walks[0] ?? []).map(({ after }, index) => ({
    after,
    ms: median(walks.flatMap((walked) => walked[index]?.ms ?? [])),
  }));
  const slow = steps.toSorted((one, other) => other.ms - one.ms).slice(0, 5);
  const told = slow.map(({ after, ms }) => `${ms.toFixed(1)} after ${after || 'answering'}`).join(', ');
  process.stderr.write(`voicemail, slowest of ${steps.length} steps in a full box, in ms: ${told}\n`);

  return [
    ...firstPrompt,
    await load.memory([
      leaving(['#']),
      ...Array.from({ length: 9 }, () => listening(HEARD, ['1', '1', '#', '#', '5', '*', '*'])),
    ]),
    atMost(1, {
      name: `voicemail, slowest step, ${BIG_BOX.toLocaleString('en')} messages`,
      value: slow[0]?.ms ?? NaN,
      unit: 'ms',
      floor: STEP_MS,
    }),
    ...(await lamps(site)),
  ];
}

/** Every key of the menus of messages, and enough messages for another page. */
function keysOfBigBox(): string[] {
  return [
    '1',
    '1',
    '3',
    '3',
    '2',
    ...Array.from({ length: 250 }, () => '#'),
    '3',
    '#',
    '2',
    '*',
    '2',
    '*',
    '*',
  ];
}
