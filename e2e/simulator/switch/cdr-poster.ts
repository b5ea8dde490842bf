import type { Channel } from './channel';
import { cdrRequest } from './call-records';

export interface CdrOptions {
  readonly url: string;
  readonly authorization: string;
  readonly retries: number;
  /** Waits between two tries. */
  readonly delay: () => Promise<void>;
}

/** mod_xml_cdr: one request a leg, again where it is not answered 2xx, and at last into err-log-dir. */
export class CdrPoster {
  private readonly posting = new Set<Promise<void>>();
  /** Requests that were not answered 2xx. */
  refused = 0;
  /** What err-log-dir holds. */
  readonly unposted: { readonly name: string; readonly body: string }[] = [];

  constructor(private readonly options: CdrOptions) {}

  post(channel: Channel): void {
    const work = this.send(channel).finally(() => this.posting.delete(work));
    this.posting.add(work);
  }

  /** Resolves when all that was to be posted is posted, or filed. */
  async done(): Promise<void> {
    while (this.posting.size > 0) await Promise.all(this.posting);
  }

  private async send(channel: Channel): Promise<void> {
    const { uuid, body } = cdrRequest(channel);
    for (let attempt = 0; attempt <= this.options.retries; attempt += 1) {
      if (attempt > 0) await this.options.delay();
      if (await this.accepted(uuid, body)) return;
      this.refused += 1;
    }
    this.unposted.push({ name: `${uuid}.cdr.xml`, body });
  }

  private async accepted(uuid: string, body: string): Promise<boolean> {
    const answer = await fetch(`${this.options.url}/freeswitch/cdr?uuid=${uuid}`, {
      method: 'POST',
      headers: {
        authorization: this.options.authorization,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body,
    }).catch((error: unknown) => {
      if (error instanceof TypeError) return null;
      throw error;
    });
    return answer?.ok ?? false;
  }
}
