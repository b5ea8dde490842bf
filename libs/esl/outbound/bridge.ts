import { CallEnded } from '../protocol/errors';
import type { CallSession } from './call-session';
import type { SessionLink } from './session-link';

export interface BridgeOptions {
  /** How long to ring, in seconds, for each of the attempts that the dial string separates by `|`. Default 30. */
  readonly timeoutSeconds?: number;
  /**
   * Whether the caller stays in the service when the other side hangs up first. Otherwise (the default) the call is the
   * switch's alone once it is connected: the session is over with it (reason `bridge`), and the call ends with the bridge.
   */
  readonly keepCaller?: boolean;
  /** With `keepCaller`: called when somebody has answered, with the UUID of that leg. */
  readonly onConnected?: (uuid: string) => void;
}

/**
 * How a bridge went. It resolves when it failed or is connected; with `keepCaller`, when it failed or is over, because
 * somebody hung up, whichever side that was (`session.hasEnded` tells whether the caller is still there). Only a caller
 * who leaves while it still rings makes it reject with CallEnded.
 */
export interface BridgeResult {
  readonly connected: boolean;
  /** Not connected: why (`USER_BUSY`, `NO_ANSWER`, `USER_NOT_REGISTERED`, …). Connected: the hang-up cause of the bridge, `BRIDGED` while it stands. */
  readonly cause: string;
  /** The leg that answered. */
  readonly uuid?: string;
}

const DEFAULT_RING_SECONDS = 30;
/** The switch gives up by itself when the ring time is over; this is how much later we stop believing that it will. */
const RING_MARGIN_MS = 15_000;

export async function runBridge(
  session: CallSession,
  link: SessionLink,
  dialString: string,
  options: BridgeOptions,
): Promise<BridgeResult> {
  const ringSeconds = Math.max(1, Math.round(options.timeoutSeconds ?? DEFAULT_RING_SECONDS));
  await session.setAll({
    call_timeout: String(ringSeconds),
    // Without it a failed bridge ends the call before the service can go on to voicemail.
    continue_on_fail: 'true',
    hangup_after_bridge: options.keepCaller === true ? 'false' : 'true',
  });
  let uuid: string | undefined;
  const stopListening = link.listen((event) => {
    if (event.name !== 'CHANNEL_BRIDGE') return;
    uuid = event.get('Other-Leg-Unique-ID') ?? event.variable('bridge_uuid') ?? '';
    if (options.keepCaller === true) options.onConnected?.(uuid);
    else link.leaveBridged();
  });
  try {
    const done = await link.execute('bridge', dialString, {
      timeoutMs: ringSeconds * 1000 * attempts(dialString) + RING_MARGIN_MS,
      mayRunOn: () => uuid !== undefined,
    });
    return outcome(uuid, (name) => done.variable(name));
  } catch (error) {
    if (uuid === undefined || !(error instanceof CallEnded) || error.reason === 'disconnect') throw error;
    if (error.reason === 'bridge') return { connected: true, cause: error.cause, uuid };
    return outcome(uuid, (name) => link.latest.variable(name) ?? undefined, error.cause);
  } finally {
    stopListening();
  }
}

/** `|` and `:_:` separate attempts; each may ring for the whole time. */
function attempts(dialString: string): number {
  return dialString.split(/\||:_:/).length;
}

function outcome(
  uuid: string | undefined,
  variable: (name: string) => string | undefined,
  hangupCause = 'NORMAL_CLEARING',
): BridgeResult {
  if (uuid !== undefined)
    return { connected: true, cause: variable('bridge_hangup_cause') ?? hangupCause, uuid };
  return { connected: false, cause: variable('originate_disposition') ?? 'NORMAL_UNSPECIFIED' };
}
