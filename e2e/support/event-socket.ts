import { connect, type Socket } from 'node:net';

/**
 * The few lines of FreeSWITCH's inbound event socket that a test needs: log in, run `api` commands one after
 * another. Written apart from the project's own library, so that a fault there can't hide itself here.
 */
export class EventSocket {
  private received = Buffer.alloc(0);
  private readonly waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void }[] = [];
  private closed: Error | undefined;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.end(error));
    socket.on('close', () => this.end(new Error('The switch closed its event socket')));
  }

  static async open(port: number, password: string): Promise<EventSocket> {
    const socket = connect(port, '127.0.0.1');
    const connection = new EventSocket(socket);
    try {
      await connection.reply();
      const reply = await connection.exchange(`auth ${password}`);
      if (!reply.headers.includes('+OK'))
        throw new Error(`The event socket refused the password: ${reply.headers}`);
      return connection;
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }

  /** What the command prints, without the last line break. */
  async api(command: string): Promise<string> {
    const reply = this.last.then(
      () => this.exchange(`api ${command}`),
      () => this.exchange(`api ${command}`),
    );
    this.last = reply;
    return (await reply).body.trimEnd();
  }

  close(): void {
    this.socket.destroy();
  }

  private exchange(command: string): Promise<Reply> {
    const reply = this.reply();
    this.socket.write(`${command}\n\n`);
    return reply;
  }

  private reply(): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (this.closed) reject(this.closed);
      else this.waiting.push({ resolve, reject });
    });
  }

  private take(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const end = this.received.indexOf('\n\n');
      if (end < 0) return;
      const headers = this.received.toString('utf8', 0, end);
      const length = Number(/^Content-Length: (\d+)$/m.exec(headers)?.[1] ?? 0);
      if (this.received.length < end + 2 + length) return;
      const body = this.received.toString('utf8', end + 2, end + 2 + length);
      this.received = this.received.subarray(end + 2 + length);
      if (!headers.includes('text/disconnect-notice')) this.waiting.shift()?.resolve({ headers, body });
    }
  }

  private end(error: Error): void {
    this.closed ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(this.closed);
  }
}

interface Reply {
  headers: string;
  body: string;
}
