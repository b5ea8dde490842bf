import type { Schemas } from '~/api/client';

type Group = Schemas['RingGroup'];

export const strategies: Record<Group['strategy'], { label: string; help: string }> = {
  simultaneous: { label: 'All at once', help: 'Every member rings; the first to answer has the call.' },
  sequence: { label: 'One after the other', help: 'In the order below.' },
  round_robin: {
    label: 'In turn',
    help: 'One after the other; each call begins with the member after the one that the last call began with.',
  },
  random: { label: 'At random', help: 'One after the other, in an order that is drawn for each call.' },
  rollover: { label: 'Next who is free', help: 'In the order below, without those who are in a call.' },
  enterprise: {
    label: 'All at once, each alone',
    help: 'Every member rings in a call attempt of its own: one that cannot be reached holds up no other.',
  },
};
export const strategyItems = (Object.keys(strategies) as Group['strategy'][]).map((value) => ({
  value,
  label: strategies[value].label,
}));

export const ringbackItems: { value: Group['ringback']; label: string }[] = [
  { value: 'music', label: 'Music' },
  { value: 'phone', label: "The tone of the caller's own phone" },
  { value: 'us', label: 'North America' },
  { value: 'uk', label: 'United Kingdom' },
  { value: 'europe', label: 'Continental Europe' },
];
