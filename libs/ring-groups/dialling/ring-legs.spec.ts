import fc from 'fast-check';
import type { ExtensionTarget } from '@callsign/extensions';
import { type Target, TenantRouting } from '@callsign/routing';
import { type GroupLeg, groupLegs, legString, longest } from './ring-legs';
import type { GroupMember, RingGroupTarget } from './ring-group-target';

const extension = (number: string, more: Partial<ExtensionTarget> = {}): ExtensionTarget => ({
  type: 'extension',
  id: `id-${number}`,
  number,
  name: number,
  ringSeconds: 20,
  doNotDisturb: false,
  forwardAlways: null,
  forwardBusy: null,
  forwardNoAnswer: null,
  forwardNotRegistered: null,
  followMe: [],
  noAnswer: null,
  voicemail: false,
  callWaiting: true,
  maxCalls: null,
  callScreening: 'off',
  pickupGroup: null,
  recordsOnDemand: false,
  missedCallEmail: null,
  ...more,
});
const member = (more: Partial<GroupMember>): GroupMember => ({
  extensionId: null,
  number: null,
  delaySeconds: 0,
  ringSeconds: null,
  confirm: false,
  fallback: null,
  ...more,
});
const group = (members: GroupMember[]): RingGroupTarget => ({
  type: 'ring_group',
  id: 'group',
  number: '600',
  name: 'Sales',
  strategy: 'simultaneous',
  ringSeconds: 25,
  callerIdPrefix: null,
  skipBusy: false,
  ringback: 'phone',
  musicId: null,
  missedCallEmail: null,
  noAnswer: null,
  members,
});
const tenant = { id: 1, domain: 'acme.example', timezone: 'UTC', language: 'en', maxCallDuration: 0 };
const inner: Target = { type: 'ring_group', id: 'inner', number: '601' };
const targets = [extension('1001'), extension('1002', { doNotDisturb: true }), extension('1003'), inner];
const routing = new TenantRouting(tenant, targets);
const here = new Set(['ring_group:group']);
const legsOf = (members: GroupMember[], visited: ReadonlySet<string> = here) =>
  groupLegs(group(members), routing, visited, 'id-1003').map((leg) => legString(leg, visited, true));

describe('groupLegs', () => {
  it('gives each member its time and its delay, and what must be confirmed a key', () => {
    expect(
      legsOf([
        member({ extensionId: 'id-1001' }),
        member({ extensionId: 'id-1001', delaySeconds: 5, ringSeconds: 10, confirm: true }),
      ]),
    ).toEqual([
      '[leg_timeout=25]user/1001@acme.example',
      '[leg_timeout=10,leg_delay_start=5,group_confirm_key=1,group_confirm_timeout=20]user/1001@acme.example',
    ]);
  });

  it('calls a number through the dialplan, with the places where the call has been', () => {
    expect(legsOf([member({ number: '601' })])).toEqual([
      '[leg_timeout=25,loopback_export=callsign_visited,callsign_visited=ring_group:group]loopback/601/acme.example',
    ]);
    expect(legsOf([member({ number: '601' })], new Set([...here, 'ring_group:inner']))).toEqual([]);
  });

  it('leaves out who calls, does not want to be disturbed, or is gone', () => {
    expect(
      legsOf([
        member({ extensionId: 'id-1003' }),
        member({ number: '1003' }),
        member({ extensionId: 'id-1002' }),
        member({ extensionId: 'id-1009' }),
        member({ number: '1009' }),
      ]),
    ).toEqual([]);
  });

  it('refuses a number that would say more to the switch', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/^\+?[0-9*#]{1,32}$/.test(text)),
        (number) => {
          const odd = new TenantRouting(tenant, [{ type: 'ring_group', id: 'odd', number }]);
          expect(() => groupLegs(group([member({ number })]), odd, here, '')).toThrow();
        },
      ),
    );
  });
});

describe('longest', () => {
  const leg = (more: Partial<GroupLeg>): GroupLeg => ({
    endpoint: 'user/1001@acme.example',
    extension: '1001',
    target: null,
    delaySeconds: 0,
    ringSeconds: 20,
    confirm: false,
    viaDialplan: false,
    ...more,
  });

  it('is when the last has rung out, with time to press a key', () => {
    expect(longest([leg({ ringSeconds: 30 }), leg({ delaySeconds: 15 })], true)).toBe(35);
    expect(longest([leg({ delaySeconds: 15 })], false)).toBe(20);
    expect(longest([leg({ ringSeconds: 30 }), leg({ confirm: true })], true)).toBe(40);
  });
});
