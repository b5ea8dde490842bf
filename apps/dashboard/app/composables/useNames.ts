import { ApiProblem } from '~/api/problem';
import type { NamedSource } from '~/utils/destinations';

/**
 * What things are called, by id, for lists of things that point to them. The first 500 of a kind come with one request,
 * which many rows share; one beyond these is asked for alone. Made once a list, so that a new name shows on a new visit.
 */
export function useNames() {
  const kinds = new Map<NamedSource, ReturnType<typeof namesOf>>();

  return {
    /** The name, or null while it is being asked for. */
    nameOf(source: NamedSource, id: string): string | null {
      const names = kinds.get(source) ?? namesOf(source);
      kinds.set(source, names);
      return names(id);
    },
  };
}

/** By the status of the refusal. */
const instead: Record<number, string> = {
  403: 'as an administrator has set it',
  404: 'something that is gone',
};

function namesOf(source: NamedSource) {
  const names = reactive(new Map<string, string>());
  const asked = new Set<string>();
  const first = load();

  async function load() {
    try {
      for (const { id, name } of await source.find({ limit: 500 })) names.set(id, name);
    } catch (error) {
      ApiProblem.of(error); // the list itself says that the API cannot be reached
    }
  }

  async function one(id: string) {
    await first;
    if (names.has(id)) return;
    try {
      names.set(id, (await source.get(id)).name);
    } catch (error) {
      const { status } = ApiProblem.of(error);
      names.set(id, instead[status] ?? '?');
    }
  }

  return (id: string): string | null => {
    const name = names.get(id);
    if (name === undefined && !asked.has(id)) {
      asked.add(id);
      void one(id);
    }
    return name ?? null;
  };
}
