import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { wrongSignature } from './s3-signature';

const PAGE = 3;

/**
 * A server of the part of the S3 API that stores of audio need, over real HTTP: it checks each signature and each body's
 * hash, and keeps objects on disk. (No S3-compatible server is to be had from npm or Debian that tests could start.)
 */
export class S3Server {
  readonly bucket = 'audio';
  readonly keys = { id: 'AKIDCALLSIGN', secret: 'wJalr/XUtnFEMI+K7MDENG' };
  /** `PUT /audio/1/message/….wav 200` */
  readonly requests: string[] = [];
  /** Answers 507 to what it would have to keep. */
  full = false;
  /** So many requests are answered 503 (SlowDown) first. */
  slowDowns = 0;
  /** Takes requests, and never answers. */
  stalls = false;
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;

  private constructor(private readonly folder: string) {}

  static async start(): Promise<S3Server> {
    const made = new S3Server(await mkdtemp(join(tmpdir(), 'callsign-s3-')));
    await mkdir(join(made.folder, made.bucket));
    await made.up();
    return made;
  }

  get environment(): Record<string, string> {
    return {
      S3_BUCKET: this.bucket,
      S3_ACCESS_KEY_ID: this.keys.id,
      S3_SECRET_ACCESS_KEY: this.keys.secret,
      S3_ENDPOINT: `http://127.0.0.1:${this.port}`,
      S3_TIMEOUT_SECONDS: '1',
    };
  }

  /** On its port, as before. */
  async up(): Promise<void> {
    const server = createServer((request, response) => void this.take(request, response));
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  /** Refuses connections from now on; what it has stays. */
  async down(): Promise<void> {
    if (!this.server) return;
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    this.server = null;
    await closed;
  }

  async stop(): Promise<void> {
    await this.down();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Names of all objects. */
  async objects(): Promise<string[]> {
    const names = await readdir(join(this.folder, this.bucket), { recursive: true });
    return names.filter((name) => name.endsWith('.wav')).sort();
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await buffer(request);
      if (this.stalls) return;
      await this.answer(request, body, response);
    } catch (error) {
      if (!response.headersSent) refuse(response, 500, String(error));
    }
    this.requests.push(`${request.method} ${request.url} ${response.statusCode}`);
  }

  private async answer(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const wrong = wrongSignature(request, body, this.keys);
    if (wrong) return refuse(response, 403, wrong);
    if (this.slowDowns > 0) {
      this.slowDowns -= 1;
      return refuse(response, 503, 'SlowDown');
    }
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, bucket, ...names] = decodeURIComponent(url.pathname).split('/');
    if (bucket !== this.bucket) return refuse(response, 404, 'NoSuchBucket');
    const key = names.join('/');
    if (key.includes('..')) return refuse(response, 400, 'InvalidArgument');
    if (key === '') return this.ofBucket(request, url, response);
    const path = join(this.folder, bucket, key);
    if (request.method === 'PUT') {
      if (this.full) return refuse(response, 507, 'XMinioStorageFull');
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, body);
      response.setHeader('etag', '"put"').end();
      return;
    }
    if (request.method === 'DELETE') {
      await rm(path, { force: true });
      response.writeHead(204).end();
      return;
    }
    return send(request, path, response);
  }

  private async ofBucket(request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
    if (request.method === 'HEAD') return void response.end();
    if (url.searchParams.get('list-type') !== '2') return refuse(response, 400, 'InvalidArgument');
    const prefix = url.searchParams.get('prefix') ?? '';
    const after = url.searchParams.get('continuation-token') ?? '';
    const all = (await this.objects()).filter((name) => name.startsWith(prefix) && name > after);
    const page = all.slice(0, PAGE);
    const next = all.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    response
      .setHeader('content-type', 'application/xml')
      .end(
        `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>` +
          `${page.map((name) => `<Contents><Key>${name}</Key></Contents>`).join('')}${next}</ListBucketResult>`,
      );
  }
}

async function send(request: IncomingMessage, path: string, response: ServerResponse): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) return refuse(response, 404, 'NoSuchKey');
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const [start, end] = [Number(first ?? 0), Math.min(Number(last ?? found.size - 1), found.size - 1)];
  response.writeHead(first === undefined ? 200 : 206, {
    'content-length': Math.max(0, end - start + 1),
    'content-type': 'audio/wav',
  });
  if (request.method === 'HEAD' || found.size === 0) response.end();
  else createReadStream(path, { start, end }).pipe(response);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`);
}
