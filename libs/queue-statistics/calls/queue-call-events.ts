import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { parseShowChannels, SHOW_CHANNELS, SwitchRegistry } from '@callsign/esl';
import { listingCommand, type MemberRow, readMembers } from '@callsign/queues';
import { z } from 'zod';
import { heardEvent } from './heard-events';
import { QueueCallIntake } from './queue-call-intake';
import { QueueCallStore } from './queue-call-store';
import type { Heard } from './queue-fact';

const open = z.array(
  z.object({ callId: z.uuid(), memberId: z.uuid(), queue: z.string(), joinedSecond: z.number() }),
);

/** Calls that waited or talked when this switch was last heard. */
const OPEN = `
  SELECT call_id AS "callId", member_id AS "memberId", format('queue.%s.%s', tenant_id, queue_id) AS queue, floor(extract(epoch FROM joined_at))::int AS "joinedSecond"
  FROM queue_calls
  WHERE NOT settled AND node = $1 AND (outcome = 'waiting' OR outcome = 'answered' AND ended_at IS NULL)`;

const NOBODY = { number: '', name: '' };

/**
 * What the switches say of calls in queues. What happened while one was not heard is made good from what it holds when
 * it is back: calls that began meanwhile, calls that are no more. The rest, their records tell.
 */
@Injectable()
export class QueueCallEvents implements OnApplicationBootstrap {
  constructor(
    private readonly switches: SwitchRegistry,
    private readonly intake: QueueCallIntake,
    private readonly store: QueueCallStore,
  ) {}

  onApplicationBootstrap(): void {
    this.switches.onEvent(['callcenter::info'], async (node, event) => {
      const heard = heardEvent(node, event);
      if (heard) await this.intake.hear(heard);
    });
    this.switches.onReady((node) => this.catchUp(node));
  }

  private async catchUp(node: string): Promise<void> {
    // In this order: a call that is open in the table and then not on the switch has ended.
    const known = open.parse(await this.store.asSystem((manager) => manager.query(OPEN, [node])));
    const legs = new Set(
      parseShowChannels(await this.switches.api(node, SHOW_CHANNELS)).map(({ uuid }) => uuid),
    );
    const at = Date.now();
    const gone = known.filter(({ callId }) => !legs.has(callId));
    const members = readMembers(await this.switches.api(node, listingCommand('members'))).filter(
      ({ session_uuid, state }) => session_uuid !== '' && state !== 'Abandoned',
    );
    await Promise.all([
      ...gone.map(({ joinedSecond, ...call }) =>
        this.intake.hear({
          ...call,
          node,
          caller: NOBODY,
          id: 'gone',
          fact: { is: 'gone', at, joinedSecond },
        }),
      ),
      ...members.map((member) => this.intake.hear(listed(node, member))),
    ]);
  }
}

function listed(node: string, member: MemberRow): Heard {
  const { uuid, session_uuid, queue, cid_number, cid_name, joined_epoch, bridge_epoch, serving_agent } =
    member;
  return {
    callId: session_uuid,
    memberId: uuid,
    queue,
    node,
    caller: { number: cid_number, name: cid_name },
    id: `listed:${member.state}`,
    fact: {
      is: 'listed',
      joinedSecond: joined_epoch,
      talks: member.state === 'Answered' ? { agent: serving_agent, second: bridge_epoch } : null,
    },
  };
}
