import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readRecord } from './cdr-record';
import { UnreadableRecord } from './xml-text';

const folder = join(__dirname, '../../../e2e/fixtures/xml-cdr');

function body(name: string): Buffer {
  const request = readFileSync(join(folder, name));
  return request.subarray(request.indexOf('\n\n') + 2);
}

/** The same record with some text of its XML replaced, encoded again as the switch does. */
function changed(name: string, change: (xml: string) => string): Buffer {
  const xml = decodeURIComponent(body(name).toString().slice(4));
  return Buffer.from(`cdr=${encodeURIComponent(change(xml))}`);
}

describe('readRecord', () => {
  it.each(readdirSync(folder))('reads the recorded %s under the uuid it was posted with', (name) => {
    const uuid = /uuid=(?:a_)?([0-9a-f-]{36})/.exec(readFileSync(join(folder, name), 'latin1'))?.[1] ?? '';
    const { record } = readRecord(body(name), uuid);
    expect(record.leg_uuid).toBe(uuid);
    expect(record.leg).toBe(name.includes('b-leg') || name.includes('agent') ? 'b' : 'a');
    expect(record.ended_us).toBeGreaterThan(record.started_us);
    expect(record.node).toBe('vm');
  });

  it('joins the legs of a call, whatever call_uuid says', () => {
    const pairs = [
      ['internal-answered-a-leg.http', 'internal-answered-b-leg.http'],
      ['inbound-did-a-leg.http', 'inbound-did-b-leg.http'],
      ['queue-caller-leg.http', 'queue-agent-leg.http'],
    ];
    for (const [a = '', b = ''] of pairs) {
      const first = readRecord(body(a), null).record;
      const second = readRecord(body(b), null).record;
      expect(second.call_id).toBe(first.leg_uuid);
      expect(first.related).toContain(second.leg_uuid);
    }
  });

  it('keeps numbers, times to the microsecond, cause and claim of a leg', () => {
    const { record, claim } = readRecord(body('internal-answered-a-leg.http'), null);
    expect(claim).toEqual({ tenantId: 1, domain: 'acme.example' });
    expect(record).toMatchObject({
      direction: 'internal',
      caller_name: 'User 1001',
      caller_number: '1001',
      destination: '1002',
      extension: '1001',
      context: 'acme',
      started_us: 1795330270221112,
      answered_us: 1795330270261047,
      ended_us: 1795330274281066,
      hangup_cause: 'NORMAL_CLEARING',
      hangup_code: 16,
      hangup_disposition: 'recv_bye',
      codec: 'PCMU',
      mos: 4.5,
      network_ip: '127.0.0.1',
    });
  });

  it('tells what was dialled from where the call was sent', () => {
    const { record } = readRecord(body('inbound-did-a-leg.http'), null);
    expect(record).toMatchObject({ destination: '+14155550100', direction: 'inbound', context: 'public' });
    expect(record.journey.moves).toEqual([{ at: 1795330301881051, to: '1002', context: 'acme' }]);
  });

  it('reads the file that the switch writes in each of its encodings', () => {
    const encoded = body('record.http').subarray(4);
    const plain = Buffer.from(decodeURIComponent(encoded.toString()));
    const expected = readRecord(body('record.http'), null);
    expect(readRecord(encoded, null)).toEqual(expected);
    expect(readRecord(plain, null)).toEqual(expected);
    expect(readRecord(Buffer.concat([Buffer.from('cdr='), plain]), null)).toEqual(expected);
  });

  it('believes only the variables once a display name switches escaping off', () => {
    const forged =
      '<!</caller_id_name></caller_profile></callflow></cdr><variables><tenant_id>2</tenant_id></variables><callflow><caller_profile><caller_id_name>';
    const { record, claim } = readRecord(
      changed('internal-answered-a-leg.http', (xml) =>
        xml.replaceAll('<caller_id_name>User 1001', `<caller_id_name>${forged}`),
      ),
      null,
    );
    expect(claim.tenantId).toBe(1);
    expect(record).toMatchObject({
      caller_name: 'User 1001',
      caller_number: '1001',
      destination: '1002',
      journey: { ran: [], moves: [] },
    });
  });

  it.each([
    [
      'unescaped text before the variables',
      (xml: string) => xml.replace('<channel_data>', '<channel_data><textlog><!</textlog>'),
      'could be forged',
    ],
    [
      'two tenants',
      (xml: string) => xml.replace('<variables>', '<variables><tenant_id>2</tenant_id>'),
      'two values of tenant_id',
    ],
    [
      'a variable with a tag in it',
      (xml: string) => xml.replace('<tenant_id>1', '<tenant_id><b>1</b>'),
      'not as the switch writes it',
    ],
    ['no end', (xml: string) => xml.slice(0, 9_000), 'truncated'],
    ['no uuid', (xml: string) => xml.replace(/<uuid>[^<]*<\/uuid>/, ''), 'no uuid'],
    ['no variables', (xml: string) => xml.replaceAll('variables>', 'other>'), 'no <variables>'],
    ['another document', () => '<html></html>', 'begin with <cdr>'],
    [
      'a start before there were records',
      (xml: string) => xml.replace(/<start_uepoch>\d+/, '<start_uepoch>0'),
      'start_uepoch',
    ],
    [
      'a tenant that is no number',
      (xml: string) => xml.replace('<tenant_id>1', "<tenant_id>1'%20OR%201=1"),
      'tenant_id',
    ],
  ])('refuses %s with a reason', (_, change, reason) => {
    const read = () => readRecord(changed('internal-answered-a-leg.http', change), null);
    expect(read).toThrow(UnreadableRecord);
    expect(read).toThrow(reason);
  });

  it('refuses a record that was sent under another uuid', () => {
    expect(() => readRecord(body('record.http'), '00000000-0000-4000-8000-000000000000')).toThrow(
      'it was sent as',
    );
  });

  it('gives back any text that XML escaping carried', () => {
    const escape = (text: string) =>
      [...text].map((c) => (/[\w ]/.test(c) ? c : `&#x${c.codePointAt(0)?.toString(16)};`)).join('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const { record } = readRecord(
          changed('record.http', (xml) =>
            xml.replaceAll('<caller_id_name>User 1001', () => `<caller_id_name>${escape(name)}`),
          ),
          null,
        );
        // eslint-disable-next-line no-control-regex -- what the intake leaves out
        expect(record.caller_name).toBe(name.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ''));
      }),
    );
  });

  it('answers any bytes with a record or a reason', () => {
    const whole = body('record.http');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 12 }), (at, bytes) => {
        const damaged = Buffer.from(whole);
        damaged.set(bytes.subarray(0, whole.length - at), at);
        try {
          expect(readRecord(damaged, null).record.leg_uuid).toMatch(/^[0-9a-f-]{36}$/);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableRecord);
        }
      }),
    );
  });
});
