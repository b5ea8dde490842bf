import { join } from 'node:path';
import { freePort } from '../../e2e/support/ports';
import { atMost, type BenchResult, information } from '../result';
import { ApiProcess } from '../support/api';
import { Child } from '../support/child';
import type { Site } from '../support/site';
import type { Script } from './caller';
import { arrivedSchema, type CallersOrder, walkedSchema } from './callers';
import { Heap } from './heap';

const AT_ONCE = 500;
const PER_SECOND = 100;
const FIRST_PROMPT_MS = 50;
const THOUSANDS = 10;
/** Of a heap that keeps nothing of calls, the figures differ by less. */
const MOST_GROWTH = 1.03;

type Call = Omit<Script, 'port'>;

/** A call service of an API process under load, on a switch of recorded words in a process of its own. */
export class ServiceLoad {
  private constructor(
    private readonly name: string,
    private readonly port: number,
    private readonly callers: Child,
    private readonly heap: Heap,
  ) {}

  /**
   * @param name of the bench
   * @param listen the variable that says where the service listens, such as VOICEMAIL_LISTEN
   */
  static async start(
    site: Site,
    name: string,
    listen: string,
    databaseUrl: string,
    media: string,
  ): Promise<ServiceLoad> {
    const port = await freePort();
    const heapFile = join(site.folder(), 'heap.json');
    const environment = { [listen]: `127.0.0.1:${port}`, MEDIA_DIR: media, HEAP_FILE: heapFile };
    const api = await ApiProcess.start(site, databaseUrl, environment, Heap.options);
    const callers = new Child(join(__dirname, 'callers.ts'));
    site.ends(() => callers.stop());
    return new ServiceLoad(name, port, callers, new Heap(api, heapFile));
  }

  /** Calls to their end, so that what is compiled and connected once is. */
  async warmUp(calls: readonly Call[]): Promise<void> {
    await this.ask({ run: this.scripts(calls), calls: 400, atOnce: 20 });
  }

  /** How soon each of many callers, who all stay, hears something. */
  async firstPrompt(call: Omit<Call, 'keys'>): Promise<BenchResult[]> {
    const [stay] = this.scripts([{ ...call, keys: null }]);
    if (!stay) throw new Error('nobody calls');
    const first = arrivedSchema.parse(await this.ask({ stay, calls: AT_ONCE, perSecond: PER_SECOND }));
    if (first.prompted !== AT_ONCE)
      throw new Error(`${first.prompted} of ${AT_ONCE} callers heard something`);
    await this.ask({ hangUp: true });
    return [
      atMost(1, {
        name: `${this.name}, first prompt, p99, ${AT_ONCE} callers at once`,
        value: first.p99,
        unit: 'ms',
        floor: FIRST_PROMPT_MS,
      }),
      information({
        name: `${this.name}, first prompt, median`,
        value: first.p50,
        unit: 'ms',
        floor: FIRST_PROMPT_MS,
      }),
    ];
  }

  /** The steps of one call, each in ms. */
  async walk(call: Call): Promise<{ readonly after: string; readonly ms: number }[]> {
    const [walk] = this.scripts([call]);
    return walk ? walkedSchema.parse(await this.ask({ walk })).steps : [];
  }

  /** What ten thousand calls leave in memory. */
  async memory(calls: readonly Call[]): Promise<BenchResult> {
    const megabytes: number[] = [];
    for (let thousand = 1; thousand <= THOUSANDS; thousand++) {
      await this.ask({ run: this.scripts(calls), calls: 1_000, atOnce: 50 });
      megabytes.push((await this.heap.bytes()) / 1024 / 1024);
    }
    process.stderr.write(
      `${this.name}, heap in MB after each thousand calls: ${megabytes.map((one) => one.toFixed(2)).join(' ')}\n`,
    );
    return atMost(MOST_GROWTH, {
      name: `${this.name}, heap after 10,000 calls, against 5,000`,
      value: megabytes.at(-1) ?? NaN,
      unit: 'MB',
      floor: megabytes[THOUSANDS / 2 - 1] ?? NaN,
    });
  }

  private scripts(calls: readonly Call[]) {
    return calls.map(({ variables, keys }) => ({
      port: this.port,
      variables: { ...variables },
      keys: keys ? [...keys] : null,
    }));
  }

  private ask(order: CallersOrder): Promise<unknown> {
    return this.callers.ask(order);
  }
}
