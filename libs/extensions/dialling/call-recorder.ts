import { SPOOL } from '@callsign/media';
import { RECORDER_VARIABLE, recordSession } from '@callsign/routing';
import type { RecordingPolicy } from '../recording-policy';

/** What the name of a recording says of it, so that it can be taken in without whoever saw the call. */
export interface RecordingName {
  /** Of this recording. */
  readonly id: string;
  readonly tenantId: number;
  readonly extensionId: string;
  /** As the extension sees it. */
  readonly direction: 'in' | 'out';
  /** What had it recorded. */
  readonly policy: RecordingPolicy;
  /** The leg that calls: as a rule the one that the call began with. Null where the switch itself called. */
  readonly callUuid: string | null;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const NAME = new RegExp(
  `^rec-(\\d+)-(${UUID})-(in|out)-(in|out|all|on_demand)-(${UUID})?(?:${UUID})?-(${UUID})\\.wav$`,
);

/** Null for what is no recording of a call. */
export function parseRecordingName(name: string): RecordingName | null {
  const [, tenantId, extensionId, direction, policy, callUuid, id] = NAME.exec(name) ?? [];
  if (!extensionId || !direction || !policy || !id) return null;
  return {
    id,
    tenantId: Number(tenantId),
    extensionId,
    direction: direction as 'in' | 'out',
    policy: policy as RecordingPolicy,
    callUuid: callUuid ?? null,
  };
}

/** The path goes through expansions and separators of the switch, so it may hold letters, digits, `_`, `.`, `-` and `/`. */
export const canRecordInto = (mediaOnSwitch: string): boolean => /^\/[\w./-]*$/.test(mediaOnSwitch);

/**
 * Where a recording goes; behind it come `-`, the uuid of the leg that calls (or nothing), `-`, an id of its own and
 * `.wav`. Direction may be something that the switch expands to one.
 */
export function recordingPath(
  mediaOnSwitch: string,
  {
    tenantId,
    id,
    direction,
    policy,
  }: { tenantId: number; id: string; direction: string; policy: RecordingPolicy },
): string {
  return `${mediaOnSwitch}/${SPOOL}/rec-${tenantId}-${id}-${direction}-${policy}`;
}

/**
 * Has the switch record the calls of an extension by itself, for as long as the leg of its phone lives, whether or not
 * one of our processes is there. What it needs for that stands in the directory, which it keeps.
 */
export class CallRecorder {
  constructor(
    private readonly mediaOnSwitch: string,
    private readonly extension: {
      readonly id: string;
      readonly tenantId: number;
      readonly recording: RecordingPolicy;
    },
  ) {}

  /**
   * For its dial string, which is expanded on the leg that calls; in attempts of their own (`:_:`) there is none, and
   * that leg's uuid comes as a variable (switch_ivr_originate.c). A phone's own uuid is not known yet.
   */
  get whenCalled(): string | null {
    if (!this.records('in')) return null;
    return recordSession(`${this.path('in')}-\${uuid}\${ent_originate_aleg_uuid}-\${create_uuid()}.wav`);
  }

  /** For the channel of its phone when it calls. */
  get variables(): Record<string, string> {
    return this.records('out') ? { [RECORDER_VARIABLE]: this.path('out') } : {};
  }

  private records(direction: 'in' | 'out'): boolean {
    const { recording } = this.extension;
    return (recording === 'all' || recording === direction) && canRecordInto(this.mediaOnSwitch);
  }

  private path(direction: 'in' | 'out'): string {
    return recordingPath(this.mediaOnSwitch, {
      ...this.extension,
      policy: this.extension.recording,
      direction,
    });
  }
}
