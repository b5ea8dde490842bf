import type { Colleague } from './simulation';
import { PIN, type WalkedCall, WalkSite } from './voicemail-walk';
import { discover, type Entries, type Leaving, type Plan, type Walker } from './walker';

/** So many callers walk at once, each at a box of their own. */
const WALKERS = 20;
/** Messages in a box: more than are looked up at a time. */
const MANY = 205;
/** Commands that a caller hears before hanging up. */
const PATIENCE = 80;
/** An end that the service means, and that of a transfer to a phone that is off. */
const ENDS = ['NORMAL_CLEARING', 'USER_NOT_REGISTERED', 'NO_ANSWER'];
/** What tells a caller that a message was not kept. */
const TOLD = ['voicemail.not-saved', 'voicemail.box-full', 'voicemail.cannot-record'];

/** A box, and whoever calls it. */
interface Place {
  readonly owner: Colleague;
  readonly colleague: Colleague;
  readonly stranger: Colleague;
  free: Promise<unknown>;
}

const OWN = 'the own box';
const LEAVING = 'leaving a message';
/** Numbers that lead to menus, each with who dials it; menus that one shares with another are walked once. */
const NUMBERS: Record<string, (place: Place) => readonly [Colleague, string]> = {
  [OWN]: ({ owner }) => [owner, '*97'],
  'any box': ({ stranger }) => [stranger, '*98'],
  [LEAVING]: ({ owner, stranger }) => [stranger, `*99${owner.number}`],
};

describe('every menu of voicemail, walked', () => {
  let site: WalkSite;
  const places: Place[] = [];
  let turn = 0;
  const leavings: { readonly name: string; readonly plan: Leaving }[] = [];
  /** Each question, with the answers that lead to it. */
  const ways = new Map<string, { readonly name: string; readonly answers: string[] }>();
  const unended: string[] = [];

  beforeAll(async () => {
    site = await WalkSite.start();
    const box = () => site.acme.extension({ voicemailEnabled: true });
    for (let n = 0; n < WALKERS; n++) {
      const place = {
        owner: await box(),
        colleague: await box(),
        stranger: await site.acme.extension(),
        free: Promise.resolve(),
      };
      await site.operator(await site.box(place.owner), { type: 'extension', id: place.stranger.id });
      places.push(place);
    }
    const known = new Set<string>();
    for (const name of Object.keys(NUMBERS)) {
      const found = await discover(async (plan) => look(name, plan, await walk(name, plan)), known);
      leavings.push(...found.map((plan) => ({ name, plan })));
    }
  }, 300_000);
  afterAll(() => site.close());

  /** Notes how each question is reached, and a call that did not end as it should. */
  function look(name: string, { answers }: Plan, { walker, by, cause }: WalkedCall): Walker {
    if (by !== 'switch' || !ENDS.includes(cause))
      unended.push(`${name} ${answers.join(', ')}: ended by the ${by}, ${cause}`);
    walker.asked.forEach((asked, at) => {
      if (ways.has(asked.name)) return;
      ways.set(asked.name, { name, answers: Array.from({ length: at }, (_, n) => answers[n] ?? '') });
    });
    return walker;
  }

  /** The answers of a plan name boxes by their part in a place. */
  const entries: Entries = (question) => {
    const known: Record<string, string[]> = {
      'voicemail.enter-pin': [`${PIN}#`, '9999#'],
      'voicemail.enter-box': ['OWNER#', '9999#'],
      'voicemail.forward-to': ['COLLEAGUE#', '9999#', '*#'],
      'voicemail.enter-new-pin': ['3690#', '1111#'],
      'voicemail.repeat-new-pin': ['3690#', '1111#', '1#'],
    };
    const found = known[question];
    if (!found) throw new Error(`nothing is known to answer to ${question}`);
    return found;
  };

  /** Calls from the next place, as soon as it is free, at a box as it was at the beginning. */
  function walk(name: string, plan: Plan): Promise<WalkedCall> {
    const place = places[(turn += 1) % WALKERS];
    const [from, number] = (place && NUMBERS[name]?.(place)) ?? [];
    if (!place || !from || !number) throw new Error(`nobody walks ${name}`);
    const parts: Record<string, string> = { OWNER: place.owner.number, COLLEAGUE: place.colleague.number };
    const answers = plan.answers.map((answer) => answer.replace(/[A-Z]+/, (part) => parts[part] ?? part));
    const call = place.free.then(async () => {
      // Messages that callers leave stay until they are counted.
      if (name !== LEAVING) await site.freshBox(place.owner, place.stranger, { pin: name !== OWN });
      return site.call(from, number, entries, { ...plan, answers });
    });
    place.free = call.catch(() => undefined);
    return call;
  }

  /** What is wrong with a call in which something was spoken for the box: it is there once, or was known not to be. */
  async function lost({ uuid, walker }: WalkedCall): Promise<string | null> {
    const { said, recorded, asked } = walker;
    const count = await site.messagesOf(uuid);
    if (count > 1) return `${count} messages`;
    // The last of several is the one that counts; whoever records again gives up the one before.
    const again = asked.findLastIndex(({ name }) => name.startsWith('recording')) < asked.length - 1;
    const begun = recorded.length > 0 && again;
    return begun && count === 0 && !said.some((sentence) => TOLD.includes(sentence)) ? 'no message' : null;
  }

  it('are found, and let go who presses nothing', () => {
    expect(unended).toEqual([]);
    // Far fewer would mean that menus are not walked.
    expect([ways.size > 10, leavings.length > 200]).toEqual([true, true]);
  });

  it('leave nothing behind but the message of who hangs up, at whichever step', async () => {
    const walked = leavings.map(async ({ name, plan }) => ({ name, plan, call: await walk(name, plan) }));
    const calls = await Promise.all(walked);
    await site.nothingIsLeft();
    const wrong: string[] = [];
    for (const { name, plan, call } of calls) {
      const what = name === LEAVING && (await lost(call));
      if (what) wrong.push(`${name} ${JSON.stringify(plan)}: ${what}`);
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('lead through as many messages as there are, page after page', async () => {
    const [place] = places;
    if (!place) throw new Error('there is no place');
    await site.freshBox(place.owner, place.stranger, { pin: false });
    await site.messages(place.owner, MANY - 1);
    const answers = ['1', ...Array.from({ length: MANY - 1 }, () => '#'), '2'];
    const { walker } = await site.call(place.owner, '*97', entries, { answers });
    expect(walker.said.filter((sentence) => sentence === 'voicemail.message-menu')).toHaveLength(MANY);
    expect(walker.said).toEqual(expect.arrayContaining(['voicemail.saved', 'voicemail.no-more']));
    await site.nothingIsLeft();
  });

  it('end with a thousand keys at each question, or go on for as long as these mean something', async () => {
    const calls = [...ways].flatMap(([question, { name, answers }]) =>
      ['7', '1', '*', '5#128*'].map(async (keys) => {
        const babble = keys.repeat(1_000 / keys.length);
        return { question, keys, ...(await walk(name, { answers, babble, patience: PATIENCE })) };
      }),
    );
    for (const { question, keys, by, cause, walker } of await Promise.all(calls)) {
      const left = by === 'phone' && walker.commands.length === PATIENCE;
      expect([question, keys, left || ENDS.includes(cause)]).toEqual([question, keys, true]);
      // Of no choice in any menu: three times are enough.
      if (keys === '7') expect([question, left]).toEqual([question, false]);
    }
    await site.nothingIsLeft();
  }, 300_000);
});
