import { type Destination, destinationSchema, type Target } from '@callsign/routing';
import { z } from 'zod';
import { CALL_SCREENINGS, type CallScreening } from '../extension.entity';

/** What a call for an extension needs to know; numbers of forwardings are null where they are off. */
export interface ExtensionTarget extends Target {
  readonly type: 'extension';
  readonly number: string;
  readonly name: string;
  /** Seconds. */
  readonly ringSeconds: number;
  readonly doNotDisturb: boolean;
  readonly forwardAlways: string | null;
  readonly forwardBusy: string | null;
  readonly forwardNoAnswer: string | null;
  readonly forwardNotRegistered: string | null;
  readonly followMe: readonly FollowMeStep[];
  readonly noAnswer: Destination | null;
  readonly voicemail: boolean;
  readonly callWaiting: boolean;
  /** Calls at once; null for no limit. */
  readonly maxCalls: number | null;
  readonly callScreening: CallScreening;
  readonly missedCallEmail: string | null;
  /** Whose calls `*8` takes: those of the same group; null is in none. */
  readonly pickupGroup: string | null;
  /** Whether a key in the call records it. */
  readonly recordsOnDemand: boolean;
}

export function isExtension(target: Target): target is ExtensionTarget {
  return target.type === 'extension';
}

export interface FollowMeStep {
  readonly number: string;
  /** Seconds after the extension itself began to ring. */
  readonly delaySeconds: number;
  readonly ringSeconds: number;
}

export const extensionRows = z.array(
  z.object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    ringSeconds: z.number(),
    doNotDisturb: z.boolean(),
    forwardAlways: z.string().nullable(),
    forwardBusy: z.string().nullable(),
    forwardNoAnswer: z.string().nullable(),
    forwardNotRegistered: z.string().nullable(),
    followMe: z.array(z.object({ number: z.string(), delaySeconds: z.number(), ringSeconds: z.number() })),
    noAnswer: destinationSchema.nullable(),
    voicemail: z.boolean(),
    callWaiting: z.boolean(),
    maxCalls: z.number().nullable(),
    callScreening: z.enum(CALL_SCREENINGS),
    pickupGroup: z.string().nullable(),
    recordsOnDemand: z.boolean(),
    missedCallEmail: z.string().nullable(),
  }),
);

/** All that can be dialled in the tenant. A disabled extension is to callers as if it did not exist. */
export const TARGETS_SQL = `
  SELECT id, number, display_name AS name, ring_seconds AS "ringSeconds", do_not_disturb AS "doNotDisturb",
    CASE WHEN forward_always_enabled THEN forward_always END AS "forwardAlways",
    CASE WHEN forward_busy_enabled THEN forward_busy END AS "forwardBusy",
    CASE WHEN forward_no_answer_enabled THEN forward_no_answer END AS "forwardNoAnswer",
    CASE WHEN forward_not_registered_enabled THEN forward_not_registered END AS "forwardNotRegistered",
    CASE WHEN follow_me_enabled THEN follow_me ELSE '[]' END AS "followMe",
    no_answer_destination AS "noAnswer", voicemail_enabled AS voicemail,
    call_waiting AS "callWaiting", max_calls AS "maxCalls", call_screening AS "callScreening",
    missed_call_email AS "missedCallEmail", pickup_group AS "pickupGroup",
    recording_policy = 'on_demand' AND (SELECT p.recording_enabled FROM tenants t JOIN tenant_profiles p ON p.id = t.profile_id
      WHERE t.id = $1) AS "recordsOnDemand"
  FROM extensions WHERE tenant_id = $1 AND enabled`;
