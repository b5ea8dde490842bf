import { circleThrough } from './circles';

const groups = (entries: Record<string, string[]>) => new Map(Object.entries(entries));

describe('circleThrough', () => {
  it('names the way back, direct or through others', () => {
    expect(circleThrough('600', groups({ 600: ['1001', '600'] }))).toEqual(['600', '600']);
    expect(circleThrough('600', groups({ 600: ['601', '602'], 601: ['1001'], 602: ['600'] }))).toEqual([
      '600',
      '602',
      '600',
    ]);
  });

  it('is null where there is none through this group, though others go in circles', () => {
    expect(circleThrough('600', groups({ 600: ['601'], 601: ['602'], 602: ['601'] }))).toBeNull();
    expect(
      circleThrough('600', groups({ 600: ['601', '602'], 601: ['603'], 602: ['603'], 603: [] })),
    ).toBeNull();
    expect(circleThrough('600', groups({}))).toBeNull();
  });
});
