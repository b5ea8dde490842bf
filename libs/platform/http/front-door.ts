import { type RequestListener, Server, type ServerOptions } from 'node:http';

interface FastifyServerOptions {
  readonly http?: ServerOptions | null;
  readonly keepAliveTimeout?: number;
  readonly requestTimeout?: number;
}

/**
 * The HTTP server in front of the web framework. What is asked a thousand times a second (the switch's questions) is
 * answered here by its path; all else goes on to Fastify, whose routing, hooks and serializers would cost such an
 * answer half of its throughput.
 */
export class FrontDoor extends Server {
  private constructor(
    options: FastifyServerOptions,
    private readonly direct: Map<string, RequestListener>,
    others: RequestListener,
  ) {
    super(options.http ?? {}, (request, response) => {
      const listener = request.method === 'POST' ? direct.get(pathOf(request.url)) : undefined;
      (listener ?? others)(request, response);
    });
    this.keepAliveTimeout = options.keepAliveTimeout ?? this.keepAliveTimeout;
    this.requestTimeout = options.requestTimeout ?? this.requestTimeout;
  }

  /** For Fastify's `serverFactory`; its servers (`localhost` has two addresses) share what is answered directly. */
  static factory(): (others: RequestListener, options: FastifyServerOptions) => Server {
    const direct = new Map<string, RequestListener>();
    return (others, options) => new FrontDoor(options, direct, others);
  }

  /** @param path exactly as it is asked for; a query is not looked at */
  post(path: string, listener: RequestListener): void {
    this.direct.set(path, listener);
  }
}

function pathOf(url = ''): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}
