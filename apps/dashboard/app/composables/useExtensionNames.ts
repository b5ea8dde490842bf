import { api, ask } from '~/api/client';

/**
 * What extensions are called, by id, for lists of things that point to them. The first 500 come with one request; one
 * beyond these is asked for alone.
 */
export function useExtensionNames() {
  const { tenantId } = useSession();
  const names = reactive(new Map<string, string>());
  const asked = new Set<string>();
  const first = load();

  async function load() {
    if (tenantId.value === null) return;
    const { data } = await ask(api.GET('/api/extensions', { params: { query: { limit: 500 } } }));
    for (const extension of data) names.set(extension.id, extensionName(extension));
  }

  async function one(id: string) {
    await first;
    if (names.has(id)) return;
    names.set(id, extensionName(await ask(api.GET('/api/extensions/{id}', { params: { path: { id } } }))));
  }

  return {
    /** The name, or null while it is being asked for. */
    nameOf(id: string): string | null {
      const name = names.get(id);
      if (name === undefined && !asked.has(id)) {
        asked.add(id);
        void one(id);
      }
      return name ?? null;
    },
  };
}

export function extensionName({ number, displayName }: { number: string; displayName: string }): string {
  return `${number} ${displayName}`;
}
