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
  audioGone: false,
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

  it('says where it is urgent, and where the recording is gone', () => {
    expect(mailSubject({ ...message, urgent: true })).toMatch(/^Urgent: /);
    expect(mailText({ ...message, audioGone: true })).toContain('recording is gone');
  });
});
