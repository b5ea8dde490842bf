import { createHash, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import type { Account } from './sip-phone';
import { until } from './wait';

/** What a lamp was told in one NOTIFY. */
export interface Told {
  readonly state: 'idle' | 'ringing' | 'busy';
  readonly version: number;
  readonly sequence: number;
  readonly entity: string;
  /** `active;expires=…` */
  readonly subscription: string;
  readonly message: string;
}

/** What a phone claims, where that is not what it is. */
export interface Claims {
  /** User and host of From. */
  readonly from?: string;
  /** User and host of To and of the Request-URI: whom to watch. Default: the name, in the account's domain. */
  readonly to?: string;
  readonly event?: string;
  readonly expires?: number;
}

/**
 * A phone with lamp keys, written out: it subscribes (RFC 6665) over one UDP port, says of itself whatever a test wants,
 * and always answers a challenge with the realm and password of its own account (SIPp takes the challenge's realm).
 */
export class KeyPhone {
  private readonly notices: { callId: string; told: Told }[] = [];
  private readonly answers = new Map<string, (answer: string) => void>();

  private constructor(
    private readonly sipPort: number,
    private readonly account: Account,
    private readonly socket: Socket,
  ) {
    socket.on('message', (packet) => this.received(packet.toString()));
  }

  static async create(sipPort: number, account: Account): Promise<KeyPhone> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return new KeyPhone(sipPort, account, socket);
  }

  /** Subscribes; the key is known by the Call-ID. Throws where the switch refuses. */
  async watch(name: string, claims: Claims = {}): Promise<Key> {
    const key = new Key(this, `${randomBytes(9).toString('hex')}@127.0.0.1`, name, claims);
    const status = await key.refresh();
    if (status !== 200 && status !== 202) throw new Error(`SUBSCRIBE for ${name} was answered ${status}`);
    return key;
  }

  /** The final status of a SUBSCRIBE that may be refused. */
  async tries(name: string, claims: Claims = {}): Promise<number> {
    return new Key(this, `${randomBytes(9).toString('hex')}@127.0.0.1`, name, claims).refresh();
  }

  /** What came in this subscription, in order, each NOTIFY once. */
  told(callId: string): Told[] {
    return this.notices.flatMap((notice) => (notice.callId === callId ? [notice.told] : []));
  }

  /** Every NOTIFY that came, as it was. */
  get everything(): string {
    return this.notices.map(({ told }) => told.message).join('\n');
  }

  async subscribe(callId: string, sequence: number, name: string, toTag: string, claims: Claims) {
    const { user, domain } = this.account;
    const to = claims.to ?? `${name}@${domain}`;
    const from = claims.from ?? `${user}@${domain}`;
    const send = (cseq: number, authorization: string): Promise<string> =>
      this.exchange(`${callId} ${cseq}`, [
        `SUBSCRIBE sip:${to} SIP/2.0`,
        `Via: SIP/2.0/UDP 127.0.0.1:${this.socket.address().port};branch=z9hG4bK${randomBytes(6).toString('hex')}`,
        `From: <sip:${from}>;tag=${callId.slice(0, 8)}`,
        `To: <sip:${to}>${toTag && `;tag=${toTag}`}`,
        `Call-ID: ${callId}`,
        `CSeq: ${cseq} SUBSCRIBE`,
        `Contact: <sip:${user}@127.0.0.1:${this.socket.address().port}>`,
        `Event: ${claims.event ?? 'dialog'}`,
        'Accept: application/dialog-info+xml',
        'Max-Forwards: 70',
        `Expires: ${claims.expires ?? 600}`,
        ...(authorization ? [authorization] : []),
        'Content-Length: 0',
      ]);
    const challenge = await send(sequence, '');
    const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1];
    return nonce ? send(sequence + 1, this.signed(nonce, `sip:${to}`)) : challenge;
  }

  dispose(): Promise<void> {
    return new Promise((resolve) => this.socket.close(() => resolve()));
  }

  private exchange(key: string, lines: string[]): Promise<string> {
    const request = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
    const send = (): void => this.socket.send(request, this.sipPort, '127.0.0.1');
    return new Promise((resolve, reject) => {
      const again = setInterval(send, 1_000);
      const end = setTimeout(() => finish(() => reject(new Error(`no answer to ${lines[0]}`))), 10_000);
      const finish = (settle: () => void): void => {
        clearInterval(again);
        clearTimeout(end);
        this.answers.delete(key);
        settle();
      };
      this.answers.set(key, (answer) => finish(() => resolve(answer)));
      send();
    });
  }

  private received(text: string): void {
    const header = (name: string): string =>
      new RegExp(`^${name}:\\s*(.*?)\\r?$`, 'im').exec(text)?.[1] ?? '';
    const [sequence = '', method = ''] = header('CSeq').split(' ');
    const callId = header('Call-ID');
    if (text.startsWith('SIP/2.0')) {
      if (!text.startsWith('SIP/2.0 1')) this.answers.get(`${callId} ${sequence}`)?.(text);
      return;
    }
    const copied = ['Via', 'From', 'To', 'Call-ID', 'CSeq'].map((name) => `${name}: ${header(name)}`);
    this.socket.send(
      `SIP/2.0 200 OK\r\n${copied.join('\r\n')}\r\nContent-Length: 0\r\n\r\n`,
      this.sipPort,
      '127.0.0.1',
    );
    if (method !== 'NOTIFY') return;
    const seen = this.notices.some(
      (notice) => notice.callId === callId && notice.told.sequence === Number(sequence),
    );
    if (!seen)
      this.notices.push({ callId, told: read(text, Number(sequence), header('Subscription-State')) });
  }

  /** RFC 2617 with qop=auth, by the own account whatever was asked for. */
  private signed(nonce: string, uri: string): string {
    const { user, domain, password } = this.account;
    const md5 = (value: string): string => createHash('md5').update(value).digest('hex');
    const response = md5(
      `${md5(`${user}:${domain}:${password}`)}:${nonce}:00000001:c0ffee:auth:${md5(`SUBSCRIBE:${uri}`)}`,
    );
    return (
      `Authorization: Digest username="${user}", realm="${domain}", nonce="${nonce}", uri="${uri}", ` +
      `response="${response}", qop=auth, nc=00000001, cnonce="c0ffee", algorithm=MD5`
    );
  }
}

