import { Injectable } from '@nestjs/common';
import { Extension } from '@callsign/extensions';
import { type FieldError, Problem, type TenantTransaction } from '@callsign/platform';
import { In } from 'typeorm';
import { v7 } from 'uuid';
import { z } from 'zod';
import { circleThrough } from './circles';
import { RingGroupMember } from './ring-group-member.entity';
import { RingGroup } from './ring-group.entity';
import type { MemberValues } from './ring-groups.schema';

const numberRows = z.array(z.object({ number: z.string() }));
/** Of `pg_advisory_xact_lock`; any number that nothing else of ours locks. */
const LOCK = 4711007;

/** The members of ring groups, which may ring each other yet never in circles. */
@Injectable()
export class RingGroupMembers {
  /** Members of each of these groups, by group. */
  async of(tx: TenantTransaction, groupIds: string[]): Promise<Map<string, RingGroupMember[]>> {
    const rows = await tx
      .of(RingGroupMember)
      .find({ ringGroupId: In(groupIds) }, { order: { position: 'ASC' } });
    return Map.groupBy(rows, ({ ringGroupId }) => ringGroupId);
  }

  /** Whoever changes groups of the tenant waits for this transaction: two changes could only together make a circle. */
  async alone(tx: TenantTransaction): Promise<void> {
    await tx.manager.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK, tx.tenantId]);
  }

  /** Rows are kept by their place in the list, so that the audit log tells what changed and no more. */
  async replace(tx: TenantTransaction, group: RingGroup, values: MemberValues[]): Promise<RingGroupMember[]> {
    await this.refuseUnknown(tx, values);
    const members = tx.of(RingGroupMember);
    const present = (await this.of(tx, [group.id])).get(group.id) ?? [];
    const kept = present.slice(0, values.length).map((row, index) => Object.assign(row, values[index]));
    const added = values.slice(present.length).map((value, index) =>
      Object.assign(new RingGroupMember(), value, {
        id: v7(),
        ringGroupId: group.id,
        position: present.length + index,
      }),
    );
    const gone = present.slice(values.length);
    if (gone.length > 0) await members.delete({ id: In(gone.map(({ id }) => id)) });
    await members.saveMany(kept);
    if (added.length > 0) await members.insertMany(added);
    return [...kept, ...added];
  }

  /** Refuses (400) a group that would ring itself, directly or through others, naming the way. */
  async refuseCircles(tx: TenantTransaction, { number }: RingGroup, field: string): Promise<void> {
    const groups = await tx.of(RingGroup).find();
    const members = await this.of(
      tx,
      groups.map(({ id }) => id),
    );
    const numbers = new Map(
      groups.map((group): [string, string[]] => [
        group.number,
        (members.get(group.id) ?? []).flatMap((member) => member.number ?? []),
      ]),
    );
    const circle = circleThrough(number, numbers);
    if (circle)
      throw Problem.invalid([{ field, message: `would make the group ring itself: ${circle.join(' → ')}` }]);
  }

  private async refuseUnknown(tx: TenantTransaction, values: MemberValues[]): Promise<void> {
    const extensionIds = values.flatMap(({ extensionId }) => extensionId ?? []);
    const numbers = values.flatMap(({ number }) => number ?? []);
    const extensions = new Set(
      (await tx.of(Extension).find({ id: In(extensionIds) }, { select: { id: true } })).map(({ id }) => id),
    );
    const dialable = new Set(
      numberRows
        .parse(
          await tx.manager.query(
            'SELECT number FROM dialable_numbers WHERE tenant_id = $1 AND number = ANY($2)',
            [tx.tenantId, numbers],
          ),
        )
        .map(({ number }) => number),
    );
    const errors = values.flatMap(({ extensionId, number }, index): FieldError[] => {
      if (extensionId !== null && !extensions.has(extensionId))
        return [{ field: `members.${index}.extensionId`, message: 'is no extension of this tenant' }];
      if (number !== null && !dialable.has(number))
        return [
          { field: `members.${index}.number`, message: 'is no number that can be dialled in this tenant' },
        ];
      return [];
    });
    if (errors.length > 0) throw Problem.invalid(errors);
  }
}
