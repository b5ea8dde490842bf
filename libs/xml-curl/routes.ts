import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FreeSwitchCredentials } from '@callsign/auth';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SwitchFace } from './switch-face';

const PATHS = [
  '/freeswitch/xml',
  '/freeswitch/directory',
  '/freeswitch/dialplan',
  '/freeswitch/configuration',
];
/** A dialplan request is 6 to 7 KB; SIP headers can make it longer. */
const BODY_LIMIT = 256 * 1024;

/**
 * The addresses that mod_xml_curl asks. Plain Fastify routes: the body is taken as it came and scanned for the few
 * fields that matter, because a Nest controller behind a form parser costs more than half of the throughput.
 */
@Injectable()
export class XmlCurlRoutes implements OnModuleInit {
  private readonly logger = new Logger('xml-curl');

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly face: SwitchFace,
    private readonly credentials: FreeSwitchCredentials,
  ) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    void server.register((scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
        (_request, body, parsed) => parsed(null, body),
      );
      scope.setErrorHandler((error: FastifyError, request, reply) => this.fail(error, request, reply));
      for (const path of PATHS) {
        scope.post(
          path,
          { onRequest: (request, reply, next) => this.authorize(request, reply, next) },
          (request, reply) => this.handle(request, reply),
        );
      }
      done();
    });
  }

  private authorize(request: FastifyRequest, reply: FastifyReply, next: () => void): void {
    if (this.credentials.verify(request.headers.authorization)) return next();
    reply
      .code(401)
      .header('www-authenticate', 'Basic realm="FreeSWITCH"')
      .type('text/plain')
      .send('FREESWITCH_USERNAME and FREESWITCH_PASSWORD do not match.\n');
  }

  private async handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return reply.header('content-type', 'text/xml; charset=utf-8').send(await this.face.answer(body));
  }

  /** The status tells the switch to try its next binding; its log shows the text. */
  private fail(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
    const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 503;
    if (status === 503) this.logger.error({ err: error, url: request.url }, 'no answer for the switch');
    reply
      .code(status)
      .type('text/plain')
      .send(status === 503 ? 'CallSign can not answer at the moment.\n' : `${error.message}\n`);
  }
}
