import { Injectable } from '@nestjs/common';
import { Config } from '@callsign/platform';
import type { Destination } from '@callsign/routing';
import type { Variables } from '../calls/variables';
import type { IvrWebRequest } from '../ivr.entities';
import { fillUrl, mayAsk } from './hosts';
import { valueAt } from './json-value';
import { fillJson } from './template';
import { WebClient, WebFailure } from './web-client';
import { WebSecrets } from './web-secrets';

/** What is asked, and at which hosts the tenant may ask. */
export type Asked = Pick<
  IvrWebRequest,
  | 'id'
  | 'method'
  | 'url'
  | 'body'
  | 'authorizationSecret'
  | 'timeoutSeconds'
  | 'results'
  | 'cases'
  | 'otherwiseDestination'
  | 'failureDestination'
> & { readonly hosts: readonly string[] };

export interface Outcome {
  readonly failure: string | null;
  readonly destination: Destination | null;
}

/** A web request from variables to a destination. */
@Injectable()
export class Asking {
  constructor(
    private readonly config: Config,
    private readonly client: WebClient,
    private readonly secrets: WebSecrets,
  ) {}

  /** Keeps what it wants of the answer in the variables. Never rejects for what a web service does. */
  async ask(asked: Asked, variables: Variables, signal?: AbortSignal): Promise<Outcome> {
    let answer: unknown;
    try {
      answer = await this.answer(asked, variables, signal);
    } catch (error) {
      if (!(error instanceof WebFailure)) throw error;
      return { failure: error.message, destination: asked.failureDestination };
    }
    for (const { variable, path } of asked.results) variables.set(variable, valueAt(answer, path) ?? '');
    const found = asked.cases.find(({ when }) => variables.holds(when));
    return { failure: null, destination: found?.destination ?? asked.otherwiseDestination };
  }

  private async answer(asked: Asked, variables: Variables, signal?: AbortSignal): Promise<unknown> {
    const url = fillUrl(asked.url, variables);
    if (!url) throw new WebFailure('what its variables hold makes no URL');
    if (!mayAsk(url, asked.hosts, this.config.env.IVR_WEB_HOSTS))
      throw new WebFailure(`${url.host} is not in the list of hosts that may be asked`);
    const { authorizationSecret: sealed } = asked;
    return this.client.ask({
      method: asked.method,
      url,
      timeoutMs: asked.timeoutSeconds * 1000,
      ...(asked.method === 'POST' && asked.body !== null && { body: fillJson(asked.body, variables) }),
      ...(sealed !== null && { authorization: this.secrets.open(asked.id, sealed) }),
      ...(signal && { signal }),
    });
  }
}
