import { createHash } from 'node:crypto';
import { RECORDED, recordedForm, substitution } from './recordings';
import type { XmlCurlClient, XmlUser } from './xml-curl-client';

const QUESTIONS = {
  REGISTER: { form: recordedForm('directory-sip-auth-register-1001'), user: RECORDED.own.from },
  INVITE: { form: recordedForm('directory-sip-auth-invite-1001'), user: RECORDED.own.from },
  call: { form: recordedForm('directory-user-call-1002'), user: RECORDED.own.to },
} as const;
export type DirectoryQuestion = keyof typeof QUESTIONS;

export interface Credentials {
  readonly user: string;
  readonly domain: string;
  readonly password: string;
}

/** Users as the switch knows them: asked for over HTTP, and kept for as long as `cacheable` allows. */
export class UserDirectory {
  private readonly kept = new Map<string, { user: XmlUser; until: number }>();
  /** Questions that went out over HTTP, newest last. */
  readonly asked: string[] = [];

  constructor(private readonly http: XmlCurlClient) {}

  async find(question: DirectoryQuestion, user: string, domain: string): Promise<XmlUser | null> {
    const key = `${user}@${domain}`;
    const kept = this.kept.get(key);
    if (kept && kept.until > Date.now()) return kept.user;
    const { form, user: recorded } = QUESTIONS[question];
    const put = substitution({ [recorded]: user, [RECORDED.domain]: domain });
    this.asked.push(`${question} ${key}`);
    const found = await this.http.user(form.map(([name, value]) => [name, put(value)]));
    if (found?.cacheable !== undefined) {
      const milliseconds = Number(found.cacheable);
      this.kept.set(key, { user: found, until: milliseconds > 0 ? Date.now() + milliseconds : Infinity });
    }
    return found;
  }

  /** The user, where the password is right: the digest is made from `a1-hash` (sofia_reg.c), never from a password. */
  async authenticate(
    method: 'REGISTER' | 'INVITE',
    { user, domain, password }: Credentials,
  ): Promise<XmlUser | null> {
    const found = await this.find(method, user, domain);
    const typed = createHash('md5').update(`${user}:${domain}:${password}`).digest('hex');
    return found?.params.get('a1-hash') === typed ? found : null;
  }

  /** `xml_flush_cache`, or `xml_flush_cache id 1001 acme.example`. @returns how many were kept */
  flush(user?: string, domain?: string): number {
    const keys = user === undefined ? [...this.kept.keys()] : [`${user}@${domain}`];
    return keys.filter((key) => this.kept.delete(key)).length;
  }
}
