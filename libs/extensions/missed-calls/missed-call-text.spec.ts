import { type MissedCall, missedSubject, missedText } from './missed-call-text';

const call: MissedCall = {
  whom: 'Sales (600)',
  callerName: 'Ann',
  callerNumber: '1001',
  at: new Date('2026-11-22T23:30:05Z'),
  rangSeconds: 25,
  gaveUp: false,
  timezone: 'Europe/Vienna',
};

it('the mail about a missed call says who, when in the time of the tenant, and how long', () => {
  expect(missedSubject(call)).toBe('Missed call from Ann (1001) for Sales (600)');
  expect(missedText(call).split('\n')).toEqual([
    'Nobody took a call for Sales (600).',
    '',
    'From: Ann (1001)',
    expect.stringMatching(/^Time: Monday,? 23 November 2026.* 00:30:05 \(Europe\/Vienna\)$/),
    'Rang: 0:25',
    '',
  ]);
  expect(missedText({ ...call, gaveUp: true })).toContain('Rang: 0:25, then the caller hung up');
});
