import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Agent, buildConnector, errors, request } from 'undici';
import { PublicAddresses } from './public-addresses';

/** Of an answer; what menus need is a few values. */
export const MOST_BYTES = 64 * 1024;
/** Connections to one host; more requests wait, and count their time. */
const CONNECTIONS = 20;

/** Why a web request has no answer that counts; the message is for the tenant's administrator. */
export class WebFailure extends Error {}

export interface WebQuestion {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** Sent as JSON; undefined: nothing. */
  readonly body?: unknown;
  /** Of the header of that name. */
  readonly authorization?: string;
  /** For all of it, from the name's look-up to the last byte. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks web services for tenants. What a name stands for is looked up once, only public addresses of it are connected to,
 * and the address of the connection is looked at again before anything is sent: a name that changes in between leads
 * nowhere else. Redirects are not followed.
 */
@Injectable()
export class WebClient implements OnApplicationShutdown {
  private readonly agent: Agent;

  constructor(private readonly addresses: PublicAddresses) {
    const connect = buildConnector({ lookup: this.lookup, allowH2: false, timeout: 10_000 });
    this.agent = new Agent({
      connections: CONNECTIONS,
      pipelining: 1,
      maxResponseSize: MOST_BYTES,
      // The question's own time counts.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (options, done) => {
        if (isIP(options.hostname.replace(/^\[|\]$/g, '')) !== 0)
          return done(new WebFailure('the host is an address; only names are asked'), null);
        connect(options, (error, socket) => {
          if (error || !socket) return done(error ?? new Error('no connection'), null);
          const { remoteAddress } = socket;
          if (remoteAddress !== undefined && this.addresses.allows(remoteAddress)) return done(null, socket);
          socket.destroy();
          done(inside(options.hostname), null);
        });
      },
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent.destroy();
  }

  /** The JSON of a 2xx answer. @throws WebFailure for anything else */
  async ask({ method, url, body, authorization, timeoutMs, signal }: WebQuestion): Promise<unknown> {
    const time = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await request(url, {
        dispatcher: this.agent,
        method,
        headers: {
          accept: 'application/json',
          'accept-encoding': 'identity',
          'user-agent': 'CallSign',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(authorization !== undefined && { authorization }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: signal ? AbortSignal.any([time, signal]) : time,
      });
      const type = String(answer.headers['content-type'] ?? '');
      const wrong = wrongAnswer(answer.statusCode, type);
      if (wrong) {
        // Not read; the connection goes with it, and the body tells of that as an error.
        answer.body.on('error', () => undefined).destroy();
        throw new WebFailure(wrong);
      }
      return parsed(await answer.body.text());
    } catch (error) {
      throw time.aborted
        ? new WebFailure(`there was no answer within ${timeoutMs / 1000} seconds`)
        : failure(error);
    }
  }

  private readonly lookup: LookupFunction = (hostname, options, done) => {
    systemLookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const allowed = found.filter(({ address }) => this.addresses.allows(address));
      const [first] = allowed;
      if (!first) return done(inside(hostname), '');
      if (options.all) return done(null, allowed);
      done(null, first.address, first.family);
    });
  };
}

function inside(hostname: string): WebFailure {
  return new WebFailure(`${hostname} has no public address; private and local ones are not asked`);
}

function wrongAnswer(status: number, type: string): string | null {
  if (status >= 300 && status < 400) return `it answered ${status}; redirects are not followed`;
  if (status < 200 || status >= 300) return `it answered ${status}`;
  return /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)
    ? null
    : 'its answer is no JSON (content-type)';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WebFailure('its answer is no JSON');
  }
}

function failure(error: unknown): WebFailure {
  if (error instanceof WebFailure) return error;
  if (error instanceof errors.ResponseExceededMaxSizeError)
    return new WebFailure(`its answer has more than ${MOST_BYTES} bytes`, { cause: error });
  const { code, message } = error as NodeJS.ErrnoException;
  return new WebFailure(`it can not be reached (${code ?? message})`, { cause: error });
}
