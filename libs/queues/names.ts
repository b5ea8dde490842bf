/**
 * What mod_callcenter knows queues and agents by. Made of ids alone, nothing of it is anybody's to choose: no tenant can
 * name what belongs to another, and a new number or domain changes no name while calls wait.
 */
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const NAME = new RegExp(`^(queue|agent)\\.(\\d{1,9})\\.(${UUID})$`);

export interface SwitchName {
  readonly tenantId: number;
  /** Of the queue; of the extension that is the agent. */
  readonly id: string;
}

export const queueName = ({ tenantId, id }: SwitchName): string => `queue.${tenantId}.${id}`;
export const agentName = ({ tenantId, id }: SwitchName): string => `agent.${tenantId}.${id}`;

/** Null for what is no queue of ours. */
export const parseQueueName = (name: string): SwitchName | null => parse('queue', name);
/** Null for what is no agent of ours. */
export const parseAgentName = (name: string): SwitchName | null => parse('agent', name);

function parse(kind: 'queue' | 'agent', name: string): SwitchName | null {
  const [, found, tenantId, id] = NAME.exec(name) ?? [];
  return found === kind && id !== undefined ? { tenantId: Number(tenantId), id } : null;
}

/** Of a caller whose talk with an agent is to be recorded: `true`. */
export const RECORD_VARIABLE = 'callsign_queue_record';
