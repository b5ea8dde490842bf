import { HangupDestination, NumberDestination } from './basic-destinations';
import type { RoutedCall, Target } from './contract';
import { destinationSchema } from './destination';
import { TenantRouting } from './tenant-routing';

const tenant = { id: 1, domain: 'acme.example', timezone: 'UTC', language: 'en', maxCallDuration: 0 };
const ann: Target = { type: 'extension', id: 'a', number: '1001' };
const nameless: Target = { type: 'extension', id: 'b', number: null };
const routing = new TenantRouting(tenant, [ann, nameless]);
const call: RoutedCall = { tenant, direction: 'internal', routing };

describe('TenantRouting', () => {
  it('finds targets by number and by id, and nothing else', () => {
    expect(routing.byNumber('1001')).toBe(ann);
    expect(routing.byNumber('1002')).toBeNull();
    expect(routing.byNumber('__proto__')).toBeNull();
    expect(routing.byId('extension', 'b')).toBe(nameless);
    expect(routing.byId('number', 'a')).toBeNull();
    expect(routing.size).toBe(2);
  });

  describe('with targets that take an argument', () => {
    const code = (number: string, takes?: Target['takes']): Target => ({
      type: 'feature_code',
      id: number,
      number,
      ...(takes && { takes }),
    });
    const codes = new TenantRouting(tenant, [
      ann,
      code('*7', 'required'),
      code('*72', 'optional'),
      code('*721'),
      code('**', 'required'),
      code('10', 'optional'),
    ]);
    const found = (number: string) => {
      const target = codes.byNumber(number);
      return target && [target.id, target.argument];
    };

    it.each([
      ['*72', ['*72', undefined]],
      ['*721001', ['*72', '1001']],
      ['*721', ['*721', undefined]],
      ['*73', ['*7', '3']],
      ['**1001', ['**', '1001']],
      ['***', ['**', '*']],
      ['1001', ['a', undefined]],
      ['1002', ['10', '02']],
      ['10', ['10', undefined]],
    ])('%s is %j: exact first, then the longest beginning', (number, expected) =>
      expect(found(number)).toEqual(expected),
    );

    it.each(['*7', '**', '*', '2001', '', '+1001'])('%j is nothing', (number) =>
      expect(found(number)).toBeNull(),
    );
  });
});

describe('a number as destination', () => {
  const numbers = new NumberDestination();

  it('is what has that number, or the number itself', () => {
    expect(numbers.resolve({ type: 'number', number: '1001' }, routing)).toBe(ann);
    const outside = numbers.resolve({ type: 'number', number: '+14155550100' }, routing);
    expect(numbers.actions(outside, call)).toEqual([
      { application: 'transfer', data: '+14155550100 XML acme.example' },
    ]);
  });
});

describe('a hang-up as destination', () => {
  const hangup = new HangupDestination();

  it('ends the call with its cause', () => {
    expect(hangup.actions(hangup.resolve({ type: 'hangup', cause: 'USER_BUSY' }))).toEqual([
      { application: 'hangup', data: 'USER_BUSY' },
    ]);
  });

  it('puts no other text there', () => {
    expect(() => hangup.actions({ type: 'hangup', id: 'USER_BUSY ${system(id)}', number: null })).toThrow();
  });
});

describe('destinationSchema', () => {
  it.each([
    { type: 'number', number: '1001 XML default' },
    { type: 'number', number: '$' + '{system(id)}' },
    { type: 'hangup', cause: 'busy' },
    { type: 'hangup', cause: 'USER_BUSY\n' },
    { type: 'extension', id: '1001' },
    { type: 'hangup', cause: 'USER_BUSY', number: '1001' },
    { type: 'elsewhere' },
    null,
  ])('refuses %j', (value) => expect(destinationSchema.safeParse(value).success).toBe(false));
});
