import type { Action, RoutedCall, RoutingTenant } from './contract';
import { RECORD_ON_ANSWER, RECORDER_VARIABLE, recordSession } from './recorder';

/** Of a phone's leg: under which name its calls are counted, and what follows it in the `limit` application. */
export const COUNTED_VARIABLE = 'callsign_counted';

type Direction = RoutedCall['direction'];

/** What calls of a tenant begin with. */
export class Preambles {
  private readonly alternatives: Readonly<Record<Direction, readonly (readonly Action[])[]>>;
  private turn = 0;

  /** @param more of each, alternatives that follow what routing says */
  constructor(tenant: RoutingTenant, more: readonly Action[][][] = []) {
    const count = Math.max(1, ...more.map(({ length }) => length));
    const all = (direction: Direction) =>
      Array.from({ length: count }, (_, turn) => [
        ...preamble(tenant, direction),
        ...more.flatMap((alternatives) => alternatives[turn % alternatives.length] ?? []),
      ]);
    this.alternatives = { internal: all('internal'), inbound: all('inbound') };
  }

  /** Of the next call. The same array comes again: what is rendered of it can be kept. */
  next(direction: Direction): readonly Action[] {
    const alternatives = this.alternatives[direction];
    this.turn = (this.turn + 1) % alternatives.length;
    return alternatives[this.turn] ?? [];
  }
}

/**
 * An extension that is recorded when it calls, from the answer on: the path holds the call and a name of its own. For
 * everybody else the variable stays unset (flag `n` of the API command `regex`, mod_commands.c).
 */
const record = recordSession(`\${${RECORDER_VARIABLE}}-\${uuid}-\${create_uuid()}.wav`);
const RECORD_CALLER = `${RECORD_ON_ANSWER}=\${regex(x\${${RECORDER_VARIABLE}}|^x.|${record}|n)}`;

/** Whose the call is (the CDR is attributed by it), where transfers go, how long it may last. */
function preamble(tenant: RoutingTenant, direction: Direction): readonly Action[] {
  const set = (data: string): Action => ({ application: 'set', data });
  return [
    { application: 'export', data: `tenant_id=${tenant.id}` },
    set(`domain_name=${tenant.domain}`),
    { application: 'export', data: `callsign_direction=${direction}` },
    set(`force_transfer_context=${tenant.domain}`),
    // Counts the calls that an extension's phone makes, and refuses one too many (extensions/dialling/call-count.ts).
    ...(direction === 'internal'
      ? [{ application: 'limit', data: `hash calls of-\${${COUNTED_VARIABLE}}` }]
      : []),
    set('hangup_after_bridge=true'),
    // The cause that ends the call is ours to say, not that of whichever phone refused it on the way (mod_sofia.c).
    set('sip_ignore_remote_cause=true'),
    ...(direction === 'internal' ? [set(RECORD_CALLER)] : []),
    ...(tenant.maxCallDuration > 0
      ? [set(`execute_on_answer=sched_hangup +${tenant.maxCallDuration} ALLOTTED_TIMEOUT`)]
      : []),
  ];
}
