import { createConnection, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const TWO = '2'.charCodeAt(0);

/**
 * A kept-alive connection with one request under way at a time. Answers to alike requests are equally long, so most
 * are recognised by their length alone, which keeps the load cheaper than the server that it measures.
 */
export class Connection {
  private readonly socket: Socket;
  private answer: Buffer | undefined;
  private expected = 0;

  constructor(
    port: number,
    private readonly answered: (text: Buffer) => void,
    failed: (error: Error) => void,
  ) {
    this.socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (chunk: Buffer) => this.receive(chunk));
    this.socket.on('error', failed);
    this.socket.on('end', () => failed(new Error('the server closed a connection')));
  }

  send(request: Buffer): void {
    this.socket.write(request);
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    const answer = this.answer ? Buffer.concat([this.answer, chunk]) : chunk;
    if (answer.length !== this.expected) {
      const length = wholeLength(answer);
      if (length === null || answer.length < length) {
        this.answer = answer;
        return;
      }
      this.expected = length;
    }
    this.answer = undefined;
    if (answer[9] !== TWO) throw new Error(`the server answered ${answer.toString('latin1', 0, 200)}`);
    this.answered(answer);
  }
}

function wholeLength(answer: Buffer): number | null {
  const end = answer.indexOf(HEAD_END);
  if (end < 0) return null;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.toString('latin1', 0, end + 2))?.[1];
  if (length === undefined) throw new Error('an answer without Content-Length');
  return end + HEAD_END.length + Number(length);
}
