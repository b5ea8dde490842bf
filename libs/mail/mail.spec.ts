import { retrySeconds } from './mail-queue';
import { callerText, lengthText } from './words';

describe('words of mail', () => {
  it.each([
    ['Alice', '+14155550123', 'Alice (+14155550123)'],
    ['', '', 'an unknown number'],
    ['', '1002', '1002'],
    ['1002', '1002', '1002'],
    ['A\r\nB', '1002', 'A B (1002)'],
  ])('calls a caller %j %j %s', (name, number, caller) => {
    expect(callerText({ name, number })).toBe(caller);
  });

  it('writes lengths as clocks do', () => {
    expect([0, 65, 3_600].map(lengthText)).toEqual(['0:00', '1:05', '60:00']);
  });
});

describe('retrySeconds', () => {
  it('doubles from half a minute to a day', () => {
    expect([1, 2, 3, 12, 13, 1_000].map(retrySeconds)).toEqual([30, 60, 120, 61_440, 86_400, 86_400]);
  });
});
