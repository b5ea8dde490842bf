import type { Action, RoutedCall, RoutingTenant } from './contract';

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

/** Whose the call is (the CDR is attributed by it), where transfers go, how long it may last. */
function preamble(tenant: RoutingTenant, direction: Direction): readonly Action[] {
  const set = (data: string): Action => ({ application: 'set', data });
  return [
    { application: 'export', data: `tenant_id=${tenant.id}` },
    set(`domain_name=${tenant.domain}`),
    { application: 'export', data: `callsign_direction=${direction}` },
    set(`force_transfer_context=${tenant.domain}`),
    set('hangup_after_bridge=true'),
    // The cause that ends the call is ours to say, not that of whichever phone refused it on the way (mod_sofia.c).
    set('sip_ignore_remote_cause=true'),
    ...(tenant.maxCallDuration > 0
      ? [set(`execute_on_answer=sched_hangup +${tenant.maxCallDuration} ALLOTTED_TIMEOUT`)]
      : []),
  ];
}
