import { api, ask, type Schemas } from '~/api/client';

/** The tenant whose data is shown, with its limits and usage; null until known. */
export function useTenant() {
  const { tenantId } = useSession();
  const tenant = shallowRef<Schemas['Tenant'] | null>(null);

  async function reload() {
    tenant.value = tenantId.value === null ? null : await ask(api.GET('/api/tenant'));
  }
  watch(tenantId, reload, { immediate: true });
  return { tenant, reload };
}
