import type { LeaveReason, QueueFact } from './queue-fact';

type Fact<Is extends QueueFact['is']> = Extract<QueueFact, { is: Is }>;

/** What became of a call in a queue; times in milliseconds since 1970. */
export interface QueueCall {
  readonly joinedAt: number;
  readonly outcome: 'waiting' | 'answered' | 'abandoned' | 'overflowed';
  readonly reason: LeaveReason | null;
  readonly agent: string | null;
  readonly answeredAt: number | null;
  /** End of the wait. */
  readonly leftAt: number | null;
  /** End of the conversation with the agent. */
  readonly endedAt: number | null;
  readonly missed: readonly { readonly agent: string; readonly at: number }[];
}

/** An agent is rung once in a few seconds: two facts this close are of one offer. */
const SAME_OFFER_MS = 3_000;

/**
 * The call that these facts are of. They may be any part of what happened, in any order: what is exact (the switch's
 * events) goes before what is known to the second (stamps in other events), and that before what was made of records.
 */
export function queueCall(facts: readonly QueueFact[]): QueueCall {
  const of = <Is extends QueueFact['is']>(is: Is) => facts.filter((fact): fact is Fact<Is> => fact.is === is);
  const record = of('recorded')[0];
  const joinedAt = joined(facts, of('joined'), record);
  const missed = missedOffers(of('missed'), of('offer'));
  const gone = of('gone').reduce<number | null>((first, { at }) => Math.min(first ?? at, at), null);
  const answer = answered(of, record);
  if (answer) {
    const answeredAt = Math.max(joinedAt, answer.at);
    const endedAt = answer.endedAt ?? gone;
    return {
      joinedAt,
      outcome: 'answered',
      reason: null,
      agent: answer.agent,
      answeredAt,
      leftAt: answeredAt,
      endedAt: endedAt === null ? null : Math.max(answeredAt, endedAt),
      missed,
    };
  }
  const left = of('left').sort((one, other) => other.at - one.at)[0];
  const stayed = of('stayed')[0];
  const leftAt = left?.at ?? stayed?.until ?? seconds(record?.cancelledSecond) ?? record?.endedAt ?? gone;
  const unanswered = { joinedAt, agent: null, answeredAt: null, endedAt: null, missed };
  if (leftAt === null) return { ...unanswered, outcome: 'waiting', reason: null, leftAt };
  const reason = left?.reason ?? record?.reason ?? (stayed ? 'moved' : 'hangup');
  return {
    ...unanswered,
    outcome: reason === 'hangup' ? 'abandoned' : 'overflowed',
    reason,
    leftAt: Math.max(joinedAt, leftAt),
  };
}

function joined(
  facts: readonly QueueFact[],
  exact: Fact<'joined'>[],
  record: Fact<'recorded'> | undefined,
): number {
  if (exact.length > 0) return Math.min(...exact.map(({ at }) => at));
  if (record) return record.joinedAt;
  const stayed = facts.find((fact) => fact.is === 'stayed');
  if (stayed) return stayed.at;
  return Math.min(...facts.flatMap((fact) => ('joinedSecond' in fact ? [fact.joinedSecond * 1000] : [])));
}

interface Answer {
  readonly agent: string;
  readonly at: number;
  readonly endedAt: number | null;
}

/** `bridge-agent-start` comes before the switch connects the two; whether it did, `bridge-agent-end` or the record says. */
function answered(
  of: <Is extends QueueFact['is']>(is: Is) => Fact<Is>[],
  record: Fact<'recorded'> | undefined,
): Answer | null {
  const parted = of('parted').filter(({ bridged }) => bridged);
  const failed = new Set(of('parted').flatMap(({ bridged, leg }) => (bridged ? [] : [leg])));
  const started = of('answered').filter(({ leg }) => !failed.has(leg));
  const offer = earliest(
    of('offer').flatMap((one) => (one.answeredAt === null ? [] : [{ ...one, at: one.answeredAt }])),
  );
  const end = earliest(parted);
  const start = earliest(end ? started.filter(({ leg }) => leg === end.leg) : started);
  const ended = end?.at ?? offer?.endedAt ?? record?.endedAt ?? null;
  if (end)
    return { agent: end.agent, at: start?.at ?? offer?.at ?? end.answeredSecond * 1000, endedAt: ended };
  if (offer) return { agent: offer.agent, at: start?.at ?? offer.at, endedAt: ended };
  if (record) {
    if (record.agent === null) return null;
    return {
      agent: record.agent,
      at: start?.at ?? seconds(record.answeredSecond) ?? record.endedAt,
      endedAt: ended,
    };
  }
  if (start) return { agent: start.agent, at: start.at, endedAt: null };
  const listed = of('listed').flatMap(({ talks }) => (talks ? [talks] : []))[0];
  return listed ? { agent: listed.agent, at: listed.second * 1000, endedAt: null } : null;
}

function missedOffers(heard: Fact<'missed'>[], recorded: Fact<'offer'>[]): QueueCall['missed'] {
  const all = [
    ...heard.map(({ agent, calledSecond }) => ({ agent, at: calledSecond * 1000 })),
    ...recorded.flatMap(({ agent, startedAt, missed }) => (missed ? [{ agent, at: startedAt }] : [])),
  ].sort((one, other) => one.at - other.at || one.agent.localeCompare(other.agent));
  const kept: { agent: string; at: number }[] = [];
  for (const one of all)
    if (!kept.some(({ agent, at }) => agent === one.agent && one.at - at <= SAME_OFFER_MS)) kept.push(one);
  return kept;
}

function earliest<T extends { readonly at: number; readonly agent: string }>(
  facts: readonly T[],
): T | undefined {
  return [...facts].sort((one, other) => one.at - other.at || one.agent.localeCompare(other.agent))[0];
}

function seconds(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : value * 1000;
}
