import { EslError } from '@callsign/esl';
import { z } from 'zod';

/** Every column comes as text, or not at all (mod_callcenter.c, list_result_json_callback). */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const count = z.coerce.number().int();

const agentRow = z.object({
  name: text,
  uuid: text,
  contact: text,
  status: text,
  state: text,
  max_no_answer: text,
  wrap_up_time: text,
  reject_delay_time: text,
  busy_delay_time: text,
  no_answer_delay_time: text,
  last_bridge_end: count,
  last_status_change: count,
  no_answer_count: count,
  calls_answered: count,
  talk_time: count,
  ready_time: count,
});
export type AgentRow = z.output<typeof agentRow>;

const tierRow = z.object({ queue: text, agent: text, state: text, level: count, position: count });
export type TierRow = z.output<typeof tierRow>;

const memberRow = z.object({
  queue: text,
  uuid: text,
  session_uuid: text,
  cid_number: text,
  cid_name: text,
  joined_epoch: count,
  bridge_epoch: count,
  base_score: count,
  serving_agent: text,
  state: text,
});
/** A caller: `Waiting`, `Trying` (an agent rings), `Answered`, or `Abandoned`, which is kept for a minute. */
export type MemberRow = z.output<typeof memberRow>;

/** The command that lists all of them; its output is for `readListing`. */
export const LISTINGS = { agents: 'agent list', tiers: 'tier list', members: 'member list' } as const;

export const listingCommand = (what: keyof typeof LISTINGS): string =>
  `json ${JSON.stringify({ command: 'callcenter_config', data: { arguments: LISTINGS[what] } })}`;

export const readAgents = (output: string): AgentRow[] => read(agentRow, output);
export const readTiers = (output: string): TierRow[] => read(tierRow, output);
export const readMembers = (output: string): MemberRow[] => read(memberRow, output);

function read<Row>(row: z.ZodType<Row>, output: string): Row[] {
  let json: unknown;
  try {
    json = JSON.parse(output);
  } catch (error) {
    throw new EslError(`a listing of mod_callcenter is no JSON: ${(error as Error).message}`);
  }
  const result = z.object({ response: z.array(row) }).safeParse(json);
  if (!result.success) throw new EslError(`a listing of mod_callcenter: ${z.prettifyError(result.error)}`);
  return result.data.response;
}

/** A queue as `callcenter_config queue list` tells of it, by its headings. Without one, there is no line but the first. */
export function readQueues(output: string): Map<string, Record<string, string>> {
  const [heading = '', ...lines] = output
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('+OK'));
  const names = heading.split('|');
  return new Map(
    lines.map((line) => {
      const values = line.split('|');
      const queue = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
      return [queue.name ?? '', queue];
    }),
  );
}