/** One lamp key. */
export class Key {
  private sequence = 1;
  private toTag = '';

  constructor(
    private readonly phone: KeyPhone,
    readonly callId: string,
    private readonly name: string,
    private readonly claims: Claims,
  ) {}

  /** Subscribes (again); the final status. */
  async refresh(expires?: number): Promise<number> {
    const claims = expires === undefined ? this.claims : { ...this.claims, expires };
    const answer = await this.phone.subscribe(this.callId, this.sequence, this.name, this.toTag, claims);
    this.sequence += 2;
    this.toTag = /^To:.*;tag=([^;\s]+)/im.exec(answer)?.[1] ?? this.toTag;
    return Number(/^SIP\/2\.0 (\d{3})/.exec(answer)?.[1]);
  }

  told(): Told[] {
    return this.phone.told(this.callId);
  }

  states(): string[] {
    return this.told().map(({ state }) => state);
  }

  /** As soon as the last that it was told is this, at most so many seconds from now. */
  async shows(state: Told['state'], { seconds = 15 } = {}): Promise<void> {
    await until(`the key ${this.name} shows ${state}`, async () => this.states().at(-1) === state, {
      seconds,
      every: 20,
    });
  }
}

function read(message: string, sequence: number, subscription: string): Told {
  const state = /<state>(\w+)<\/state>/.exec(message)?.[1];
  return {
    state: state === 'early' ? 'ringing' : state === 'confirmed' ? 'busy' : 'idle',
    version: Number(/ version="(\d+)"/.exec(message)?.[1]),
    sequence,
    entity: /entity="([^"]*)"/.exec(message)?.[1] ?? '',
    subscription,
    message,
  };
}
