import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { type CommandBlock, CommandParser } from '../protocol/frame-parser';
import { recordedConnectReply, recordedEvents } from './recorded';

export const RECORDED_UUID = '1229f382-d139-4256-b294-da045de3d5ac';

const reply = (text: string): string => `Content-Type: command/reply\nReply-Text: ${text}\n\n`;
const apiResponse = (body: string): string =>
  `Content-Type: api/response\nContent-Length: ${Buffer.byteLength(body)}\n\n${body}`;
export const eventFrame = (event: Record<string, unknown>): string => {
  const json = JSON.stringify(event);
  return `Content-Length: ${Buffer.byteLength(json)}\nContent-Type: text/event-json\n\n${json}`;
};

type Headers = Record<string, string>;

const session = recordedEvents('outbound-session.from-freeswitch');
const completed = session.find((event) => event['Event-Name'] === 'CHANNEL_EXECUTE_COMPLETE');
const hungUp = session.find((event) => event['Event-Name'] === 'CHANNEL_HANGUP');

/**
 * FreeSWITCH's side of an outbound event socket, saying what was recorded of a real one. Applications run when
 * the test says so: `await call.executed()` takes the next one, `call.complete(it, variables)` ends it.
 */
export class ScriptedCall {
  readonly commands: CommandBlock[] = [];
  readonly closed: Promise<void>;
  /** Output of `api` commands by their first word; `+OK` where none is given. */
  readonly apiOutput = new Map<string, string>();
  /** Commands that this switch does not know. */
  readonly refused = new Set<string>();
  private readonly executes: CommandBlock[] = [];
  private readonly waiting: ((command: CommandBlock) => void)[] = [];

  private constructor(
    private readonly socket: Socket,
    private readonly variables: Headers,
    private readonly parks: boolean,
  ) {
    const parser = new CommandParser();
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      for (const command of parser.push(chunk)) this.answer(command);
    });
  }

  /** @param parks whether the channel parks in time to tell the service of it */
  static dial(port: number, variables: Headers = {}, { parks = true } = {}): Promise<ScriptedCall> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new ScriptedCall(socket, variables, parks)));
      socket.once('error', reject);
    });
  }

  /** The next application that the service runs. */
  executed(): Promise<CommandBlock> {
    const next = this.executes.shift();
    return next ? Promise.resolve(next) : new Promise((resolve) => this.waiting.push(resolve));
  }

  complete(execute: CommandBlock, variables: Headers = {}, headers: Headers = {}): void {
    Object.assign(this.variables, variables);
    this.send({
      ...completed,
      Application: execute.headers.get('execute-app-name') ?? '',
      'Application-UUID': execute.headers.get('Event-UUID') ?? '',
      'Application-Response': '_none_',
      ...headers,
    });
  }

  /** Runs the next application to its end at once. */
  async run(variables: Headers = {}, headers: Headers = {}): Promise<string> {
    const execute = await this.executed();
    this.complete(execute, variables, headers);
    return `${execute.headers.get('execute-app-name')} ${execute.headers.get('execute-app-arg') ?? ''}`.trim();
  }

  bridged(otherLeg: string): void {
    this.send({ ...completed, 'Event-Name': 'CHANNEL_BRIDGE', 'Other-Leg-Unique-ID': otherLeg });
  }

  /** The caller, or the switch, ends the call. */
  hangUp(cause: string): void {
    this.send({ ...hungUp, 'Hangup-Cause': cause });
  }

  /** The call goes on elsewhere on the switch: the `socket` application is done without a hang-up. */
  transferAway(headers: Headers = {}): void {
    this.send({
      ...completed,
      ...headers,
      Application: 'socket',
      'Application-UUID': '506910e4-6d36-493c-b2a8-bd6e6c309183',
    });
  }

  /** Bytes as they are. */
  raw(text: string): void {
    this.socket.write(text);
  }

  /** The switch dies. */
  crash(): void {
    this.socket.destroy();
  }

  private send(event: Record<string, string>): void {
    const set = Object.entries(this.variables).map(([name, value]): [string, string] => [
      `variable_${name}`,
      value,
    ]);
    this.socket.write(eventFrame({ ...event, 'Unique-ID': RECORDED_UUID, ...Object.fromEntries(set) }));
  }

  private answer(command: CommandBlock): void {
    this.commands.push(command);
    const [word = '', apiWord = ''] = command.line.split(' ');
    if (this.refused.has(word)) this.socket.write(reply('-ERR command not found'));
    else if (word === 'connect') this.socket.write(recordedConnectReply());
    else if (word === 'linger') this.socket.write(reply('+OK will linger 5 seconds'));
    else if (word === 'myevents') this.socket.write(reply('+OK Events Enabled'));
    else if (word === 'divert_events') {
      this.socket.write(reply('+OK events diverted'));
      if (this.parks)
        this.socket.write(eventFrame({ 'Event-Name': 'CHANNEL_PARK', 'Unique-ID': RECORDED_UUID }));
    } else if (word === 'api') this.api(apiWord, command.line);
    else if (word === 'sendmsg') {
      this.socket.write(reply('+OK'));
      const waiting = this.waiting.shift();
      if (waiting) waiting(command);
      else this.executes.push(command);
    } else this.socket.write(reply('-ERR command not found'));
  }

  private api(word: string, line: string): void {
    this.socket.write(apiResponse(this.apiOutput.get(word) ?? '+OK\n'));
    if (this.apiOutput.has(word)) return;
    if (word === 'uuid_kill') this.hangUp(line.split(' ').at(-1) ?? '');
    if (word === 'uuid_transfer') this.transferAway();
  }
}

