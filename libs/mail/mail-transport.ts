import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '@callsign/platform';
import { createTransport, type Transporter } from 'nodemailer';
import type { Mail } from './contract';

const TIMEOUT_MS = 30_000;

/** The mail server of `SMTP_URL`. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(private readonly config: Config) {
    const { SMTP_URL } = config.env;
    this.transport =
      SMTP_URL === undefined
        ? null
        : createTransport({
            url: SMTP_URL,
            connectionTimeout: TIMEOUT_MS,
            greetingTimeout: TIMEOUT_MS,
            socketTimeout: TIMEOUT_MS,
          });
  }

  /** Whether there is a mail server to send through. */
  get enabled(): boolean {
    return this.transport !== null;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  /** Resolves when the mail server has taken the mail; rejects with its reason. */
  async send(mail: Mail, messageId: string): Promise<void> {
    await this.transport?.sendMail({
      from: this.config.env.MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: `<${messageId}>`,
      ...(mail.urgent ? { priority: 'high' as const } : {}),
      attachments: [...(mail.attachments ?? [])],
      disableUrlAccess: true,
      disableFileAccess: true,
    });
  }
}
