/** A SIP message as a switch saw it. */
export interface Captured {
  /** The other side's address; where a message was sent to, for those that the switch sent. */
  readonly address: { readonly ip: string; readonly port: number };
  readonly text: string;
}

const HEADER = 6;
const CHUNK = 6;

const SOURCE_IP = 3;
const SOURCE_PORT = 7;
const PAYLOAD = 15;

/**
 * Reads a packet of the Homer Encapsulation Protocol, version 3, as sofia-sip's `capture-server` sends it
 * (tport_logging.c). Null for anything else: whoever reaches the port may send anything.
 */
export function readHep(packet: Buffer): Captured | null {
  if (packet.length < HEADER || packet.toString('latin1', 0, 4) !== 'HEP3') return null;
  const chunks = new Map<number, Buffer>();
  for (let at = HEADER; at + CHUNK <= packet.length;) {
    const length = packet.readUInt16BE(at + 4);
    if (length < CHUNK || at + length > packet.length) return null;
    if (packet.readUInt16BE(at) === 0)
      chunks.set(packet.readUInt16BE(at + 2), packet.subarray(at + CHUNK, at + length));
    at += length;
  }
  const [ip, port, payload] = [chunks.get(SOURCE_IP), chunks.get(SOURCE_PORT), chunks.get(PAYLOAD)];
  if (ip?.length !== 4 || port?.length !== 2 || !payload) return null;
  return { address: { ip: [...ip].join('.'), port: port.readUInt16BE(0) }, text: payload.toString('utf8') };
}
