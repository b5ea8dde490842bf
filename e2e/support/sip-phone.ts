import { freePort, udpPortIsTaken } from './ports';
import { Sipp, type SippOptions } from './sipp';
import type { SipMessage } from './sip-trace';
import { until } from './wait';

export interface Account {
  user: string;
  /** The tenant's SIP domain. */
  domain: string;
  password: string;
}

export interface CallResult {
  /** The final status of the INVITE, such as 200 or 486. */
  status: number;
  reason: string;
  /** Every status that came, in order: [407, 100, 180, 200]. */
  statuses: number[];
  /** Who sent BYE, where the call was answered. */
  endedBy?: 'caller' | 'switch';
  /** The Reason header (RFC 3326) of the final answer or of the switch's BYE: Q.850;cause=16;text="NORMAL_CLEARING". */
  cause?: string;
}

/** A call that reached a phone. */
export interface Invitation {
  /** The number and name that the phone shows. */
  callerNumber: string;
  callerName: string;
  /** What the phone's user would see as dialled. */
  calledNumber: string;
  message: SipMessage;
}

const OFFERS_VIDEO = '\nm=video 9 RTP/AVP 96\na=rtpmap:96 VP8/90000';

/**
 * A SIP phone played by SIPp: for exact statuses and for phones that misbehave. For a conversation, with audio and
 * hanging up in the middle, see AudioPhone.
 */
export class SipPhone {
  private listening: Sipp | undefined;
  private readonly runs: Sipp[] = [];

  private constructor(
    private readonly sipPort: number,
    readonly account: Account,
    readonly port: number,
  ) {}

  /** A phone with a port of its own, that speaks to the switch's SIP profile on `sipPort`. */
  static async create(sipPort: number, account: Account): Promise<SipPhone> {
    return new SipPhone(sipPort, account, await freePort());
  }

  /**
   * Sends REGISTER, answers the challenge, and gives the final status: 200, 403, …
   * `toDomain` is whom it claims to be, where that differs from the account's domain.
   */
  async register({
    expires = 600,
    password = this.account.password,
    toDomain = this.account.domain,
  } = {}): Promise<number> {
    const { user, domain } = this.account;
    const { status } = await this.finish(
      {
        scenario: 'register',
        lines: [[user, domain, authentication(user, password), toDomain, String(expires), String(this.port)]],
        port: this.port,
      },
      'REGISTER',
    );
    return status;
  }

  unregister(): Promise<number> {
    return this.register({ expires: 0 });
  }

  /** Takes every call after ringing so long, and hangs up after `hangUpAfter` seconds unless the caller did. */
  async answers({ ringSeconds = 0, hangUpAfter = 600 } = {}): Promise<void> {
    const media = await freePort();
    const settings = { ring: Math.max(1, ringSeconds * 1000), hold: hangUpAfter * 1000 };
    await this.listen({ scenario: 'answer', settings, mediaPort: media });
  }

  /** Rings, and nobody comes. */
  rings(): Promise<void> {
    return this.listen({ scenario: 'ring' });
  }

  /** Refuses every call: 486 Busy Here, 480, 603, … */
  refuses(status: number, reason = 'Refused'): Promise<void> {
    return this.listen({
      scenario: 'refuse',
      settings: { status: `${status} ${reason}`, target: 'sip:nobody@127.0.0.1' },
    });
  }

  /** Sends every call elsewhere, with 302 Moved Temporarily. */
  redirects(target: string): Promise<void> {
    return this.listen({ scenario: 'refuse', settings: { status: '302 Moved Temporarily', target } });
  }

  /** Every message since it began to answer, ring, refuse or redirect. */
  async messages(): Promise<SipMessage[]> {
    return (await this.listening?.messages()) ?? [];
  }

  /** Calls that reached this phone since it began to answer, ring, refuse or redirect. */
  async invitations(): Promise<Invitation[]> {
    const messages = await this.messages();
    const calls = new Map<string, SipMessage>();
    for (const message of messages) {
      if (message.method === 'INVITE' && !message.sent)
        calls.set(message.headers.get('call-id') ?? '', message);
    }
    return [...calls.values()].map(invitation);
  }

  /** Waits for the next call that reaches this phone. */
  async rang({ seconds = 10 } = {}): Promise<Invitation> {
    return until(`${this.account.user} rings`, async () => (await this.invitations()).at(-1), { seconds });
  }

  /**
   * Calls a number; hangs up after `hold` seconds unless the other side did. A carrier is not `challenged`. `answer` is the
   * switch's SDP (RFC 3264).
   */
  async call(
    number: string,
    { hold = 1, password = this.account.password, challenged = true, video = false } = {},
  ): Promise<CallResult & { answer: string | undefined }> {
    const { user, domain } = this.account;
    let answer: string | undefined;
    const call = await this.finish(
      {
        scenario: challenged ? 'call' : 'carrier',
        settings: { hold: hold * 1000, video: video ? OFFERS_VIDEO : '' },
        lines: [[user, domain, authentication(user, password), number]],
        port: await freePort(),
        mediaPort: await freePort(),
      },
      'INVITE',
      (messages) => (answer = messages.find(({ status, sent }) => status === 200 && !sent)?.body),
    );
    return { ...call, answer };
  }

