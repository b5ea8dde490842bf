import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandParser } from '@callsign/esl';
import { z } from 'zod';
import { recordedConnectReply, recordedEvents } from '../../libs/esl/testing/recorded';
import { eventFrame, RECORDED_UUID } from '../../libs/esl/testing/scripted-switch';
import { answerOrders } from '../support/child';
import { percentile } from '../support/figures';

const orderSchema = z.union([
  z.object({
    port: z.number(),
    domain: z.string(),
    extension: z.uuid(),
    calls: z.number(),
    perSecond: z.number(),
  }),
  z.object({ hangUp: z.literal(true) }),
]);
type Order = z.output<typeof orderSchema>;
type Arrival = Exclude<Order, { hangUp: true }>;

export const arrivedSchema = z.object({
  /** Calls whose application runs. */
  ringing: z.number(),
  /** From the connection to the first command that is the service's own, in ms. */
  p50: z.number(),
  p99: z.number(),
});

const SESSION = 'outbound-session.from-freeswitch';
const [executing] = recordedEvents(SESSION).filter((event) => event['Event-Name'] === 'CHANNEL_EXECUTE');
const [hungUp] = recordedEvents(SESSION).filter((event) => event['Event-Name'] === 'CHANNEL_HANGUP');
const reply = (text: string): string => `Content-Type: command/reply\nReply-Text: ${text}\n\n`;
/** What CallSession asks of the switch before a service says anything. */
const HANDSHAKE: Record<string, string> = {
  linger: '+OK will linger 5 seconds',
  myevents: '+OK Events Enabled',
  divert_events: '+OK events diverted',
};

/** One call that the switch brought to the service: a real one's words, up to the ringing phone that nobody picks up. */
class Call {
  firstCommandMs = NaN;
  ringing = false;
  readonly closed: Promise<void>;
  private readonly uuid = randomUUID();
  private readonly socket: Socket;
  private readonly began = performance.now();

  constructor(private readonly arrival: Arrival) {
    const parser = new CommandParser();
    this.socket = connect({ port: arrival.port, host: '127.0.0.1', noDelay: true });
    this.closed = new Promise((resolve) => this.socket.once('close', () => resolve()));
    this.socket.on('error', () => this.socket.destroy());
    this.socket.on('data', (chunk: Buffer) => {
      for (const { line } of parser.push(chunk)) this.answer(line);
    });
  }

  hangUp(): void {
    this.send({ ...hungUp, 'Hangup-Cause': 'ORIGINATOR_CANCEL' });
    this.socket.end();
  }

  private answer(line: string): void {
    const [word = ''] = line.split(' ');
    if (word === 'connect') this.socket.write(this.channel());
    else if (HANDSHAKE[word]) this.socket.write(reply(HANDSHAKE[word]));
    else {
      if (Number.isNaN(this.firstCommandMs)) this.firstCommandMs = performance.now() - this.began;
      if (word === 'api') this.socket.write('Content-Type: api/response\nContent-Length: 4\n\n+OK\n');
      else this.execute();
    }
  }

  private execute(): void {
    this.socket.write(reply('+OK'));
    this.send({ ...executing, Application: 'bridge' });
    this.ringing = true;
  }

  private send(event: Record<string, string>): void {
    this.socket.write(eventFrame({ ...event, 'Unique-ID': this.uuid }));
  }

  /** The recorded reply to `connect`, for the tenant and the extension that are called. */
  private channel(): string {
    const { domain, extension } = this.arrival;
    return recordedReply
      .replaceAll(RECORDED_UUID, this.uuid)
      .replace(
        /^variable_domain_name: .*$/m,
        `variable_domain_name: ${domain}\nvariable_callsign_target: extension:${extension}`,
      );
  }
}

const recordedReply = recordedConnectReply();
let calls: Call[] = [];

async function obey(order: unknown): Promise<z.output<typeof arrivedSchema> | { gone: number }> {
  const parsed = orderSchema.parse(order);
  return 'hangUp' in parsed ? hangUpAll() : arrive(parsed);
}

async function arrive(arrival: Arrival): Promise<z.output<typeof arrivedSchema>> {
  const began = performance.now();
  const before = calls.length;
  for (let call = 0; call < arrival.calls; call++) {
    await sleep(Math.max(0, began + (call * 1000) / arrival.perSecond - performance.now()));
    calls.push(new Call(arrival));
  }
  await sleep(500);
  const sorted = Float64Array.from(calls.slice(before), ({ firstCommandMs }) => firstCommandMs).sort();
  return {
    ringing: calls.filter(({ ringing }) => ringing).length,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
  };
}

async function hangUpAll(): Promise<{ gone: number }> {
  const leaving = calls;
  calls = [];
  for (const call of leaving) call.hangUp();
  await Promise.all(leaving.map(({ closed }) => closed));
  return { gone: leaving.length };
}

answerOrders(obey);
