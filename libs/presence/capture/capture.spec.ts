import fc from 'fast-check';
import { readHep } from './hep';
import { readAddress, readSip } from './sip-message';

const chunk = (type: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(6);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(data.length + 6, 4);
  return Buffer.concat([head, data]);
};

function packet(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat(chunks);
  const head = Buffer.from('HEP3\0\0', 'latin1');
  head.writeUInt16BE(body.length + 6, 4);
  return Buffer.concat([head, body]);
}

const SUBSCRIBE =
  'SUBSCRIBE sip:1002@acme.example SIP/2.0\r\nv: SIP/2.0/TCP 10.0.0.9:5060\r\nFrom: "Ann; tag=no" <sip:1001@acme.example>;tag=abc\r\n' +
  'To: <sip:%2A78@Acme.example>\r\ni: 7@phone\r\nCSeq: 2 SUBSCRIBE\r\nContact:\r\n <sip:1001@10.0.0.9>\r\n\r\n';

describe('what a switch mirrors', () => {
  it('is read with where it came from', () => {
    const read = readHep(
      packet(
        chunk(3, Buffer.from([10, 0, 0, 9])),
        chunk(7, Buffer.from([0x13, 0xc4])),
        chunk(15, Buffer.from(SUBSCRIBE)),
      ),
    );
    expect(read).toEqual({ address: { ip: '10.0.0.9', port: 5060 }, text: SUBSCRIBE });
  });

  it('is nothing where it is cut off, or anything else', () => {
    const whole = packet(
      chunk(3, Buffer.from([10, 0, 0, 9])),
      chunk(7, Buffer.from([0x13, 0xc4])),
      chunk(15, Buffer.from(SUBSCRIBE)),
    );
    for (let length = 0; length < whole.length; length++)
      expect(readHep(whole.subarray(0, length))).toBeNull();
    fc.assert(fc.property(fc.uint8Array(), (bytes) => readHep(Buffer.from(bytes)) === null));
  });

  it('is read as SIP, with compact and folded headers', () => {
    const message = readSip(SUBSCRIBE);
    expect(message).toMatchObject({ method: 'SUBSCRIBE', status: 0 });
    expect(message?.header('call-id')).toBe('7@phone');
    expect(message?.header('contact')).toBe('<sip:1001@10.0.0.9>');
    expect(readSip('SIP/2.0 202 Accepted\r\nCSeq: 2 SUBSCRIBE\r\n\r\n')).toMatchObject({
      method: 'SUBSCRIBE',
      status: 202,
    });
    fc.assert(fc.property(fc.string(), (text) => void readSip(text)));
  });

  it('names who is meant, and repeats nothing else that a phone put there', () => {
    const message = readSip(SUBSCRIBE);
    expect(readAddress(message?.header('to') ?? '')).toEqual({
      user: '*78',
      host: 'acme.example',
      plain: '<sip:%2A78@Acme.example>',
      tag: '',
    });
    expect(readAddress(message?.header('from') ?? '')).toMatchObject({
      user: '1001',
      tag: 'abc',
      plain: '<sip:1001@acme.example>;tag=abc',
    });
    expect(readAddress('<sip:acme.example>')).toBeNull();
    expect(readAddress('<sip:%zz@acme.example>')).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => !/[\r\n]/.test(readAddress(text)?.plain ?? '')));
  });
});
