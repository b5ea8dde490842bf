import type { LegRow } from './call-rows';
import { hungUpBy, journey } from './journey';

const START = 1_800_000_000_000_000;
const second = (n: number) => String(START + n * 1_000_000);

function leg(values: Partial<LegRow>): LegRow {
  return {
    id: values.leg === 'b' ? 'b' : 'a',
    callId: 'a',
    leg: 'a',
    direction: 'internal',
    callerName: 'Ann',
    callerNumber: '1001',
    destination: '1002',
    extension: '1001',
    startedUs: second(0),
    answeredUs: null,
    bridgedUs: null,
    endedUs: second(20),
    durationMs: '20000',
    billableMs: '0',
    cause: 'NORMAL_CLEARING',
    causeCode: 16,
    disposition: null,
    related: [],
    node: 'pbx1',
    codec: null,
    mos: null,
    networkIp: null,
    journey: { ran: [], moves: [], holds: [] },
    ...values,
  };
}
const texts = (...legs: LegRow[]) => journey(legs).map(({ text }) => text);
const rung = (extension: string, values: Partial<LegRow>) =>
  leg({ id: extension, leg: 'b', extension, destination: extension, ...values });

describe('journey', () => {
  it('tells a call that nobody answered', () => {
    const caller = leg({ cause: 'ORIGINATOR_CANCEL', disposition: 'recv_cancel', endedUs: second(65) });
    expect(
      texts(caller, rung('1002', { cause: 'NO_ANSWER', startedUs: second(0.5), endedUs: second(25.5) })),
    ).toEqual([
      'Ann (1001) called 1002.',
      '1002 was rung.',
      '1002 stopped ringing after 25 s: nobody answered.',
      'Ann (1001) gave up after 65 s.',
    ]);
  });

  it('tells who transferred it by keys', () => {
    const transfer = { kind: 'attended', by: '1002', to: '1003', at: START + 9_000_000 } as const;
    const caller = leg({ answeredUs: second(2), journey: { ran: [], moves: [], holds: [], transfer } });
    expect(texts(caller)).toContain('1002 transferred Ann (1001) to 1003 after a talk.');
  });

  it('tells which of several phones answered, a hold, and that the other side hung up', () => {
    const answered = {
      bridgedUs: second(5),
      answeredUs: second(5),
      endedUs: second(200),
      disposition: 'recv_bye',
    };
    const legs = [
      leg({
        answeredUs: second(5),
        endedUs: second(200),
        disposition: 'send_bye',
        journey: { ran: [], moves: [], holds: [{ from: START + 60_000_000, to: START + 75_000_000 }] },
      }),
      rung('1002', { cause: 'LOSE_RACE', endedUs: second(5) }),
      rung('1003', answered),
    ];
    expect(texts(...legs)).toEqual([
      'Ann (1001) called 1002.',
      '1002 was rung.',
      '1003 was rung.',
      '1003 answered after 5 s.',
      '1002 stopped ringing after 5 s: another phone answered first.',
      'Ann (1001) put the call on hold for 15 s.',
      "1003's phone was released.",
      'The other side hung up after 3 min 20 s: the call ended normally.',
    ]);
  });

  it('names a caller who gave no name by the number, and one who gave nothing as unknown', () => {
    expect(texts(leg({ callerName: '', extension: null, callerNumber: '+14155550100' }))[0]).toBe(
      '+14155550100 called 1002.',
    );
    expect(texts(leg({ callerName: '', extension: null, callerNumber: '' }))[0]).toBe(
      'An unknown caller called 1002.',
    );
  });

  it.each([
    ['recv_bye', 'send_bye', 'caller'],
    ['recv_cancel', null, 'caller'],
    ['send_bye', 'recv_bye', 'callee'],
    ['send_bye', 'send_bye', 'switch'],
    ['send_refuse', null, 'switch'],
  ])('with %s on the A-leg and %s on the B-leg it was the %s', (first, second, by) => {
    const a = leg({ disposition: first });
    expect(hungUpBy(a, [a, leg({ leg: 'b', disposition: second })])).toBe(by);
  });
});
