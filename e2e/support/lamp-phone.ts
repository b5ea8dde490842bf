import { freePort, udpPortIsTaken } from './ports';
import { type Account, authentication } from './sip-phone';
import { Sipp } from './sipp';
import { until } from './wait';

/** What a message summary says (RFC 3842 5.2). */
export interface Lamp {
  readonly waiting: string | undefined;
  readonly account: string | undefined;
  /** new/saved (urgent ones of each) */
  readonly voice: string | undefined;
}

/** A phone with a message-waiting lamp: it listens for NOTIFY before it registers, as phones do. */
export class LampPhone {
  private constructor(
    private readonly account: Account,
    private readonly listening: Sipp,
  ) {}

  static async register(sipPort: number, account: Account): Promise<LampPhone> {
    const port = await freePort();
    const listening = await Sipp.start({ scenario: 'notified', target: sipPort, port });
    await until(`the phone listens on ${port}`, () => udpPortIsTaken(port), { every: 10 });
    const { user, domain, password } = account;
    await once(sipPort, 'register', [
      user,
      domain,
      authentication(user, password),
      domain,
      '600',
      String(port),
    ]);
    return new LampPhone(account, listening);
  }

  /** What it was told so far, each NOTIFY once, in order. */
  async told(): Promise<Lamp[]> {
    const notices = new Map<string, Lamp>();
    for (const { method, sent, headers, body } of await this.listening.messages())
      if (method === 'NOTIFY' && !sent)
        notices.set(`${headers.get('call-id')} ${headers.get('cseq')}`, lamp(body));
    return [...notices.values()];
  }

  /** The same, as soon as it was told so often. */
  async toldTimes(count: number): Promise<Lamp[]> {
    return until(
      `${this.account.user} was told ${count} time(s)`,
      async () => {
        const lamps = await this.told();
        return lamps.length >= count && lamps;
      },
      { seconds: 15 },
    );
  }

  dispose(): Promise<void> {
    return this.listening.stop();
  }
}

/** Subscribes to the messages of `whose`, waits for so many seconds, and gives the bodies of what came. */
export async function subscribeToMessages(
  sipPort: number,
  { user, domain, password }: Account,
  whose: string,
  seconds: number,
): Promise<string[]> {
  return once(sipPort, 'subscribe', [user, domain, authentication(user, password), whose], {
    wait: seconds * 1000,
  });
}

/** One call of a scenario that must succeed; gives the bodies of the NOTIFYs in it. */
async function once(
  target: number,
  scenario: string,
  fields: string[],
  settings: Record<string, number> = {},
): Promise<string[]> {
  const run = await Sipp.start({
    scenario,
    settings,
    lines: [fields],
    target,
    port: await freePort(),
    calls: 1,
  });
  try {
    await run.ended;
    const messages = await run.messages();
    if (!messages.some(({ status, sent }) => !sent && (status === 200 || status === 202)))
      throw new Error(`${scenario} was not accepted: ${run.said}`);
    return messages.flatMap(({ method, sent, body }) => (method === 'NOTIFY' && !sent ? [body] : []));
  } finally {
    await run.stop();
  }
}

function lamp(body: string): Lamp {
  return {
    waiting: /^Messages-Waiting: (\w+)/m.exec(body)?.[1],
    account: /^Message-Account: (\S+)/m.exec(body)?.[1],
    voice: /^Voice-Message: (.*?)\r?$/m.exec(body)?.[1],
  };
}
