import { basic } from './cdr-records';

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const FORM = 'application/x-www-form-urlencoded';

/** A request as the switch sends it, but for what the test changes. */
export async function ask(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  { path = '/freeswitch/xml', type = FORM, authorization = basic() } = {},
): Promise<Answered> {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { ...(type ? { 'content-type': type } : {}), ...(authorization ? { authorization } : {}) },
    body,
  });
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
}
