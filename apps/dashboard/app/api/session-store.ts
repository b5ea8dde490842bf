import { computed, ref, shallowRef } from 'vue';
import type { components } from './schema';

export type Account = components['schemas']['Account'];
type SignedIn = components['schemas']['SignedIn'];

interface StoredSession {
  token: string;
  refreshToken: string;
  /** Milliseconds since the epoch, by this browser's clock. */
  expiresAt: number;
  user: Account;
}

export interface ActingTenant {
  id: number;
  name: string;
  domain: string;
}

const SESSION = 'callsign.session';
const ACTING = 'callsign.acting';

/** What was kept; nothing where it is not what this version keeps. */
function read<T extends object>(storage: Storage, key: string, properties: (keyof T)[]): T | null {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    const complete = typeof value === 'object' && value !== null && properties.every((name) => name in value);
    return complete ? (value as T) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const readSession = () =>
  read<StoredSession>(localStorage, SESSION, ['token', 'refreshToken', 'expiresAt', 'user']);

const session = shallowRef(readSession());
/** Kept for each tab, so that two tabs can work in two tenants. */
const acting = shallowRef(
  read<ActingTenant & { userId: string }>(sessionStorage, ACTING, ['id', 'name', 'domain', 'userId']),
);

/** Why nobody is signed in any more; shown on the sign-in page. */
export const notice = ref<string | null>(null);
export const user = computed(() => session.value?.user ?? null);
export const actingTenant = computed(() => (acting.value?.userId === user.value?.id ? acting.value : null));

/** The tenant whose data is shown: one's own, or the one acted in; null for a system administrator who chose none. */
export const tenantId = computed(() => user.value?.tenantId ?? actingTenant.value?.id ?? null);

export function current(): StoredSession | null {
  return session.value;
}

/** What all tabs share; another one may have refreshed it meanwhile. */
export function reread(): StoredSession | null {
  session.value = readSession();
  return session.value;
}

export function keep({ token, refreshToken, expiresIn, user: account }: SignedIn): void {
  session.value = { token, refreshToken, expiresAt: Date.now() + expiresIn * 1000, user: account };
  localStorage.setItem(SESSION, JSON.stringify(session.value));
  notice.value = null;
}

/** @param reason for the sign-in page; none where the person meant it */
export function end(reason: string | null): void {
  localStorage.removeItem(SESSION);
  session.value = null;
  notice.value = reason;
  if (reason === null) actIn(null);
}

export function actIn(tenant: ActingTenant | null): void {
  acting.value = tenant && user.value ? { ...tenant, userId: user.value.id } : null;
  if (acting.value) sessionStorage.setItem(ACTING, JSON.stringify(acting.value));
  else sessionStorage.removeItem(ACTING);
}

window.addEventListener('storage', ({ key }) => {
  if (key === SESSION || key === null) reread();
});
