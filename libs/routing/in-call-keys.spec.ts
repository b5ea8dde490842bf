import type { DiscoveryService } from '@nestjs/core';
import { aside, type InCallKey, InCallKeys } from './in-call-keys';
import { parseEnvironment } from '@callsign/platform';

const key = (keys: string): InCallKey => ({ keys, does: 'something', actions: () => [] });

function keysOf(...instances: InCallKey[]): InCallKeys {
  const discovery = { getProviders: () => instances.map((instance) => ({ instance })) };
  const made = new InCallKeys(discovery as unknown as DiscoveryService);
  made.onModuleInit();
  return made;
}

describe('keys during a call', () => {
  it('are bound to the phone of an extension, each with its question', () => {
    expect(keysOf(key('*1'), key('*23')).bindings('1001', 'acme.example')).toEqual({
      execute_on_pre_bridge_0: 'bind_digit_action no_call,D,nothing',
      execute_on_pre_bridge_star1:
        'bind_digit_action in_call,*1,exec[H]:execute_extension,*1@1001 XML in-call@acme.example',
      execute_on_pre_bridge_star23:
        'bind_digit_action in_call,*23,exec[H]:execute_extension,*23@1001 XML in-call@acme.example',
      execute_on_pre_bridge_realm: 'digit_action_set_realm in_call',
      execute_on_post_bridge_realm: 'digit_action_set_realm no_call',
    });
    expect(keysOf().bindings('1001', 'acme.example')).toEqual({});
  });

  it.each([
    ['two features with the same', [key('*1'), key('*1')]],
    ['one that begins another', [key('*1'), key('*12')]],
    ['what phones can not tell from a number', [key('12')]],
  ])('refuse %s', (_, keys) => {
    expect(() => keysOf(...keys)).toThrow(/in-call keys/);
  });

  it('part the call so that the switch can join it again alone', () => {
    const config = parseEnvironment({
      JWT_SECRET: 's'.repeat(32),
      ENCRYPTION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
      INTERNAL_KEY: 'k'.repeat(24),
      FREESWITCH_PASSWORD: 'password',
      FREESWITCH_ESL_PASSWORD: 'password',
      CALL_CONTROL_SOCKETS: '10.0.0.1:9001|10.0.0.2:9001',
    });
    const [held, other, own] = aside(config, '*1');
    expect(held).toEqual({ application: 'set', data: 'callsign_held=${signal_bond}' });
    expect(other?.data).toMatch(/^-bleg 'm:\^:.*' inline$/);
    expect(own?.data).toMatch(
      /\^socket:10\.0\.0\.1:9001\|10\.0\.0\.2:9001 async full\^.*\^intercept:\$\{callsign_held\}' inline$/,
    );
  });
});
