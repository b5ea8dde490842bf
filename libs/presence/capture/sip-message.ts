/** The parts of a SIP message (RFC 3261) that subscriptions are made of. */
export interface SipMessage {
  /** `SUBSCRIBE`; of a response the method that it answers. */
  readonly method: string;
  /** 0 for a request. */
  readonly status: number;
  header(name: string): string;
}

const COMPACT: Readonly<Record<string, string>> = {
  i: 'call-id',
  f: 'from',
  t: 'to',
  m: 'contact',
  v: 'via',
  o: 'event',
};

/** Null for what is no SIP message. Of a header that comes more than once the first counts. */
export function readSip(text: string): SipMessage | null {
  const end = text.indexOf('\r\n\r\n');
  const [start = '', ...lines] = text
    .slice(0, end < 0 ? undefined : end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const given = line.slice(0, colon).trim().toLowerCase();
    const name = COMPACT[given] ?? given;
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  const header = (name: string): string => headers.get(name) ?? '';
  const status = /^SIP\/2\.0 (\d{3}) /.exec(start)?.[1];
  if (status) return { method: header('cseq').split(' ')[1] ?? '', status: Number(status), header };
  const method = /^([A-Z]+) \S+ SIP\/2\.0$/.exec(start)?.[1];
  return method ? { method, status: 0, header } : null;
}

/** A SIP address with what is in it. */
export interface NameAddress {
  readonly user: string;
  readonly host: string;
  /** Without display name: `<sip:1001@acme.example>;tag=1`, so that nothing else of the phone's is repeated. */
  readonly plain: string;
  readonly tag: string;
}

const ADDRESS = /^(?:[^<]*<)?sips?:([^@>;:?]+)@([A-Za-z0-9.-]+)(?::\d+)?[^>]*>?(.*)$/;
const TAG = /;\s*tag=([A-Za-z0-9.!%*_+`'~-]+)/;

/** Reads From or To; null where it has no user. */
export function readAddress(value: string): NameAddress | null {
  const [, escaped = '', host = '', parameters = ''] = ADDRESS.exec(value) ?? [];
  if (!escaped) return null;
  let user: string;
  try {
    user = decodeURIComponent(escaped);
  } catch {
    return null;
  }
  const tag = TAG.exec(value.includes('<') ? parameters : value)?.[1] ?? '';
  return {
    user,
    host: host.toLowerCase(),
    plain: `<sip:${escaped}@${host}>${tag && `;tag=${tag}`}`,
    tag,
  };
}
