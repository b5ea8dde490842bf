import type { Company, CreatedExtension } from './installation';
import type { CallResult, SipPhone } from './sip-phone';
import { until } from './wait';

export interface Colleague {
  readonly extension: CreatedExtension;
  readonly number: string;
  readonly phone: SipPhone;
}

/** Agents and callers of a company's queues, each with an extension of its own. */
export class QueueStaff {
  private next = 1000;
  private nextQueue = 700;

  constructor(
    readonly acme: Company,
    /** Runs a command on the switch. */
    private readonly switchSays: (command: string) => Promise<string>,
  ) {}

  /** An agent with a phone that is registered and rings until told otherwise. */
  async agent(settings: object = {}): Promise<Colleague> {
    const extension = await this.acme.extension(String((this.next += 1)), settings);
    const phone = await this.acme.phone(extension);
    const status = await phone.register();
    if (status !== 200) throw new Error(`the phone of ${extension.number} registers with ${status}`);
    await phone.rings();
    return { extension, number: extension.number, phone };
  }

  async caller(settings: object = {}): Promise<Colleague> {
    const extension = await this.acme.extension(String((this.next += 1)), settings);
    return { extension, number: extension.number, phone: await this.acme.phone(extension) };
  }

  queue(agents: readonly Colleague[], settings: object = {}, agent: object = {}) {
    return this.acme.queue(
      String((this.nextQueue += 1)),
      agents.map(({ extension }) => extension),
      settings,
      agent,
    );
  }

  async state({ extension }: Colleague, status: string, reason?: string): Promise<void> {
    const answer = await this.acme.api.put(`/api/queue-agents/${extension.id}/state`, { status, reason });
    if (answer.status !== 200) throw new Error(`the state is refused: ${JSON.stringify(answer.body)}`);
  }

  async change({ id }: { id: string }, settings: object): Promise<void> {
    const answer = await this.acme.api.patch(`/api/queues/${id}`, settings);
    if (answer.status !== 200) throw new Error(`the queue is refused: ${JSON.stringify(answer.body)}`);
  }

  /** Calls one after the other, each as soon as the one before waits, so that the switch knows the order. */
  async callInTurn(
    callers: readonly Colleague[],
    queue: { id: string; number: string },
    { hold = 40 } = {},
  ): Promise<Promise<CallResult>[]> {
    const calls: Promise<CallResult>[] = [];
    const before = await this.members(queue);
    for (const [index, { phone }] of callers.entries()) {
      calls.push(phone.call(queue.number, { hold }));
      await until(
        `caller ${index + 1} waits in ${queue.number}`,
        async () => (await this.members(queue)) >= before + index + 1,
        { seconds: 20, every: 100 },
      );
    }
    return calls;
  }

  /** How many the switch has waiting or talking. */
  async members({ id }: { id: string }): Promise<number> {
    const listed = await this.switchSays(`callcenter_config queue list members queue.${this.acme.id}.${id}`);
    return listed.split('\n').filter((line) => /\|(Waiting|Trying|Answered)\|/.test(line)).length;
  }

  /** Numbers of callers in the order in which these phones were invited for them, with whose phone it was. */
  async invited(...colleagues: Colleague[]): Promise<{ agent: string; caller: string; at: number }[]> {
    const all = await Promise.all(
      colleagues.map(async ({ number, phone }) =>
        (await phone.invitations()).map(({ callerNumber, message }) => ({
          agent: number,
          caller: callerNumber,
          at: Date.parse(String(message.at)),
          order: message.at,
        })),
      ),
    );
    return all
      .flat()
      .sort((one, other) => (one.order < other.order ? -1 : 1))
      .map(({ agent, caller, at }) => ({ agent, caller, at }));
  }
}
