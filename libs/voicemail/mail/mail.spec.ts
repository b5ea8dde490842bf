import { retrySeconds } from './mail-queue';
import { mailSubject, mailText } from './mail-text';

const message = {
  callerName: 'Alice',
  callerNumber: '+14155550123',
  receivedAt: new Date('2026-11-22T23:30:05Z'),
  seconds: 65,
  urgent: false,
  number: '1001',
  name: 'Bob',
  timezone: 'Europe/Vienna',
};

describe('the mail about a message', () => {
  it('says who, when in the time of the tenant, and how long', () => {
    expect(mailSubject(message)).toBe('Voicemail from Alice (+14155550123) for 1001');
    // How the date is put together is a matter of the ICU that Node.js was built with.
    expect(mailText(message).split('\n')).toEqual([
      'Bob (1001) has a new voicemail message.',
      '',
      'From:   Alice (+14155550123)',
      expect.stringMatching(/^Time: {3}Monday,? 23 November 2026.* 00:30:05 \(Europe\/Vienna\)$/),
      'Length: 1:05',
      '',
    ]);
  });

  it.each([
    ['', '', 'an unknown number'],
    ['', '1002', '1002'],
    ['1002', '1002', '1002'],
    ['A\r\nB', '1002', 'A B (1002)'],
  ])('calls a caller %j %j %s', (callerName, callerNumber, caller) => {
    expect(mailSubject({ ...message, callerName, callerNumber, urgent: true })).toBe(
      `Urgent: Voicemail from ${caller} for 1001`,
    );
  });
});

describe('retrySeconds', () => {
  it('doubles from half a minute to a day', () => {
    expect([1, 2, 3, 12, 13, 1_000].map(retrySeconds)).toEqual([30, 60, 120, 61_440, 86_400, 86_400]);
  });
});
