import type { ChannelRow, EslEvent } from '@callsign/esl';

/** Who is at the other end of a leg. */
export interface Party {
  readonly number: string;
  readonly name: string;
}

/** A leg that the switch made has been called, and shows whoever called as its caller. */
export function partyOfEvent(event: EslEvent): Party {
  const name = event.get('Caller-Caller-ID-Name') ?? '';
  if (event.get('Call-Direction') !== 'outbound')
    return { number: event.get('Caller-Caller-ID-Number') ?? '', name };
  return calledParty(event.get('Channel-Presence-ID') ?? '', event.get('Caller-Destination-Number') ?? '');
}

export function partyOfRow(row: ChannelRow): Party {
  if (row.direction !== 'outbound') return { number: row.callerNumber, name: row.callerName };
  return calledParty(row.presenceId, row.destination);
}

/** The extension where it is one: its phone's own name for itself is in the destination. */
function calledParty(presenceId: string, destination: string): Party {
  return { number: presenceId.split('@')[0] || destination, name: '' };
}