  /**
   * Calls a number, and once it is answered asks the switch to transfer it (REFER) to a SIP URI; `told` is what the
   * switch said of it (the first line of the NOTIFY's body).
   */
  async refer(
    number: string,
    target: string,
    { hold = 2 } = {},
  ): Promise<CallResult & { told: string | undefined }> {
    const { user, domain, password } = this.account;
    let told: string | undefined;
    const result = await this.finish(
      {
        scenario: 'refer',
        settings: { hold: hold * 1000, target },
        lines: [[user, domain, authentication(user, password), number]],
        port: await freePort(),
        mediaPort: await freePort(),
      },
      'INVITE',
      (messages) => (told = messages.findLast(({ method }) => method === 'NOTIFY')?.body.split('\n')[0]),
    );
    return { ...result, told };
  }

  /** Stops answering, so that calls find nobody there. */
  async silence(): Promise<void> {
    await this.listening?.stop();
    this.listening = undefined;
  }

  async dispose(): Promise<void> {
    await this.silence();
    await Promise.all(this.runs.splice(0).map((run) => run.stop()));
  }

  private async listen(options: Omit<SippOptions, 'target' | 'port'>): Promise<void> {
    await this.silence();
    this.listening = await Sipp.start({ ...options, target: this.sipPort, port: this.port });
    await until(`the phone listens on ${this.port}`, () => udpPortIsTaken(this.port), { every: 10 });
  }

  private async finish(
    options: Omit<SippOptions, 'target'>,
    method: string,
    look: (messages: SipMessage[]) => void = () => undefined,
  ): Promise<CallResult> {
    if (options.port === this.port) await this.silence();
    const run = await Sipp.start({ ...options, target: this.sipPort, calls: 1 });
    this.runs.push(run);
    try {
      await run.ended;
      const messages = await run.messages();
      look(messages);
      return result(messages, method, run.said);
    } finally {
      await run.stop();
      this.runs.splice(this.runs.indexOf(run), 1);
    }
  }
}

/** Registers many phones from one port, at `rate` a second, or as fast as the switch takes them with so many `atOnce`. */
export async function registerMany(
  sipPort: number,
  accounts: Account[],
  { rate = 100, atOnce }: { rate?: number; atOnce?: number } = {},
): Promise<{ registered: number; failed: number; seconds: number }> {
  const port = await freePort();
  const begun = performance.now();
  const run = await Sipp.start({
    scenario: 'register',
    lines: accounts.map(({ user, domain, password }) => [
      user,
      domain,
      authentication(user, password),
      domain,
      '600',
      String(port),
    ]),
    target: sipPort,
    port,
    calls: accounts.length,
    rate,
    ...(atOnce !== undefined && { atOnce }),
    trace: false,
  });
  await run.ended;
  const { successful, failed } = run.counts();
  await run.stop();
  return { registered: successful, failed, seconds: (performance.now() - begun) / 1000 };
}

export function authentication(user: string, password: string): string {
  return `[authentication username=${user} password=${password}]`;
}

function result(messages: SipMessage[], method: string, said: string): CallResult {
  const answers = messages.filter(
    ({ status, sent, headers }) => status && !sent && headers.get('cseq')?.endsWith(method),
  );
  const final = answers.at(-1);
  if (!final?.status || final.status < 200) {
    throw new Error(
      `No final answer to ${method}: ${answers.map(({ status }) => status).join(', ')}\n${said}`,
    );
  }
  const bye = messages.find((message) => message.method === 'BYE');
  const cause = (bye && !bye.sent ? bye : final).headers.get('reason');
  return {
    status: final.status,
    reason: final.text,
    statuses: answers.flatMap(({ status }) => status ?? []),
    ...(bye && { endedBy: bye.sent ? 'caller' : 'switch' }),
    ...(cause !== undefined && { cause }),
  };
}

function invitation(message: SipMessage): Invitation {
  const from = /^(?:"([^"]*)")?\s*<sip:([^@>;]*)/.exec(message.headers.get('from') ?? '');
  const to = /<sip:([^@>;]*)/.exec(message.headers.get('to') ?? '');
  // The trace is read byte by byte; a display name is UTF-8 (RFC 3261 25.1).
  const callerName = Buffer.from(from?.[1] ?? '', 'latin1').toString('utf8');
  return { callerName, callerNumber: from?.[2] ?? '', calledNumber: to?.[1] ?? '', message };
}
