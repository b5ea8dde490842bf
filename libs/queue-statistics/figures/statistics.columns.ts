import type { Column } from '@callsign/platform';

const figures = (...names: [name: string, path: string][]): Column[] =>
  names.map(([name, path]) => ({ name, path }));

export const queueColumns: readonly Column[] = figures(
  ['starts_at', 'startsAt'],
  ['queue_number', 'queue.number'],
  ['queue_name', 'queue.name'],
  ['offered', 'offered'],
  ['answered', 'answered'],
  ['abandoned', 'abandoned'],
  ['overflowed', 'overflowed'],
  ['waiting', 'waiting'],
  ['service_level', 'serviceLevel'],
  ['average_answer_seconds', 'averageAnswer'],
  ['average_abandon_seconds', 'averageAbandon'],
  ['average_talk_seconds', 'averageTalk'],
  ['average_handle_seconds', 'averageHandle'],
  ['longest_wait_seconds', 'longestWait'],
  ['talk_seconds', 'talkTime'],
);

export const agentColumns: readonly Column[] = figures(
  ['starts_at', 'startsAt'],
  ['agent_number', 'agent.number'],
  ['agent_name', 'agent.name'],
  ['answered', 'answered'],
  ['missed', 'missed'],
  ['service_level', 'serviceLevel'],
  ['average_answer_seconds', 'averageAnswer'],
  ['average_talk_seconds', 'averageTalk'],
  ['average_handle_seconds', 'averageHandle'],
  ['talk_seconds', 'talkTime'],
  ['handle_seconds', 'handleTime'],
);

export const callColumns: readonly Column[] = figures(
  ['call_id', 'callId'],
  ['queue_number', 'queue.number'],
  ['queue_name', 'queue.name'],
  ['caller_number', 'caller.number'],
  ['caller_name', 'caller.name'],
  ['joined_at', 'joinedAt'],
  ['answered_at', 'answeredAt'],
  ['agent_number', 'agent.number'],
  ['agent_name', 'agent.name'],
  ['ended_at', 'endedAt'],
  ['outcome', 'outcome'],
  ['reason', 'reason'],
  ['wait_seconds', 'wait'],
  ['talk_seconds', 'talk'],
  ['in_service_level', 'inServiceLevel'],
);
