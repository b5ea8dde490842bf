import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { type CommandBlock, CommandParser } from '@callsign/esl';
import { wav } from '../../e2e/support/wav';
import { recordedConnectReply, recordedEvents } from '../../libs/esl/testing/recorded';
import { eventFrame, RECORDED_UUID } from '../../libs/esl/testing/scripted-switch';

const SESSION = 'outbound-session.from-freeswitch';
const recorded = (name: string) => recordedEvents(SESSION).find((event) => event['Event-Name'] === name);
const completed = recorded('CHANNEL_EXECUTE_COMPLETE');
const hungUp = recorded('CHANNEL_HANGUP');
const recordedReply = recordedConnectReply();
const reply = (text: string): string => `Content-Type: command/reply\nReply-Text: ${text}\n\n`;
const apiResponse = 'Content-Type: api/response\nContent-Length: 4\n\n+OK\n';
const HANDSHAKE: Record<string, string> = {
  linger: '+OK will linger 5 seconds',
  myevents: '+OK Events Enabled',
  divert_events: '+OK events diverted',
};
const MESSAGE = wav({ seconds: 2 });
/** Applications that say something. */
const SPEAKING = new Set(['playback', 'play_and_get_digits']);

export interface Script {
  readonly port: number;
  /** Channel variables that the dialplan set. */
  readonly variables: Readonly<Record<string, string>>;
  /** One for each question; after that the caller hangs up at the next. Null: stays at the first prompt. */
  readonly keys: readonly string[] | null;
}

/** One call that the switch brought to a call service, in a real one's words; every application takes no time. */
export class ServiceCaller {
  /** From the connection to the first prompt, in ms. */
  firstPromptMs = NaN;
  /** From the end of one application to the beginning of the next, in ms, with what was pressed before. */
  readonly steps: { readonly after: string; readonly ms: number }[] = [];
  readonly closed: Promise<void>;
  private readonly uuid = randomUUID();
  private readonly socket: Socket;
  private readonly began = performance.now();
  private asked = 0;
  private pressed = '';
  private completedAt = NaN;
  private gone = false;

  constructor(private readonly script: Script) {
    const parser = new CommandParser();
    this.socket = connect({ port: script.port, host: '127.0.0.1', noDelay: true });
    this.closed = new Promise((resolve) => this.socket.once('close', () => resolve()));
    this.socket.on('error', () => this.socket.destroy());
    this.socket.on('end', () => this.socket.end());
    this.socket.on('data', (chunk: Buffer) => {
      for (const command of parser.push(chunk)) this.answer(command);
    });
  }

  hangUp(): void {
    if (this.gone) return;
    this.gone = true;
    this.send({ ...hungUp, 'Hangup-Cause': 'NORMAL_CLEARING' });
    this.socket.end();
  }

  private answer(command: CommandBlock): void {
    const [word = ''] = command.line.split(' ');
    if (word === 'connect') this.socket.write(this.channel());
    else if (HANDSHAKE[word]) this.socket.write(reply(HANDSHAKE[word]));
    else if (word === 'api') {
      this.socket.write(apiResponse);
      if (command.line.startsWith('api uuid_kill')) this.hangUp();
    } else if (word === 'exit') this.socket.end(reply('+OK bye'));
    else {
      this.socket.write(reply('+OK'));
      this.execute(command).catch((error: unknown) => this.socket.destroy(error as Error));
    }
  }

  private async execute({ headers, body }: CommandBlock): Promise<void> {
    const name = headers.get('execute-app-name') ?? '';
    const data = headers.get('execute-app-arg') ?? body.toString('utf8');
    const speaks = SPEAKING.has(name);
    if (speaks && Number.isNaN(this.firstPromptMs)) this.firstPromptMs = performance.now() - this.began;
    if (!Number.isNaN(this.completedAt))
      this.steps.push({ after: this.pressed, ms: performance.now() - this.completedAt });
    if (this.script.keys === null && speaks) return;
    const variables: Record<string, string> = { ...this.script.variables };
    if (name === 'play_and_get_digits') {
      const key = this.script.keys?.[this.asked++];
      if (key === undefined) return this.hangUp();
      this.pressed = key;
      variables.callsign_digits = key;
    }
    if (name === 'record') {
      await writeFile(data.split(' ')[0] ?? '', MESSAGE);
      return this.hangUp();
    }
    this.completedAt = performance.now();
    this.send({
      ...completed,
      Application: name,
      'Application-UUID': headers.get('Event-UUID') ?? '',
      'Application-Response': name === 'playback' ? 'FILE PLAYED' : '_none_',
      ...Object.fromEntries(Object.entries(variables).map(([key, value]) => [`variable_${key}`, value])),
    });
  }

  private send(event: Record<string, string>): void {
    this.socket.write(eventFrame({ ...event, 'Unique-ID': this.uuid }));
  }

  /** The recorded reply to `connect`, as the dialplan has set its variables. */
  private channel(): string {
    const { domain_name: domain = '', ...more } = this.script.variables;
    const lines = Object.entries(more).map(([name, value]) => `\nvariable_${name}: ${value}`);
    return recordedReply
      .replaceAll(RECORDED_UUID, this.uuid)
      .replace(/^variable_domain_name: .*$/m, `variable_domain_name: ${domain}${lines.join('')}`);
  }
}
