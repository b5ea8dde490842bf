import { HangupDestination, NumberDestination } from './basic-destinations';
import type { RoutedCall, Target } from './contract';
import { destinationSchema } from './destination';
import { TenantRouting } from './tenant-routing';

const tenant = { id: 1, domain: 'acme.example', timezone: 'UTC', maxCallDuration: 0 };
const ann: Target = { type: 'extension', id: 'a', number: '1001' };
const nameless: Target = { type: 'extension', id: 'b', number: null };
const routing = new TenantRouting(tenant, [ann, nameless]);
const call: RoutedCall = { tenant, direction: 'internal', callControl: '127.0.0.1:9001' };

describe('TenantRouting', () => {
  it('finds targets by number and by id, and nothing else', () => {
    expect(routing.byNumber('1001')).toBe(ann);
    expect(routing.byNumber('1002')).toBeNull();
    expect(routing.byNumber('__proto__')).toBeNull();
    expect(routing.byId('extension', 'b')).toBe(nameless);
    expect(routing.byId('number', 'a')).toBeNull();
    expect(routing.size).toBe(2);
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
