/** How a call ended, for people: short, with a colour that is never the only sign. */
export function outcome(call: { answered: boolean; cause: string }): {
  label: string;
  color: 'success' | 'warning' | 'error' | 'neutral';
} {
  if (call.answered) return { label: 'Answered', color: 'success' };
  if (['NO_ANSWER', 'NO_USER_RESPONSE', 'ORIGINATOR_CANCEL', 'ALLOTTED_TIMEOUT'].includes(call.cause))
    return { label: 'Missed', color: 'warning' };
  if (['USER_BUSY', 'CALL_REJECTED'].includes(call.cause)) return { label: 'Busy', color: 'warning' };
  return { label: 'Failed', color: 'error' };
}

export const directions = {
  inbound: { label: 'Inbound', icon: 'i-lucide-phone-incoming' },
  outbound: { label: 'Outbound', icon: 'i-lucide-phone-outgoing' },
  internal: { label: 'Internal', icon: 'i-lucide-arrow-left-right' },
} as const;

/** Causes that a filter or a destination offers; FreeSWITCH's names (switch_types.h). */
export const causes = [
  'NORMAL_CLEARING',
  'USER_BUSY',
  'NO_ANSWER',
  'ORIGINATOR_CANCEL',
  'CALL_REJECTED',
  'UNALLOCATED_NUMBER',
  'USER_NOT_REGISTERED',
  'NO_USER_RESPONSE',
  'NORMAL_TEMPORARY_FAILURE',
  'ALLOTTED_TIMEOUT',
].map((value) => ({ value, label: formatCause(value) }));

export const onOff = {
  on: { label: 'Enabled', color: 'success' },
  off: { label: 'Disabled', color: 'neutral' },
} as const;
