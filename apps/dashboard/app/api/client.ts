import createClient from 'openapi-fetch';
import { ApiProblem } from './problem';
import type { components, paths } from './schema';
import * as store from './session-store';

export type Schemas = components['schemas'];

/** Ask for a new token this long before the old one ends, so that clocks that differ a little do no harm. */
const EARLY_MS = 20_000;
/** What is asked as oneself, also while acting in a tenant. */
const OWN = /^\/api\/(?:auth|tenants|tenant-profiles)(?:\/|$)/;

/** Without a token: signing in and refreshing. */
const openApi = createClient<paths>({});

/** Every call of the dashboard. Puts token and tenant on it, and gets a new token where the old one has ended. */
export const api = createClient<paths>({ fetch: send });

async function send(request: Request): Promise<Response> {
  const token = await usableToken();
  const answer = await fetch(signed(request.clone(), token));
  if (answer.status !== 401 || !token) return answer;
  const next = await renew(token);
  return next ? fetch(signed(request, next)) : answer;
}

function signed(request: Request, token: string | null): Request {
  if (token) request.headers.set('authorization', `Bearer ${token}`);
  const tenant = store.actingTenant.value;
  if (tenant && !OWN.test(new URL(request.url).pathname))
    request.headers.set('x-tenant-id', String(tenant.id));
  return request;
}

/** The token to use now, also for the WebSocket; null when nobody is signed in. */
export async function usableToken(): Promise<string | null> {
  const session = store.current();
  if (!session) return null;
  return session.expiresAt - EARLY_MS > Date.now() ? session.token : renew(session.token);
}

/**
 * A refresh token is good once, so only one tab at a time asks, and those behind it take what it got.
 * @returns the new token, or null where the session has ended
 */
function renew(stale: string): Promise<string | null> {
  return oneAtATime(async () => {
    const session = store.reread();
    if (!session || session.token !== stale) return session?.token ?? null;
    const { data, response } = await openApi.POST('/api/auth/refresh', {
      body: { refreshToken: session.refreshToken },
    });
    if (data) store.keep(data);
    else if (response.status === 401)
      store.end('Your session has ended. Sign in again to go on where you were.');
    return data?.token ?? null;
  });
}

let queue: Promise<unknown> = Promise.resolve();

/** Across tabs where the browser has locks (https and localhost), else within this one. */
async function oneAtATime<T>(task: () => Promise<T>): Promise<T> {
  if ('locks' in navigator) return await navigator.locks.request<Promise<T>>('callsign.session', task);
  const turn = queue.then(task);
  queue = turn.catch(() => undefined); // whoever waits for `turn` hears of the failure
  return turn;
}

export async function signIn(username: string, password: string): Promise<void> {
  const signedIn = await ask(openApi.POST('/api/auth/login', { body: { username, password } }));
  store.keep(signedIn);
}

/** Ends the session here even where the API cannot be reached: who signs out wants to be out. */
export async function signOut(): Promise<void> {
  try {
    await ask(api.POST('/api/auth/logout'));
  } catch (error) {
    ApiProblem.of(error);
  } finally {
    store.end(null);
  }
}

/** What a call gives; `ask` makes its body or a refusal of it. */
export interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body; throws an {@link ApiProblem} where there is none. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call.catch((reason: unknown) => {
    throw ApiProblem.of(reason);
  });
  if (!response.ok) throw ApiProblem.from(response.status, error);
  return data as T;
}