/** FreeSWITCH's side of inbound event sockets: asks for the password, answers as told, sends events. */
export class ScriptedSwitch {
  readonly commands: CommandBlock[] = [];
  /** Output of `api` commands by the whole command; null: never answered. */
  readonly apiOutput = new Map<string, string | null>();
  /** Output of `bgapi` jobs by the whole command; null: the job never ends. */
  readonly jobOutput = new Map<string, string | null>();
  silent = false;
  private readonly sockets = new Set<Socket>();
  private constructor(private readonly server: Server) {}

  static async start(port = 0): Promise<ScriptedSwitch> {
    const server = createServer();
    const scripted = new ScriptedSwitch(server);
    server.on('connection', (socket) => scripted.take(socket));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return scripted;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  send(event: Record<string, unknown>): void {
    for (const socket of this.sockets) socket.write(eventFrame(event));
  }

  raw(text: string): void {
    for (const socket of this.sockets) socket.write(text);
  }

  /** Breaks every connection; new ones are taken. */
  dropConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.dropConnections();
    return closed;
  }

  private take(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const parser = new CommandParser();
    socket.on('data', (chunk: Buffer) => {
      for (const command of parser.push(chunk)) this.answer(socket, command);
    });
    if (!this.silent) socket.write('Content-Type: auth/request\n\n');
  }

  private answer(socket: Socket, command: CommandBlock): void {
    this.commands.push(command);
    const [word, ...rest] = command.line.split(' ');
    const argument = rest.join(' ');
    if (word === 'auth') {
      socket.write(reply(argument === 'ClueCon' ? '+OK accepted' : '-ERR invalid'));
      if (argument !== 'ClueCon') socket.end();
    } else if (word === 'event') socket.write(reply('+OK event listener enabled json'));
    else if (word === 'sendevent') socket.write(reply('+OK 506910e4-6d36-493c-b2a8-bd6e6c309183'));
    else if (word === 'api') {
      const output = this.apiOutput.get(argument);
      if (output !== null) socket.write(apiResponse(output ?? `-ERR ${argument} Command not found!\n`));
    } else if (word === 'bgapi') this.bgapi(socket, command, argument);
    else socket.write(reply('-ERR command not found'));
  }

  /** As recorded, the result of a quick job overtakes the answer to the command. */
  private bgapi(socket: Socket, command: CommandBlock, argument: string): void {
    const uuid = command.headers.get('Job-UUID') ?? '';
    const output = this.jobOutput.get(argument);
    if (typeof output === 'string') {
      socket.write(eventFrame({ 'Event-Name': 'BACKGROUND_JOB', 'Job-UUID': uuid, _body: output }));
    }
    socket.write(`Content-Type: command/reply\nReply-Text: +OK Job-UUID: ${uuid}\nJob-UUID: ${uuid}\n\n`);
  }
}
