import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One request of mod_xml_curl: its section and its form, as received. */
export interface XmlRequest {
  section: string;
  /** What is asked for: a configuration's name, a domain, nothing for a dialplan. */
  key: string;
  form: URLSearchParams;
}

export interface StaticUser {
  id: string;
  domain: string;
  password: string;
  /** The `cacheable` attribute: milliseconds, or any word for "until flushed". */
  cacheable?: string;
}

type Answer = (request: XmlRequest) => string | undefined;

/**
 * The least that can stand in for the API: fixed XML from a table. It exists so that the harness is proven by
 * something that is not the product; everything else in e2e talks to the real API.
 */
export class StaticApi {
  readonly requests: XmlRequest[] = [];
  /** The call detail records that arrived: the request's query (`uuid=a_…`) and the XML. */
  readonly cdrs: { query: string; xml: string }[] = [];
  readonly users: StaticUser[] = [];
  readonly configurations = new Map<string, string>();
  /** Actions of the dialplan for a request, or undefined for "not found". */
  dialplan: Answer = () => undefined;
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  constructor(
    readonly username: string,
    readonly password: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Listens; after a `kill` on the same port again. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      this.serve(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  /** Gone at once, as a killed process is: further connections are refused. */
  async kill(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** How often a user was asked for over HTTP. */
  lookUps(user: string): number {
    return this.requests.filter(({ section, form }) => section === 'directory' && form.get('user') === user)
      .length;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const expected = Buffer.from(`${this.username}:${this.password}`).toString('base64');
    if (request.headers.authorization !== `Basic ${expected}`) {
      response.writeHead(401).end();
      return;
    }
    const url = new URL(request.url ?? '/', this.url);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    if (url.pathname === '/freeswitch/cdr') {
      this.cdrs.push({ query: url.search.slice(1), xml: form.get('cdr') ?? '' });
      response.writeHead(200).end();
      return;
    }
    const asked = { section: form.get('section') ?? '', key: form.get('key_value') ?? '', form };
    this.requests.push(asked);
    response.writeHead(200, { 'content-type': 'text/xml' }).end(this.answer(asked) ?? NOT_FOUND);
  }

  private answer(request: XmlRequest): string | undefined {
    if (request.section === 'configuration') {
      const configuration = this.configurations.get(request.key);
      return configuration && document('configuration', configuration);
    }
    if (request.section === 'directory') {
      const { form } = request;
      const user = this.users.find(
        ({ id, domain }) => id === form.get('user') && domain === form.get('domain'),
      );
      return user && document('directory', directory(user));
    }
    const actions = this.dialplan(request);
    const context = request.form.get('Hunt-Context') ?? request.form.get('Caller-Context') ?? '';
    return (
      actions &&
      document(
        'dialplan',
        `<context name="${context}"><extension name="static"><condition>${actions}</condition></extension></context>`,
      )
    );
  }
}

const NOT_FOUND = document('result', '<result status="not found"/>');

function document(section: string, content: string): string {
  return `<document type="freeswitch/xml"><section name="${section}">${content}</section></document>`;
}

function directory({ id, domain, password, cacheable }: StaticUser): string {
  // FreeSWITCH files a registration under the host that the phone claims, whatever realm it authenticated in. A name
  // of the tenant's own for the registration keeps a phone that lies about its domain out of other tenants' contacts.
  const registered = `${id}.${domain}`;
  const a1 = createHash('md5').update(`${id}:${domain}:${password}`).digest('hex');
  return `<domain name="${domain}"><groups><group name="all"><users>
    <user id="${id}"${cacheable ? ` cacheable="${cacheable}"` : ''}>
      <params>
        <param name="a1-hash" value="${a1}"/>
        <param name="dial-string" value="{presence_id=${id}@${domain}}\${sofia_contact(*/${registered}@${domain})}"/>
      </params>
      <variables>
        <variable name="sip-force-extension" value="${registered}"/>
        <variable name="user_context" value="${domain}"/>
        <variable name="domain_name" value="${domain}"/>
        <variable name="effective_caller_id_number" value="${id}"/>
      </variables>
    </user>
  </users></group></groups></domain>`;
}

/** sofia.conf with an internal and an external profile on loopback. */
export function sofiaConf(ports: { internal: number; ws: number; external: number }): string {
  return `<configuration name="sofia.conf">
    <global_settings><param name="auto-restart" value="true"/></global_settings>
    <profiles>
      <profile name="internal"><domains/><gateways/><settings>
        ${settings({
          ...COMMON,
          'sip-port': ports.internal,
          'ws-binding': `:${ports.ws}`,
          context: 'unauthenticated',
          'auth-calls': true,
          'accept-blind-reg': false,
          'accept-blind-auth': false,
          'challenge-realm': 'auto_to',
          'inbound-reg-force-matching-username': true,
          'multiple-registrations': 'contact',
        })}
      </settings></profile>
      <profile name="external"><domains/><gateways/><settings>
        ${settings({ ...COMMON, 'sip-port': ports.external, context: 'public', 'auth-calls': false })}
      </settings></profile>
    </profiles>
  </configuration>`;
}

const COMMON = {
  dialplan: 'XML',
  'sip-ip': '127.0.0.1',
  'rtp-ip': '127.0.0.1',
  'inbound-codec-prefs': 'OPUS,PCMU,PCMA',
  'outbound-codec-prefs': 'OPUS,PCMU,PCMA',
  'inbound-late-negotiation': true,
  'rtp-timer-name': 'soft',
  'rfc2833-pt': 101,
  'nonce-ttl': 60,
  'manage-presence': false,
};

function settings(params: Record<string, string | number | boolean>): string {
  return Object.entries(params)
    .map(([name, value]) => `<param name="${name}" value="${String(value)}"/>`)
    .join('');
}
