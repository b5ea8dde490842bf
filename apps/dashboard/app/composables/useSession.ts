import { signIn, signOut } from '~/api/client';
import { actIn, type ActingTenant, actingTenant, notice, tenantId, user } from '~/api/session-store';

/** Who is signed in, and the tenant that they work in. */
export function useSession() {
  return {
    user,
    notice,
    tenantId,
    actingTenant,
    signIn,
    signOut,
    async actAs(tenant: ActingTenant) {
      actIn({ id: tenant.id, name: tenant.name, domain: tenant.domain });
      await navigateTo('/extensions');
    },
    async stopActing() {
      actIn(null);
      await navigateTo('/tenants');
    },
  };
}

/** A path of this app to go back to; anything else (another host, the sign-in page itself) becomes `/`. */
export function pathBack(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\]|login)/.test(value) ? value : '/';
}
