import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FreeSwitchCredentials } from '@callsign/auth';
import { Overloaded } from '@callsign/platform';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CdrIntake } from './cdr-intake';

/** A record is 20 to 28 KB; one of a call that was transferred a hundred times is longer. */
const BODY_LIMIT = 2 * 1024 * 1024;
/** What mod_xml_cdr sends by its `encode` setting (`true`, `textxml`, `false`). */
const TYPES = ['application/x-www-form-urlencoded', 'text/xml', 'application/x-www-form-plaintext'];

/**
 * `POST /freeswitch/cdr?uuid=[a_]<uuid>`, where mod_xml_cdr reports every leg. A plain Fastify route, the body taken
 * as it came. 200 only when the record is committed (or kept aside for good with the reason); with anything else the
 * switch sends it again, and at last files it in err-log-dir for `callsign cdr import`.
 */
@Injectable()
export class CdrRoute implements OnModuleInit {
  private readonly logger = new Logger('cdr');

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly intake: CdrIntake,
    private readonly credentials: FreeSwitchCredentials,
  ) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    void server.register((scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        TYPES,
        { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
        (_request, body, parsed) => parsed(null, body),
      );
      scope.setErrorHandler((error: FastifyError, request, reply) => this.fail(error, request, reply));
      scope.post(
        '/freeswitch/cdr',
        { onRequest: (request, reply, next) => this.authorize(request, reply, next) },
        (request, reply) => this.handle(request, reply),
      );
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
    const outcome = await this.intake.take(body, postedUuid(request.url));
    if (outcome === 'rejected')
      this.logger.warn({ url: request.url }, 'a record was kept aside; GET /api/cdr/rejected says why');
    return reply.type('text/plain').send(`${outcome}\n`);
  }

  /** The status tells the switch to send it again; its log shows the text. */
  private fail(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
    const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 503;
    if (status === 503 && !(error instanceof Overloaded))
      this.logger.error(
        { err: error, url: request.url },
        'a record could not be stored; the switch will send it again',
      );
    reply
      .code(status)
      .type('text/plain')
      .send(status === 503 ? 'Not stored at the moment; send it again.\n' : `${error.message}\n`);
  }
}

/** Lower case and without the `a_` that `prefix-a-leg` puts there; null without one. */
function postedUuid(url: string): string | null {
  const found = /[?&]uuid=(?:a_)?([^&]*)/.exec(url)?.[1];
  return found ? found.toLowerCase() : null;
}
