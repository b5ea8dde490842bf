import { connect, type Socket } from 'node:net';
import { type CommandBlock, CommandParser, EslFrameError } from '@callsign/esl';
import { execute } from './applications';
import type { Channel } from './channel';
import { connectReply } from './channel-events';
import type { Headers } from './recordings';
import type { SimulatedSwitch } from './simulated-switch';

const GOODBYE = 'Disconnected, goodbye.\nSee you at ClueCon! http://www.cluecon.com/\n';

/** The `socket` application in `async full` mode (mod_event_socket.c, socket_function): hosts in order, else go on. */
export async function runSocket(site: SimulatedSwitch, channel: Channel, data: string): Promise<void> {
  const [hosts = ''] = data.split(' ');
  for (const host of hosts.split('|')) {
    const socket = await open(host);
    site.tried.push(`${host} ${socket ? 'connected' : 'refused'}`);
    if (!socket) continue;
    channel.set('socket_host', host.split(':')[0] ?? '');
    const session = new ServiceSession(site, channel, socket);
    site.sessions.add(session);
    channel.tell('CHANNEL_PARK');
    await session.run();
    site.sessions.delete(session);
    channel.tell('CHANNEL_UNPARK');
    return;
  }
}

function open(host: string): Promise<Socket | null> {
  const separator = host.lastIndexOf(':');
  return new Promise((resolve) => {
    const socket = connect(Number(host.slice(separator + 1)), host.slice(0, separator), () =>
      resolve(socket),
    );
    socket.once('error', () => resolve(null));
  });
}

/** A call in the hands of a service, on a socket that the switch opened. */
export class ServiceSession {
  private readonly parser = new CommandParser();
  /** Applications run one after another (`event-lock`). */
  private running: Promise<void> = Promise.resolve();
  private events = false;
  private lingerSeconds: number | undefined;
  private closed = false;
  private readonly gone: Promise<void>;

  constructor(
    private readonly site: SimulatedSwitch,
    readonly channel: Channel,
    private readonly socket: Socket,
  ) {
    this.gone = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => socket.destroy());
    socket.once('close', () => (this.closed = true));
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    socket.on('end', () => socket.end());
  }

  /** Until the service lets go of the caller, or the caller is gone or transferred; what still runs, runs to its end. */
  async run(): Promise<void> {
    await this.channel.meanwhile(this.gone);
    await this.running;
    if (this.closed) return;
    // The session's last events are told before the socket goes (linger).
    void this.afterwards();
  }

  tell(event: Headers): void {
    if (!this.events || this.closed || event['Unique-ID'] !== this.channel.uuid) return;
    const json = JSON.stringify(event);
    this.write(`Content-Length: ${Buffer.byteLength(json)}\nContent-Type: text/event-json\n\n${json}`);
  }

  /** The service's process dies, or the network breaks. */
  destroy(): void {
    this.socket.destroy();
  }

  raw(bytes: string): void {
    this.write(bytes);
  }

  private read(chunk: Buffer): void {
    try {
      for (const command of this.parser.push(chunk)) this.answer(command);
    } catch (error) {
      if (!(error instanceof EslFrameError)) throw error;
      this.socket.destroy();
    }
  }

  private answer(command: CommandBlock): void {
    const [word = '', ...rest] = command.line.split(' ');
    switch (word) {
      case 'connect':
        return this.write(connectReply(this.channel));
      case 'linger':
        this.lingerSeconds = Number(rest[0] ?? 0);
        return this.reply(`+OK will linger ${rest[0]} seconds`);
      case 'myevents':
        this.events = true;
        return this.reply('+OK Events Enabled');
      case 'divert_events':
        return this.reply('+OK events diverted');
      case 'sendmsg':
        this.channel.caller.commanded(`${command.headers.get('execute-app-name')}`);
        this.reply('+OK');
        return this.queue(command);
      case 'api': {
        this.channel.caller.commanded(command.line);
        const output = this.site.api.run(rest.join(' '));
        return this.write(
          `Content-Type: api/response\nContent-Length: ${Buffer.byteLength(output)}\n\n${output}`,
        );
      }
      default:
        return this.reply('-ERR command not found');
    }
  }

  private queue({ headers, body }: CommandBlock): void {
    const name = headers.get('execute-app-name') ?? '';
    const data = headers.get('execute-app-arg') ?? body.toString('utf8');
    this.running = this.running.then(() =>
      this.channel.leaving
        ? undefined
        : execute(this.site, this.channel, name, data, headers.get('Event-UUID')),
    );
  }

  private async afterwards(): Promise<void> {
    const uuid = this.channel.uuid;
    const head = `Content-Type: text/disconnect-notice\nControlled-Session-UUID: ${uuid}\n`;
    await this.channel.ended;
    if (this.lingerSeconds) {
      this.write(
        `${head}Content-Disposition: linger\nChannel-Name: ${this.channel.headers.get('Channel-Name')}\nLinger-Time: ${this.lingerSeconds}\nContent-Length: 0\n\n`,
      );
      this.site.lingering.add(this);
      await Promise.race([this.gone, this.site.sleep(this.lingerSeconds)]);
      this.site.lingering.delete(this);
    }
    this.write(`${head}Content-Disposition: disconnect\nContent-Length: ${GOODBYE.length}\n\n${GOODBYE}`);
    this.socket.end();
  }

  private reply(text: string): void {
    this.write(`Content-Type: command/reply\nReply-Text: ${text}\n\n`);
  }

  private write(text: string): void {
    if (!this.closed && this.socket.writable) this.socket.write(text);
  }
}
