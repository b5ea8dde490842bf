import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type FieldName, Form, MalformedForm } from './form';

const folder = join(__dirname, '../../e2e/fixtures/xml-curl');
const NAMES: FieldName[] = [
  'section',
  'tag_name',
  'key_name',
  'key_value',
  'purpose',
  'action',
  'user',
  'domain',
  'profile',
  'hostname',
  'Hunt-Context',
  'Hunt-Destination-Number',
  'Caller-Context',
  'Caller-Destination-Number',
];

function recordedBody(name: string): Buffer {
  const request = readFileSync(join(folder, name));
  return request.subarray(request.indexOf('\n\n') + 2);
}

const all = (body: Buffer) => NAMES.map((name) => new Form(body).field(name));
const parsed = (body: Buffer) => {
  const form = new URLSearchParams(body.toString('latin1'));
  return NAMES.map((name) => form.get(name) ?? '');
};

describe('Form', () => {
  it.each(readdirSync(folder))('reads %s as a form parser does', (name) => {
    const body = recordedBody(name);
    expect(all(body)).toEqual(parsed(body));
    expect(new Form(body).field('section')).not.toBe('');
  });

  it('reads any form as a form parser does, fields in any order and many times', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 12 });
    // Names that hold or end with ours, as variables made from SIP headers can.
    const name = fc.oneof(
      fc.constantFrom<string>(...NAMES),
      fc.constantFrom('variable_sip_h_X-user', 'sip_user', 'users', 'domain_name', 'X'),
    );
    const pair = fc.tuple(name, value, fc.constantFrom(encodeURIComponent, plusForBlank));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const body = Buffer.from(pairs.map(([field, text, encode]) => `${field}=${encode(text)}`).join('&'));
        expect(all(body)).toEqual(parsed(body));
      }),
      { numRuns: 500 },
    );
  });

  it('takes no value of another field for one of ours', () => {
    const body = Buffer.from(
      `variable_sip_h_X-a=${encodeURIComponent('&user=1002&domain=evil.example')}&user=1001`,
    );
    expect(new Form(body).field('user')).toBe('1001');
    expect(new Form(body).field('domain')).toBe('');
  });

  it.each(['user=%', 'user=%zz', 'user=%E0%A4', 'user=%FF', 'section=directory&user=a%C3'])(
    'refuses %s',
    (body) => {
      expect(() => new Form(Buffer.from(body)).field('user')).toThrow(MalformedForm);
    },
  );

  it('reads or refuses any bytes, and never anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const form = new Form(Buffer.concat([Buffer.from('user='), bytes]));
        try {
          expect(typeof form.field('user')).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedForm);
        }
      }),
    );
  });
});

const plusForBlank = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');
