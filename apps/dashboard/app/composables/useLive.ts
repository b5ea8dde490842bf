import { api, ask, usableToken } from '~/api/client';
import { ApiProblem } from '~/api/problem';
import type { paths } from '~/api/schema';

/** The topics that the API has, and what each is made of. */
type TopicPath = Extract<keyof paths, `/api/live/${string}`>;
type Answer<Path extends TopicPath> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': { items: (infer Item)[] } } } } };
}
  ? Item
  : never;
type TopicOf<Path> = Path extends `/api/live/${infer Name}` ? Name : never;
/** Those that are a list that moves; commands have paths of their own. */
export type LiveTopicName = {
  [Path in TopicPath]: [Answer<Path>] extends [never] ? never : TopicOf<Path>;
}[TopicPath];
export type LiveItemOf<Name extends LiveTopicName> = Answer<`/api/live/${Name}`>;

type Item = { id: string };
type LiveMessage =
  | { type: 'snapshot'; topic: string; now: string; items: Item[] }
  | { type: 'changes'; topic: string; now: string; changed: Item[]; removed: string[] }
  | { type: 'refused'; detail: string };

interface Topic {
  /** Replaced by a new one when something in it has changed: once a frame. */
  readonly items: Ref<ReadonlyMap<string, Item>>;
  readonly known: Ref<boolean>;
  watchers: number;
}

const LONGEST_WAIT_MS = 30_000;
/** The server's code for a connection whose token has run out; a new one is then opened with the next token. */
const TOKEN_ENDED = 4401;

type State = 'connecting' | 'live' | 'broken';

/**
 * The one WebSocket of this page, opened while somebody watches a topic and opened again, ever more patiently, when it
 * breaks. What it tells is taken in once a frame, however much it was.
 */
function createLive(tenant: () => number | null) {
  const topics = new Map<string, Topic>();
  const state = ref<State>('connecting');
  const clock = ref(Date.now());
  let ahead = 0;
  let socket: WebSocket | null = null;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  let turn = 0;
  let heard: LiveMessage[] = [];
  let frame = 0;

  async function connect() {
    clearTimeout(retry);
    const mine = ++turn;
    socket?.close();
    socket = null;
    if (tenant() === null || topics.size === 0) return;
    const token = await freshToken();
    if (mine !== turn) return;
    if (!token) return wait();
    const url = new URL(`/api/live?tenant=${tenant()}`, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const opened = new WebSocket(url, ['callsign', `bearer.${token}`]);
    opened.onopen = () => mine === turn && wish();
    opened.onmessage = ({ data }) => mine === turn && hear(JSON.parse(String(data)) as LiveMessage);
    opened.onclose = ({ code }) => mine === turn && (code === TOKEN_ENDED ? void connect() : wait());
    socket = opened;
  }

  /** All that is wanted from now on. */
  function wish() {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ topics: [...topics.keys()] }));
  }

  /** A browser is not told why a WebSocket was refused; a plain request is, and finds out when the session has ended. */
  async function freshToken(): Promise<string | null> {
    try {
      if (failures > 0) await ask(api.GET('/api/auth/me'));
      return await usableToken();
    } catch (error) {
      ApiProblem.of(error); // no connection yet, or a refusal: either way not now
      return null;
    }
  }

  /** After 1, 2, 4 … seconds, at most 30, each a little off, so that not all browsers come back at once. */
  function wait() {
    state.value = 'broken';
    const delay = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures++) * (0.75 + Math.random() / 2);
    retry = setTimeout(() => void connect(), delay);
  }

  function hear(message: LiveMessage) {
    heard.push(message);
    // A page that is not to be seen has no frames; what it hears must not pile up either.
    if (document.hidden) take();
    else if (!frame) frame = requestAnimationFrame(take);
  }

  function take() {
    cancelAnimationFrame(frame);
    frame = 0;
    const messages = heard;
    heard = [];
    const fresh = new Map<string, Map<string, Item>>();
    for (const message of messages) {
      if (message.type === 'refused') {
        console.error(message.detail);
        continue;
      }
      const topic = topics.get(message.topic);
      if (!topic) continue;
      ahead = Date.parse(message.now) - Date.now();
      const items =
        message.type === 'snapshot'
          ? new Map<string, Item>()
          : (fresh.get(message.topic) ?? new Map(topic.items.value));
      for (const item of message.type === 'snapshot' ? message.items : message.changed)
        items.set(item.id, item);
      if (message.type === 'changes') for (const id of message.removed) items.delete(id);
      else topic.known.value = true;
      fresh.set(message.topic, items);
    }
    if (fresh.size === 0) return;
    for (const [name, items] of fresh) topics.get(name)!.items.value = items;
    failures = 0;
    if (state.value !== 'live') {
      state.value = 'live';
      clock.value = Date.now() + ahead;
    }
  }

  function forget() {
    heard = [];
    for (const topic of topics.values()) {
      topic.items.value = new Map();
      topic.known.value = false;
    }
  }

  /** @returns its items, and the way to stop */
  function watchTopic(name: string): { topic: Topic; stop: () => void } {
    const known = topics.get(name);
    const topic: Topic = known ?? { items: shallowRef(new Map()), known: ref(false), watchers: 0 };
    topics.set(name, topic);
    topic.watchers++;
    if (topics.size === 1 && !known) {
      state.value = 'connecting';
      ticking = setInterval(() => (clock.value = Date.now() + ahead), 1000);
      void connect();
    } else if (!known) wish();
    const stop = () => {
      if (--topic.watchers > 0) return;
      topics.delete(name);
      if (topics.size > 0) return wish();
      clearInterval(ticking);
      void connect();
    };
    return { topic, stop };
  }

  watch(tenant, () => {
    forget();
    state.value = 'connecting';
    failures = 0;
    void connect();
  });

  return { watchTopic, state, clock, reconnect: connect };
}

let shared: ReturnType<typeof createLive> | undefined;

/**
 * A topic of the tenant as it is now, while the component is there. `known` is false until all of it has been told.
 * `secondsSince` goes by the server's clock, ticking: this browser's may be minutes off.
 */
export function useLive<Name extends LiveTopicName>(name: Name) {
  const { tenantId } = useSession();
  // It outlives the component that came first.
  const live = (shared ??= effectScope(true).run(() => createLive(() => tenantId.value))!);
  const { topic, stop } = live.watchTopic(name);
  onScopeDispose(stop);
  return {
    items: topic.items as Readonly<Ref<ReadonlyMap<string, LiveItemOf<Name>>>>,
    known: readonly(topic.known),
    state: readonly(live.state),
    secondsSince: (iso: string) => (live.clock.value - Date.parse(iso)) / 1000,
    reconnect: live.reconnect,
  };
}
