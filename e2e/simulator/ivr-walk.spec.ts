import { until } from '../support/wait';
import { json, reachable, WebService } from '../support/web-service';
import { type Colleague, done } from './simulation';
import { type WalkedCall, WalkSite } from './voicemail-walk';
import { discover, type Entries, type Plan } from './walker';

const MAIN = '7001';
/** What a menu means, what a phone that is off, and what a caller without a box finds at voicemail. */
const ENDS = ['NORMAL_CLEARING', 'USER_BUSY', 'USER_NOT_REGISTERED', 'NO_ANSWER', 'NO_ROUTE_DESTINATION'];
/** Commands that a caller hears before hanging up. */
const PATIENCE = 400;

/** What is pressed where; menus are known by what they say last. */
const ANSWERS: Record<string, string[]> = {
  'ivr.welcome': ['1', '2', '3', '4', '5', '47#', '9', '#'],
  'ivr.choose': ['*', '1', '2', '1002', '9999', '#'],
  'ivr.dial-extension': ['1', '7'],
  'ivr.spell-name': ['26#', '6#', '999#', '*#', '#'],
};
const entries: Entries = (question) => {
  const known = ANSWERS[question];
  if (!known) throw new Error(`nothing is known to answer to ${question}`);
  return known;
};

describe('every menu of a tenant, walked', () => {
  let site: WalkSite;
  let web: WebService;
  let ann: Colleague;

  beforeAll(async () => {
    site = await WalkSite.start();
    web = await WebService.start();
    reachable(site.simulation.app);
    web.at('/kind', json({ kind: 'known' }));
    web.at('/broken', (_, response) => void response.end('<html>'));
    const { api } = site.acme;
    ann = await site.acme.extension({ displayName: 'Ann Berg' });
    const [bob] = [await site.acme.extension({ displayName: 'Bob Cook' })];
    for (let n = 0; n < 9; n += 1) await site.acme.extension({ displayName: `Max ${'abcdefghi'[n]}` });
    await done(api.put('/api/ivr/web-hosts', { hosts: [web.host] }));
    const create = async (path: string, body: object) =>
      (await done(api.post<{ id: string }>(`/api/ivr/${path}`, body))).id;
    const menu = (name: string, settings: object) =>
      create('menus', { name, timeoutSeconds: 2, digitSeconds: 1, ...settings });
    const extension = { type: 'extension', id: bob.id };
    const sub = await menu('Sub', { sentences: ['ivr.choose'], directDial: true });
    const guarded = await menu('Guarded', {
      sentences: ['ivr.dial-extension'],
      entries: [
        { keys: '1', destination: extension, when: { variable: 'kind', operator: 'equals', value: 'known' } },
      ],
    });
    const asks = await create('web-requests', {
      name: 'Kind',
      url: `http://${web.host}/kind?of={{number}}`,
      results: [{ variable: 'kind', path: 'kind' }],
      otherwiseDestination: { type: 'ivr', id: guarded },
    });
    const broken = await create('web-requests', { name: 'Broken', url: `http://${web.host}/broken` });
    const main = await menu('Main', {
      number: MAIN,
      sentences: ['ivr.welcome'],
      entries: [
        { keys: '1', destination: { type: 'ivr', id: sub } },
        { keys: '2', destination: { type: 'name_directory', id: 'all' } },
        { keys: '3', destination: { type: 'web_request', id: broken } },
        { keys: '4', destination: null, language: 'de' },
        { keys: '5', destination: extension },
        { keys: 'XX', destination: { type: 'web_request', id: asks }, set: { number: '{{pressed}}' } },
      ],
      timeoutDestination: { type: 'hangup', cause: 'USER_BUSY' },
    });
    await done(
      api.patch(`/api/ivr/menus/${sub}`, {
        entries: [
          { keys: '*', destination: { type: 'number', number: MAIN } },
          { keys: '1', destination: { type: 'ivr', id: guarded } },
          { keys: '2', destination: { type: 'voicemail_access', id: 'own' } },
        ],
      }),
    );
    for (const [number, other] of [
      ['7002', '7003'],
      ['7003', '7002'],
    ])
      await menu(`Circle ${number}`, {
        number,
        sentences: ['ivr.dial-extension'],
        timeoutSeconds: 1,
        maxTries: 1,
        timeoutDestination: { type: 'number', number: other },
      });
    expect(main).toBeDefined();
    // Changes are told in their order: with the last one here, all are.
    await until(
      'the menus are known',
      async () => (await walk({ answers: [], patience: 1 }, '7003')).cause !== 'UNALLOCATED_NUMBER',
    );
  });
  afterAll(async () => {
    await site.close();
    await web.stop();
    jest.restoreAllMocks();
  });

  const walk = (plan: Plan, number = MAIN): Promise<WalkedCall> => site.call(ann, number, entries, plan);

  it('who hangs up at any step leaves nothing behind; who presses nothing is let go', async () => {
    const asked = new Set<string>();
    const said = new Set<string>();
    const leavings = await discover(async (plan) => {
      const call = await walk(plan);
      for (const { name } of call.walker.asked) asked.add(name);
      for (const sentence of call.walker.said) said.add(sentence);
      expect([plan.answers, call.by, ENDS.includes(call.cause) ? 'as meant' : call.cause]).toEqual([
        plan.answers,
        'switch',
        'as meant',
      ]);
      return call.walker;
    });
    // Every question was come to, and what is said between them.
    expect([...asked]).toEqual(expect.arrayContaining([...Object.keys(ANSWERS), 'ivr.spell-again']));
    expect([...said]).toEqual(
      expect.arrayContaining([
        'common.invalid-entry',
        'ivr.no-such-name',
        'ivr.too-many-names',
        'ivr.goodbye',
      ]),
    );
    for (const { by } of await Promise.all(leavings.map((plan) => walk(plan)))) expect(by).toBe('phone');
    expect(leavings.length).toBeGreaterThan(100);
    await site.nothingIsLeft();
  }, 300_000);

  it('a thousand keys at every question end, or go on for as long as these mean something', async () => {
    for (const babble of ['7', '1', '*', '5#128*', '47'].map((keys) => keys.repeat(1_000 / keys.length))) {
      const { by, cause } = await walk({ answers: [], babble, patience: PATIENCE });
      expect(by === 'phone' || [...ENDS, 'EXCHANGE_ROUTING_ERROR'].includes(cause)).toBe(true);
    }
    await site.nothingIsLeft();
  }, 120_000);

  it('menus that lead to each other come to an end with a sentence', async () => {
    const { walker, by, cause } = await walk({ answers: [] }, '7002');
    expect([by, cause]).toEqual(['switch', 'EXCHANGE_ROUTING_ERROR']);
    expect(walker.asked).toHaveLength(30);
    expect(walker.said.at(-1)).toBe('ivr.too-many-steps');
    await site.nothingIsLeft();
  });
});
