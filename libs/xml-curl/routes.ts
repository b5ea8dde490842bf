import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FreeSwitchCredentials } from '@callsign/auth';
import { type AtHand, FrontDoor, whenAtHand } from '@callsign/platform';
import { SwitchFace } from './switch-face';

const PATHS = [
  '/freeswitch/xml',
  '/freeswitch/directory',
  '/freeswitch/dialplan',
  '/freeswitch/configuration',
];
const FORM = 'application/x-www-form-urlencoded';
/** A dialplan request is 6 to 7 KB; SIP headers can make it longer. */
const BODY_LIMIT = 256 * 1024;

/**
 * The addresses that mod_xml_curl asks, answered before the web framework: the body is taken as it came and scanned for
 * the few fields that matter. (A Nest controller behind a form parser reached half of it, a Fastify route two thirds.)
 */
@Injectable()
export class XmlCurlRoutes implements OnModuleInit {
  private readonly logger = new Logger('xml-curl');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly face: SwitchFace,
    private readonly credentials: FreeSwitchCredentials,
  ) {}

  onModuleInit(): void {
    const server: unknown = this.host.httpAdapter.getHttpServer();
    if (!(server instanceof FrontDoor))
      throw new Error('the HTTP server has to be made by FrontDoor.factory()');
    for (const path of PATHS) server.post(path, (request, response) => this.take(request, response));
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    if (!this.credentials.verify(header(request, 'authorization'))) {
      response.setHeader('www-authenticate', 'Basic realm="FreeSWITCH"');
      return refuse(response, 401, 'FREESWITCH_USERNAME and FREESWITCH_PASSWORD do not match.');
    }
    if (!header(request, 'content-type')?.startsWith(FORM))
      return refuse(response, 415, `The body has to be ${FORM}.`);
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= BODY_LIMIT) chunks.push(chunk);
    });
    // A request that breaks off never ends, and there is nobody left to answer.
    request.on('end', () => {
      if (bytes > BODY_LIMIT) refuse(response, 413, `A request is at most ${BODY_LIMIT} bytes.`);
      else this.answer(request, response, chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
    });
  }

  private answer(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const unable = (error: unknown): void => this.unable(request, response, error);
    try {
      const answered: AtHand<void> = whenAtHand(this.face.answer(body), (xml) => send(response, xml));
      if (answered instanceof Promise) answered.catch(unable);
    } catch (error) {
      unable(error);
    }
  }

  /** The status tells the switch to try its next binding; its log shows the text. */
  private unable(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    this.logger.error({ err: error, url: request.url }, 'no answer for the switch');
    refuse(response, 503, 'CallSign can not answer at the moment.');
  }
}

/**
 * One header, without having Node.js sort all of them into an object. Where it was sent twice the first counts, as in
 * that object.
 * @param name in small letters
 */
function header({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const candidate = rawHeaders[at] ?? '';
    if (candidate.length === name.length && candidate.toLowerCase() === name) return rawHeaders[at + 1];
  }
  return undefined;
}

/** @param xml ASCII, as `xmlText` makes it */
function send(response: ServerResponse, xml: string): void {
  response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8', 'content-length': xml.length });
  response.end(xml, 'latin1');
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(`${reason}\n`);
}
