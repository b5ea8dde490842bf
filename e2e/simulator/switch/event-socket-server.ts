import { createServer, type Server, type Socket } from 'node:net';
import { type CommandBlock, CommandParser, EslFrameError } from '@callsign/esl';
import type { Headers } from './recordings';
import type { ApiCommands } from './api-commands';

interface Client {
  readonly socket: Socket;
  readonly names: Set<string>;
  authenticated: boolean;
}

/** mod_event_socket as a server: authentication, subscriptions, `api`, `bgapi`, and the events that were asked for. */
export class EventSocketServer {
  private server: Server | undefined;
  private readonly clients = new Set<Client>();

  constructor(
    private readonly port: number,
    private readonly password: string,
    private readonly api: ApiCommands,
  ) {}

  async listen(): Promise<void> {
    const server = createServer((socket) => this.take(socket));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
  }

  /** Takes no more connections and breaks those that are there: what a client sees when the switch's network goes. */
  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    this.dropConnections();
    await closed;
  }

  dropConnections(): void {
    for (const { socket } of this.clients) socket.destroy();
  }

  get subscribers(): number {
    return [...this.clients].filter(({ names }) => names.size > 0).length;
  }

  tell(event: Headers): void {
    const name = event['Event-Name'] ?? '';
    for (const { socket, names } of this.clients) if (names.has(name)) socket.write(frame(event));
  }

  raw(bytes: string): void {
    for (const { socket } of this.clients) socket.write(bytes);
  }

  private take(socket: Socket): void {
    const client: Client = { socket, names: new Set(), authenticated: false };
    const parser = new CommandParser();
    this.clients.add(client);
    socket.on('close', () => this.clients.delete(client));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const command of parser.push(chunk)) this.answer(client, command);
      } catch (error) {
        if (!(error instanceof EslFrameError)) throw error;
        socket.destroy();
      }
    });
    socket.write('Content-Type: auth/request\n\n');
  }

  private answer(client: Client, command: CommandBlock): void {
    const { socket } = client;
    const [word = '', ...rest] = command.line.split(' ');
    const argument = rest.join(' ');
    if (word === 'auth') return this.authenticate(client, argument);
    if (!client.authenticated) return void socket.write(reply('-ERR command not found'));
    switch (word) {
      case 'event':
        for (const name of rest.slice(1)) client.names.add(name);
        return void socket.write(reply('+OK event listener enabled json'));
      case 'api': {
        const output = this.api.run(argument);
        return void socket.write(
          `Content-Type: api/response\nContent-Length: ${Buffer.byteLength(output)}\n\n${output}`,
        );
      }
      case 'bgapi': {
        const uuid = command.headers.get('Job-UUID') ?? '';
        // As recorded, the result of a quick job overtakes the answer to the command.
        socket.write(
          frame({ 'Event-Name': 'BACKGROUND_JOB', 'Job-UUID': uuid, _body: this.api.run(argument) }),
        );
        return void socket.write(
          `Content-Type: command/reply\nReply-Text: +OK Job-UUID: ${uuid}\nJob-UUID: ${uuid}\n\n`,
        );
      }
      case 'exit':
        socket.write(reply('+OK bye'));
        return void socket.end();
      default:
        return void socket.write(reply('-ERR command not found'));
    }
  }

  private authenticate(client: Client, password: string): void {
    client.authenticated = password === this.password;
    client.socket.write(reply(client.authenticated ? '+OK accepted' : '-ERR invalid'));
    if (!client.authenticated) client.socket.end();
  }
}

const reply = (text: string): string => `Content-Type: command/reply\nReply-Text: ${text}\n\n`;

function frame(event: Headers): string {
  const json = JSON.stringify(event);
  return `Content-Length: ${Buffer.byteLength(json)}\nContent-Type: text/event-json\n\n${json}`;
}
