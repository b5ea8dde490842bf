import type { Schemas } from '~/api/client';

type Strategy = Schemas['Queue']['strategy'];

export const queueStrategies: Record<Strategy, { label: string; help: string }> = {
  'longest-idle-agent': { label: 'Longest idle', help: 'Whose last call of a queue is longest ago.' },
  'ring-all': {
    label: 'All at once',
    help: 'All agents that are free ring; the first to answer has the call.',
  },
  'ring-progressively': {
    label: 'More and more',
    help: 'One rings, then one more each time that some seconds are over.',
  },
  'round-robin': {
    label: 'In turn',
    help: 'In the order below, going on after the agent that was asked last.',
  },
  'top-down': { label: 'From the top', help: 'In the order below, beginning at the top for each caller.' },
  'sequentially-by-agent-order': {
    label: 'In order',
    help: 'By level and position; among equals, whoever was asked longest ago.',
  },
  'agent-with-least-talk-time': { label: 'Least talk time', help: 'Who has talked least since logging in.' },
  'agent-with-fewest-calls': { label: 'Fewest calls', help: 'Who has taken fewest calls since logging in.' },
  random: { label: 'At random', help: 'Any agent that is free.' },
};
export const queueStrategyItems = (Object.keys(queueStrategies) as Strategy[]).map((value) => ({
  value,
  label: queueStrategies[value].label,
}));

type Status = Schemas['AgentState']['status'];

/** States of agents, and how they look. */
export const agentStatuses: Record<Status, { label: string; color: 'success' | 'warning' | 'neutral' }> = {
  available: { label: 'Available', color: 'success' },
  on_break: { label: 'On a break', color: 'warning' },
  logged_out: { label: 'Logged out', color: 'neutral' },
};
