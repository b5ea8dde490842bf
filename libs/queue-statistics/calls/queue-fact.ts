/** Times are milliseconds since 1970. A switch's own stamps in whole seconds are marked so. */
export type QueueFact =
  | { readonly is: 'joined'; readonly at: number }
  /** Found waiting or talking in the switch's own list. */
  | {
      readonly is: 'listed';
      readonly joinedSecond: number;
      /** Whom it talks to, and since when. */
      readonly talks: { readonly agent: string; readonly second: number } | null;
    }
  | {
      readonly is: 'answered';
      readonly agent: string;
      readonly leg: string;
      readonly at: number;
      readonly joinedSecond: number;
    }
  /** The agent's leg is done with the call, or was never connected to it. */
  | {
      readonly is: 'parted';
      readonly agent: string;
      readonly leg: string;
      readonly bridged: boolean;
      readonly answeredSecond: number;
      readonly at: number;
      readonly joinedSecond: number;
    }
  | {
      readonly is: 'missed';
      readonly agent: string;
      readonly calledSecond: number;
      readonly joinedSecond: number;
    }
  | {
      readonly is: 'left';
      readonly reason: LeaveReason | null;
      readonly at: number;
      readonly joinedSecond: number;
    }
  /** Found missing on the switch: it ended some time before. */
  | { readonly is: 'gone'; readonly at: number; readonly joinedSecond: number }
  /** A queue that the call came through before the one its record tells of; guessed, until something heard stands for it. */
  | { readonly is: 'stayed'; readonly at: number; readonly until: number }
  | RecordedStay
  | RecordedOffer;

/** Why a call stopped waiting without an agent. `moved`: something else took it out of the queue. */
export type LeaveReason = 'hangup' | 'timeout' | 'no_agents' | 'key' | 'moved';

/** `CC-Cancel-Reason` where it says all; whether a `BREAK_OUT` was a hang-up, the rest of the event or record says. */
export const LEAVE_REASONS: Readonly<Record<string, LeaveReason>> = {
  TIMEOUT: 'timeout',
  NO_AGENT_TIMEOUT: 'no_agents',
  EXIT_WITH_KEY: 'key',
};

/** Hang-up causes of an agent's phone that was no longer needed: another took the call, or the caller hung up. */
export const NO_LONGER_NEEDED: ReadonlySet<string> = new Set([
  'LOSE_RACE',
  'ORIGINATOR_CANCEL',
  'PICKED_OFF',
]);

/** What the record of the leg that waited says of it. */
export interface RecordedStay {
  readonly is: 'recorded';
  readonly joinedAt: number;
  /** Null where no agent was connected. */
  readonly agent: string | null;
  readonly answeredSecond: number | null;
  readonly cancelledSecond: number | null;
  readonly reason: LeaveReason | null;
  readonly endedAt: number;
}

/** What the record of an agent's leg says of it. */
export interface RecordedOffer {
  readonly is: 'offer';
  readonly agent: string;
  readonly startedAt: number;
  /** Null where the agent was not connected to the caller. */
  readonly answeredAt: number | null;
  readonly endedAt: number;
  /** Whether the agent let it ring, rejected it or was busy: no other had taken it, nor was the caller gone. */
  readonly missed: boolean;
  readonly joinedSecond: number;
}

/** A fact of one stay of a call in a queue. */
export interface Heard {
  /** UUID of the leg that waits: `leg_uuid` of its call record. */
  readonly callId: string;
  /** `cc_member_uuid` */
  readonly memberId: string;
  /** As the switch names it. */
  readonly queue: string;
  readonly node: string;
  readonly caller: { readonly number: string; readonly name: string };
  /** The same for the same fact, whoever heard it, however often. */
  readonly id: string;
  readonly fact: QueueFact;
}
