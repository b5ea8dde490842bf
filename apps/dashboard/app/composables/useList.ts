import { ApiProblem } from '~/api/problem';

interface Page<Row> {
  data: Row[];
  page: { next: string | null; total?: number };
}

type Chosen<Filters> = { [Name in keyof Filters]?: Exclude<Filters[Name], ''> };

interface ListOptions<Row, Filters extends Record<string, string>, Sort extends string> {
  /** Filters by their name in the address, with their value when nothing is chosen. */
  filters: Filters;
  /** Those of the filters that choose between halves of the whole, as folders do: the whole is not thereby filtered. */
  views?: readonly (keyof Filters)[];
  /** What can be sorted by, the first unless the address says otherwise. */
  sorts: readonly [Sort, ...Sort[]];
  /** Filters and sort as in the address; a filter that nothing is chosen for is missing. */
  load(query: Chosen<Filters> & { sort: Sort; cursor?: string }): Promise<Page<Row>>;
}

/**
 * A list whose filters, sort and page are in the address: it can be bookmarked and sent, and the browser's own Back goes
 * to the page before. Pages are by key set, so there is a first and a next one, and those that this visit came through.
 */
export function useList<Row, Filters extends Record<string, string>, const Sort extends string>(
  options: ListOptions<Row, Filters, Sort>,
) {
  const { filters: defaults, views = [], sorts, load } = options;
  const route = useRoute();
  const go = useAddress();
  const { tenantId } = useSession();
  const path = route.path;

  const rows = shallowRef<Row[]>([]);
  const next = ref<string | null>(null);
  const total = ref<number>();
  const problem = shallowRef<ApiProblem>();
  const loading = ref(true);
  const loaded = ref(false);
  const behind = ref<string[]>([]);

  const text = (name: string, fallback: string) => {
    const value = route.query[name];
    return typeof value === 'string' ? value : fallback;
  };
  const names = Object.keys(defaults);
  const filters = computed(
    () => Object.fromEntries(names.map((name) => [name, text(name, defaults[name] ?? '')])) as Filters,
  );
  const filtered = computed(() =>
    names.some((name) => !views.includes(name) && filters.value[name] !== defaults[name]),
  );
  const sort = computed({
    get: () => sorts.find((name) => name === route.query.sort) ?? sorts[0],
    set: (name: string) => void go({ sort: name === sorts[0] ? undefined : name, cursor: undefined }),
  });
  const cursor = computed(() => text('cursor', ''));

  function filter(change: Partial<Filters>) {
    const query = Object.fromEntries(
      Object.entries(change).map(([name, value]) => [
        name,
        value === defaults[name] || value === '' ? undefined : value,
      ]),
    );
    behind.value = [];
    return go({ ...query, cursor: undefined });
  }

  /** The filters that something is chosen for. */
  const chosen = () =>
    Object.fromEntries(Object.entries(filters.value).filter(([, value]) => value !== '')) as Chosen<Filters>;

  let latest = 0;
  async function reload() {
    const turn = ++latest;
    loading.value = true;
    try {
      const answer = await load({
        ...chosen(),
        sort: sort.value,
        ...(cursor.value ? { cursor: cursor.value } : {}),
      });
      if (turn !== latest) return;
      rows.value = answer.data;
      next.value = answer.page.next;
      total.value = answer.page.total;
      problem.value = undefined;
      loaded.value = true;
    } catch (error) {
      if (turn === latest) problem.value = ApiProblem.of(error);
    } finally {
      if (turn === latest) loading.value = false;
    }
  }

  // The address also changes when this page is left; that is no reason to load.
  watch(
    [() => (route.path === path ? JSON.stringify(route.query) : null), tenantId],
    ([query]) => {
      if (query !== null) void reload();
    },
    { immediate: true },
  );

  return reactive({
    rows,
    next,
    total,
    problem,
    loading,
    loaded,
    filters,
    filtered,
    sort,
    cursor,
    reload,
    filter,
    chosen,
    clear: () => filter(defaults),
    toNext() {
      behind.value.push(cursor.value);
      return go({ cursor: next.value ?? undefined }, { push: true });
    },
    toPrevious: () => go({ cursor: behind.value.pop() || undefined }, { push: true }),
    toFirst() {
      behind.value = [];
      return go({ cursor: undefined }, { push: true });
    },
    hasPrevious: computed(() => behind.value.length > 0),
  });
}
