import { join } from 'node:path';
import { freePort } from '../e2e/support/ports';
import { shortPrompts } from '../e2e/support/short-prompts';
import { atMost, type BenchResult, information } from './result';
import { ApiProcess } from './support/api';
import { Child } from './support/child';
import { median } from './support/figures';
import { domainOf, seed } from './support/seed';
import type { Site } from './support/site';
import { boxId, seedBoxes } from './voicemail/boxes';
import { arrivedSchema, type CallersOrder, walkedSchema } from './voicemail/callers';
import { Heap } from './voicemail/heap';
import { lamps } from './voicemail/lamps';

const AT_ONCE = 500;
const PER_SECOND = 100;
const FIRST_PROMPT_MS = 50;
const THOUSANDS = 10;
/** Of a heap that keeps nothing of calls, the figures differ by less. */
const MOST_GROWTH = 1.03;
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
  const port = await freePort();
  const heapFile = join(site.folder(), 'heap.json');
  const api = await ApiProcess.start(
    site,
    url,
    { VOICEMAIL_LISTEN: `127.0.0.1:${port}`, MEDIA_DIR: media, HEAP_FILE: heapFile },
    Heap.options,
  );
  const callers = new Child(join(__dirname, 'voicemail/callers.ts'));
  site.ends(() => callers.stop());
  const ask = (order: CallersOrder) => callers.ask(order);
  const leaving = (keys: string[] | null) => ({
    port,
    keys,
    variables: { domain_name: domainOf(0), callsign_voicemail: boxId(LEFT) },
  });
  const listening = (extension: number, keys: string[]) => ({
    port,
    keys,
    variables: {
      domain_name: domainOf(0),
      callsign_voicemail: 'own',
      callsign_caller: boxId(extension),
    },
  });

  // So that what is compiled and connected once is.
  await ask({ run: [leaving(['#']), listening(HEARD, ['1', '#', '*'])], calls: 400, atOnce: 20 });
  const first = arrivedSchema.parse(
    await ask({ stay: leaving(null), calls: AT_ONCE, perSecond: PER_SECOND }),
  );
  if (first.prompted !== AT_ONCE) throw new Error(`${first.prompted} of ${AT_ONCE} callers heard something`);
  await ask({ hangUp: true });

  const walks: { readonly after: string; readonly ms: number }[][] = [];
  for (let walk = 0; walk < WALKS; walk++)
    walks.push(walkedSchema.parse(await ask({ walk: listening(BIG, keysOfBigBox()) })).steps);
  // Each step by its median, so that what else the machine did meanwhile does not count.
  const steps = (walks[0] ?? []).map(({ after }, index) => ({
    after,
    ms: median(walks.flatMap((walked) => walked[index]?.ms ?? [])),
  }));
  const slow = steps.toSorted((one, other) => other.ms - one.ms).slice(0, 5);
  const told = slow.map(({ after, ms }) => `${ms.toFixed(1)} after ${after || 'answering'}`).join(', ');
  process.stderr.write(`voicemail, slowest of ${steps.length} steps in a full box, in ms: ${told}\n`);

  const heap = new Heap(api, heapFile);
  const megabytes: number[] = [];
  const scripts = [
    leaving(['#']),
    ...Array.from({ length: 9 }, () => listening(HEARD, ['1', '1', '#', '#', '5', '*', '*'])),
  ];
  for (let thousand = 1; thousand <= THOUSANDS; thousand++) {
    await ask({ run: scripts, calls: 1_000, atOnce: 50 });
    megabytes.push((await heap.bytes()) / 1024 / 1024);
  }
  process.stderr.write(
    `voicemail, heap in MB after each thousand calls: ${megabytes.map((one) => one.toFixed(2)).join(' ')}\n`,
  );
  return [
    atMost(1, {
      name: `voicemail, first prompt, p99, ${AT_ONCE} callers at once`,
      value: first.p99,
      unit: 'ms',
      floor: FIRST_PROMPT_MS,
    }),
    information({
      name: 'voicemail, first prompt, median',
      value: first.p50,
      unit: 'ms',
      floor: FIRST_PROMPT_MS,
    }),
    atMost(MOST_GROWTH, {
      name: 'voicemail, heap after 10,000 calls, against 5,000',
      value: megabytes.at(-1) ?? NaN,
      unit: 'MB',
      floor: megabytes[THOUSANDS / 2 - 1] ?? NaN,
    }),
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
