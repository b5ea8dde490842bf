import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came: `raw` with headers and parts (RFC 5322, MIME). */
export interface ReceivedMail {
  readonly from: string;
  readonly to: string[];
  readonly raw: string;
}

/** A real SMTP server on loopback that keeps what it takes. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** Answers every mail with 451 as long as it is set. */
  refuses = false;
  private server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (this.refuses) {
            done(Object.assign(new Error('try again later'), { responseCode: 451 }));
            return;
          }
          const { mailFrom, rcptTo } = session.envelope;
          this.mails.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString('latin1'),
          });
          done();
        });
      },
    });
  }

  /** On a free port, or on this one. */
  static async start(port = 0): Promise<MailServer> {
    const made = new MailServer();
    made.server.listen(port, '127.0.0.1');
    await once(made.server.server, 'listening');
    return made;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

/** The body of the part of this content type, decoded. */
export function partOf({ raw }: ReceivedMail, type: string): Buffer {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1];
  const parts = boundary === undefined ? [raw] : raw.split(`--${boundary}`);
  const part = parts.find((one) =>
    new RegExp(`^content-type: ${type}`, 'im').test(one.split('\r\n\r\n')[0] ?? ''),
  );
  if (part === undefined) throw new Error(`the mail has no part ${type}:\n${raw.slice(0, 2000)}`);
  const end = part.indexOf('\r\n\r\n');
  const body = part.slice(end + 4);
  return /^content-transfer-encoding: base64/im.test(part.slice(0, end))
    ? Buffer.from(body, 'base64')
    : Buffer.from(body, 'latin1');
}
