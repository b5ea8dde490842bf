import type { Colleague } from './simulation';
import { WalkSite } from './voicemail-walk';
import { discover, type Entries } from './walker';

/** What the switch does alone, or another feature: no step of this service. */
const NOT_OURS = [
  'voicemail',
  'voicemail_any',
  'echo_test',
  'milliwatt_test',
  'caller_id_block',
  'destination',
];

describe('every feature code, walked', () => {
  let site: WalkSite;
  let ann: Colleague;
  let bob: Colleague;
  let codes: string[];

  beforeAll(async () => {
    site = await WalkSite.start();
    [ann, bob] = [await site.acme.extension(), await site.acme.extension()];
    const { body } = await site.acme.api.get<{ data: { code: string; action: string }[] }>(
      '/api/feature-codes?limit=100',
    );
    codes = body.data.flatMap(({ code, action }) => (NOT_OURS.includes(action) ? [] : [code]));
  });
  afterAll(() => site.close());

  const entries: Entries = () => [`${bob.number}#`, '*#', '#'];

  it('who leaves at any step leaves nothing behind; who presses nothing is let go', async () => {
    let steps = 0;
    let asked = 0;
    for (const number of codes.flatMap((code) => [code, `${code}${bob.number}`])) {
      const leavings = await discover(async (plan) => {
        const call = await site.call(ann, number, entries, plan);
        expect([number, plan.answers, call.by]).toEqual([number, plan.answers, 'switch']);
        asked += call.walker.asked.length;
        return call.walker;
      });
      await Promise.all(leavings.map((plan) => site.call(ann, number, entries, plan)));
      steps += leavings.length;
    }
    await site.nothingIsLeft();
    expect(asked).toBeGreaterThan(0);
    expect(steps).toBeGreaterThan(3 * codes.length);
  }, 300_000);

  it('a thousand digits at the question for a number end in a refusal', async () => {
    for (const code of ['*72', '*90', '*92']) {
      const call = await site.call(ann, code, entries, { answers: [], babble: '1'.repeat(1_000) });
      expect([code, call.by, call.walker.asked.length]).toEqual([code, 'switch', 1]);
    }
    await site.nothingIsLeft();
  });
});
