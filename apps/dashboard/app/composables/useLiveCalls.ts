import { api, ask, usableToken, type Schemas } from '~/api/client';
import { ApiProblem } from '~/api/problem';

type LiveCall = Schemas['LiveCall'];

type LiveMessage =
  | { type: 'snapshot'; now: string; calls: LiveCall[] }
  | { type: 'call'; now: string; call: LiveCall }
  | { type: 'ended'; now: string; id: string };

const LONGEST_WAIT_MS = 30_000;
/** The server's code for a connection whose token has run out; a new one is then opened with the next token. */
const TOKEN_ENDED = 4401;

/**
 * The tenant's calls as they come and go, over a WebSocket that is opened again, ever more patiently, when it breaks.
 * `now` is the server's clock, ticking: this browser's may be minutes off.
 */
export function useLiveCalls() {
  const { tenantId } = useSession();
  const calls = shallowRef<LiveCall[]>([]);
  const state = ref<'connecting' | 'live' | 'broken'>('connecting');
  const clock = ref(Date.now());
  let ahead = 0;
  let socket: WebSocket | null = null;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function connect() {
    clearTimeout(retry);
    const mine = ++turn;
    socket?.close();
    const tenant = tenantId.value;
    if (tenant === null) return;
    const token = await freshToken();
    if (mine !== turn) return;
    if (!token) return wait();
    const url = new URL(`/api/live?tenant=${tenant}`, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const opened = new WebSocket(url, ['callsign', `bearer.${token}`]);
    opened.onmessage = ({ data }) => mine === turn && take(JSON.parse(String(data)) as LiveMessage);
    opened.onclose = ({ code }) => mine === turn && (code === TOKEN_ENDED ? void connect() : wait());
    socket = opened;
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

  function take(message: LiveMessage) {
    ahead = Date.parse(message.now) - Date.now();
    clock.value = Date.now() + ahead;
    failures = 0;
    state.value = 'live';
    if (message.type === 'snapshot') calls.value = message.calls;
    else {
      const id = message.type === 'call' ? message.call.id : message.id;
      const others = calls.value.filter((call) => call.id !== id);
      calls.value = message.type === 'call' ? [...others, message.call] : others;
    }
  }

  const ticking = setInterval(() => (clock.value = Date.now() + ahead), 1000);
  watch(tenantId, () => {
    calls.value = [];
    state.value = 'connecting';
    void connect();
  });
  onMounted(connect);
  onBeforeUnmount(() => {
    turn++;
    clearInterval(ticking);
    clearTimeout(retry);
    socket?.close();
  });

  return {
    calls: computed(() => calls.value.toSorted((one, other) => one.startedAt.localeCompare(other.startedAt))),
    state,
    /** Seconds since a time, by the server's clock. */
    secondsSince: (iso: string) => (clock.value - Date.parse(iso)) / 1000,
    reconnect: connect,
  };
}
