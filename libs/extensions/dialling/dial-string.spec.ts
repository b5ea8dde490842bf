import fc from 'fast-check';
import { TenantRouting } from '@callsign/routing';
import { ringString } from './dial-string';
import type { ExtensionTarget } from './extension-target';

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
const tenant = { id: 1, domain: 'acme.example', timezone: 'UTC', language: 'en', maxCallDuration: 0 };
const routing = new TenantRouting(
  tenant,
  ['1001', '1002', '1003'].map((number) => extension(number)),
);
const step = (number: string, delaySeconds: number, ringSeconds: number) => ({
  number,
  delaySeconds,
  ringSeconds,
});

describe('ringString', () => {
  it('rings the extension for its ring time', () => {
    expect(ringString(extension('1001'), routing)).toEqual({
      dialString: 'user/1001@acme.example',
      seconds: 20,
    });
  });

  it('gives each leg of follow-me its own start and ring time, and waits for the last', () => {
    const { dialString, seconds } = ringString(
      extension('1001', { followMe: [step('1002', 5, 10), step('1003', 15, 30)] }),
      routing,
    );
    expect(dialString).toBe(
      '[leg_timeout=20]user/1001@acme.example,' +
        '[leg_delay_start=5,leg_timeout=10]user/1002@acme.example,' +
        '[leg_delay_start=15,leg_timeout=30]user/1003@acme.example',
    );
    expect(seconds).toBe(45);
  });

  it('leaves out steps that lead to itself or to no extension of the tenant', () => {
    const followMe = [step('1001', 0, 10), step('9999', 0, 60), step('+14155550100', 0, 60)];
    expect(ringString(extension('1001', { followMe }), routing)).toEqual({
      dialString: 'user/1001@acme.example',
      seconds: 20,
    });
  });

  it('refuses a number or a domain that would say more to the switch', () => {
    const elsewhere = new TenantRouting({ ...tenant, domain: 'acme.example],[x=' }, []);
    expect(() => ringString(extension('1001'), elsewhere)).toThrow();
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/^\+?[0-9*#]{1,32}$/.test(text)),
        (number) => {
          expect(() => ringString(extension(number), routing)).toThrow();
        },
      ),
    );
  });
});
