import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { answerOrders } from '../support/child';
import { percentile } from '../support/figures';
import { ServiceCaller } from './caller';

const scriptSchema = z.object({
  port: z.number(),
  variables: z.record(z.string(), z.string()),
  keys: z.array(z.string()).nullable(),
});
const orderSchema = z.union([
  /** Calls that come and stay at the first prompt. */
  z.object({ stay: scriptSchema, calls: z.number(), perSecond: z.number() }),
  /** Calls one after the other, so many at once, each to its end; the scripts in turn. */
  z.object({ run: z.array(scriptSchema), calls: z.number(), atOnce: z.number() }),
  /** One call, each of its steps measured. */
  z.object({ walk: scriptSchema }),
  z.object({ hangUp: z.literal(true) }),
]);
export type CallersOrder = z.output<typeof orderSchema>;

export const arrivedSchema = z.object({ prompted: z.number(), p50: z.number(), p99: z.number() });
export const walkedSchema = z.object({
  steps: z.array(z.object({ after: z.string(), ms: z.number() })),
});

/** Whoever hears nothing for so long will not. */
const LONGEST_MS = 10_000;

let staying: ServiceCaller[] = [];

async function obey(order: unknown): Promise<object> {
  const parsed = orderSchema.parse(order);
  if ('stay' in parsed) {
    const began = performance.now();
    const calls: ServiceCaller[] = [];
    for (let call = 0; call < parsed.calls; call++) {
      await sleep(Math.max(0, began + (call * 1000) / parsed.perSecond - performance.now()));
      calls.push(new ServiceCaller(parsed.stay));
    }
    staying.push(...calls);
    const prompted = () => calls.filter(({ firstPromptMs }) => !Number.isNaN(firstPromptMs));
    const latest = performance.now() + LONGEST_MS;
    while (prompted().length < calls.length && performance.now() < latest) await sleep(100);
    const sorted = Float64Array.from(prompted(), ({ firstPromptMs }) => firstPromptMs).sort();
    return {
      prompted: sorted.length,
      p50: percentile(sorted, 0.5),
      p99: percentile(sorted, 0.99),
    };
  }
  if ('run' in parsed) {
    let begun = 0;
    const callOne = async (): Promise<void> => {
      while (begun < parsed.calls) {
        const script = parsed.run[begun % parsed.run.length];
        begun += 1;
        if (script) await new ServiceCaller(script).closed;
      }
    };
    await Promise.all(Array.from({ length: parsed.atOnce }, callOne));
    return { calls: begun };
  }
  if ('walk' in parsed) {
    const caller = new ServiceCaller(parsed.walk);
    await caller.closed;
    return { steps: caller.steps };
  }
  const leaving = staying;
  staying = [];
  for (const caller of leaving) caller.hangUp();
  await Promise.all(leaving.map(({ closed }) => closed));
  return { gone: leaving.length };
}

answerOrders(obey);
