import fc from 'fast-check';
import { queueCall } from './queue-call';
import type { QueueFact } from './queue-fact';

const T = 1_795_330_289_000;
const second = T / 1000;
const [ann, bob] = ['agent.1.ann', 'agent.1.bob'];

const joined: QueueFact = { is: 'joined', at: T + 120 };
const rangInVain: QueueFact = { is: 'missed', agent: bob, calledSecond: second + 1, joinedSecond: second };
const took: QueueFact = { is: 'answered', agent: ann, leg: 'leg', at: T + 9_400, joinedSecond: second };
const parted: QueueFact = {
  is: 'parted',
  agent: ann,
  leg: 'leg',
  bridged: true,
  answeredSecond: second + 9,
  at: T + 29_900,
  joinedSecond: second,
};
const offer: QueueFact = {
  is: 'offer',
  agent: ann,
  startedAt: T + 6_000,
  answeredAt: T + 9_380,
  endedAt: T + 29_880,
  missed: false,
  joinedSecond: second,
};
const offerInVain: QueueFact = {
  is: 'offer',
  agent: bob,
  startedAt: T + 1_300,
  answeredAt: null,
  endedAt: T + 5_000,
  missed: true,
  joinedSecond: second,
};
const recorded: QueueFact = {
  is: 'recorded',
  joinedAt: T + 118,
  agent: ann,
  answeredSecond: second + 9,
  cancelledSecond: null,
  reason: null,
  endedAt: T + 29_890,
};
const gaveUp: QueueFact = { is: 'left', at: T + 14_000, reason: 'hangup', joinedSecond: second };
const recordedGaveUp: QueueFact = {
  is: 'recorded',
  joinedAt: T + 118,
  agent: null,
  answeredSecond: null,
  cancelledSecond: second + 14,
  reason: 'hangup',
  endedAt: T + 14_020,
};

const answeredCall = [joined, rangInVain, took, parted, offer, offerInVain, recorded];

describe('queueCall', () => {
  it('tells an answered call as its events say it', () => {
    expect(queueCall(answeredCall)).toEqual({
      joinedAt: T + 120,
      outcome: 'answered',
      reason: null,
      agent: ann,
      answeredAt: T + 9_400,
      leftAt: T + 9_400,
      endedAt: T + 29_900,
      missed: [{ agent: bob, at: T + 1_000 }],
    });
  });

  it('is the same in whatever order and however often facts come', () => {
    const order = fc.array(fc.constantFrom(...answeredCall), { maxLength: 12 });
    fc.assert(
      fc.property(
        order,
        fc.shuffledSubarray(answeredCall, { minLength: answeredCall.length }),
        (more, all) => {
          expect(queueCall([...more, ...all])).toEqual(queueCall(answeredCall));
        },
      ),
    );
  });

  it.each([
    ['answered', answeredCall, recorded],
    ['abandoned', [joined, rangInVain, gaveUp, offerInVain, recordedGaveUp], recordedGaveUp],
  ] as const)(
    'is %s to the second once its record came, whatever else was missed',
    (outcome, all, record) => {
      const whole = queueCall(all);
      fc.assert(
        fc.property(fc.subarray([...all]), (some) => {
          const call = queueCall([record, ...some]);
          expect(call.outcome).toBe(outcome);
          expect(call.agent).toBe(whole.agent);
          for (const time of ['joinedAt', 'answeredAt', 'leftAt', 'endedAt'] as const)
            expect(Math.abs((call[time] ?? 0) - (whole[time] ?? 0))).toBeLessThanOrEqual(1_000);
        }),
      );
    },
  );

  it('waits until something says that it does not', () => {
    expect(queueCall([joined])).toMatchObject({ outcome: 'waiting', leftAt: null });
    const listed: QueueFact = { is: 'listed', joinedSecond: second, talks: null };
    expect(queueCall([listed])).toMatchObject({
      outcome: 'waiting',
      joinedAt: T,
    });
    expect(queueCall([joined, rangInVain])).toMatchObject({ outcome: 'waiting', missed: [{ agent: bob }] });
  });

  it('talks until the agent has parted from it', () => {
    const listed: QueueFact = {
      is: 'listed',
      joinedSecond: second,
      talks: { agent: ann, second: second + 9 },
    };
    expect(queueCall([joined, listed])).toMatchObject({
      outcome: 'answered',
      answeredAt: T + 9_000,
      endedAt: null,
    });
    expect(queueCall([...answeredCall, listed])).toEqual(queueCall(answeredCall));
    expect(queueCall([took])).toMatchObject({ outcome: 'answered', joinedAt: T, endedAt: null });
    expect(queueCall([parted])).toMatchObject({
      outcome: 'answered',
      answeredAt: T + 9_000,
      endedAt: T + 29_900,
    });
  });

  it('was not answered where the switch could not connect the two', () => {
    const failed: QueueFact = { ...parted, bridged: false };
    expect(queueCall([joined, took, failed])).toMatchObject({ outcome: 'waiting', agent: null });
    expect(queueCall([joined, took, failed, gaveUp])).toMatchObject({ outcome: 'abandoned' });
    const again: QueueFact = { ...took, leg: 'other', agent: bob, at: T + 12_000 };
    expect(queueCall([joined, took, failed, again])).toMatchObject({ outcome: 'answered', agent: bob });
  });

  it('is overflowed where anything but the caller ended the wait', () => {
    for (const reason of ['timeout', 'no_agents', 'key', 'moved'] as const)
      expect(queueCall([joined, { ...gaveUp, reason }])).toMatchObject({ outcome: 'overflowed', reason });
  });

  it('ends when it was found gone, until somebody knows better', () => {
    const gone: QueueFact = { is: 'gone', at: T + 60_000, joinedSecond: second };
    expect(queueCall([joined, gone])).toMatchObject({ outcome: 'abandoned', leftAt: T + 60_000 });
    expect(queueCall([joined, took, gone])).toMatchObject({ outcome: 'answered', endedAt: T + 60_000 });
    expect(queueCall([joined, gone, recordedGaveUp])).toMatchObject({ leftAt: T + 14_000 });
    expect(queueCall([...answeredCall, gone])).toEqual(queueCall(answeredCall));
  });

  it('never waits or talks for less than nothing', () => {
    const early: QueueFact = { ...recordedGaveUp, joinedAt: T + 900, cancelledSecond: second };
    expect(queueCall([early])).toMatchObject({ joinedAt: T + 900, leftAt: T + 900 });
  });
});
