import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PublicAddresses } from '@callsign/ivr';
import type { TestApp } from './test-app';

export interface WebQuestion {
  readonly method: string;
  /** As it was sent: path and parameters. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answer = (question: WebQuestion, response: ServerResponse) => void;

export const json = (value: unknown): Answer => {
  return (_, response) =>
    void response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
};

/** A web service on this machine, which no tenant's web request may ask unless a test lets it (`reachable`). */
export class WebService {
  readonly questions: WebQuestion[] = [];
  connections = 0;
  private readonly answers = new Map<string, Answer>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WebService> {
    const server = createServer();
    const service = new WebService(server);
    server.on('connection', () => (service.connections += 1));
    server.on('request', (request, response) => void service.take(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  /** `localhost:port` */
  get host(): string {
    return `localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** What is answered at a path. */
  at(path: string, answer: Answer): void {
    this.answers.set(path, answer);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { method = '', url = '', headers } = request;
    const question = { method, url, headers, body };
    this.questions.push(question);
    const answer = this.answers.get(url.split('?')[0] ?? '');
    if (answer) answer(question, response);
    else response.writeHead(404).end();
  }
}

/** Lets the web requests of one test's application ask this machine; `mockRestore` on what comes back ends it. */
export function reachable({ app }: Pick<TestApp, 'app'>): jest.SpyInstance<boolean, [string]> {
  const addresses = app.get(PublicAddresses, { strict: false });
  return jest
    .spyOn(addresses, 'allows')
    .mockImplementation((address) => /^(::1|127\.0\.0\.1)$/.test(address));
}
