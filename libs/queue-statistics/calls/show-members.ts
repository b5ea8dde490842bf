import { EslError } from '@callsign/esl';
import { z } from 'zod';

/** All callers of all queues, as mod_callcenter's own table has them. */
export const SHOW_MEMBERS = `json ${JSON.stringify({ command: 'callcenter_config', data: { arguments: 'member list' } })}`;

const epoch = z.coerce.number().int();
const member = z.object({
  queue: z.string(),
  uuid: z.string(),
  session_uuid: z.string(),
  cid_number: z.string(),
  cid_name: z.string(),
  joined_epoch: epoch,
  state: z.string(),
});
const answer = z.object({ response: z.array(member).nullish() });

/** A caller who waits in a queue, is being connected to an agent, or talks to one. */
export interface Member {
  readonly callId: string;
  readonly memberId: string;
  readonly queue: string;
  readonly joinedSecond: number;
  readonly caller: { readonly number: string; readonly name: string };
}

/** Reads the output of {@link SHOW_MEMBERS}. Who gave up keeps a row for a while, without a channel: left out. */
export function readMembers(output: string): Member[] {
  const parsed = answer.safeParse(JSON.parse(output));
  if (!parsed.success) throw new EslError(`output of "${SHOW_MEMBERS}": ${z.prettifyError(parsed.error)}`);
  return (parsed.data.response ?? [])
    .filter(({ session_uuid, state }) => session_uuid !== '' && state !== 'Abandoned')
    .map((row) => ({
      callId: row.session_uuid,
      memberId: row.uuid,
      queue: row.queue,
      joinedSecond: row.joined_epoch,
      caller: { number: row.cid_number, name: row.cid_name },
    }));
}
