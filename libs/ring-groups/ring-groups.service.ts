import { Injectable } from '@nestjs/common';
import {
  containing,
  Database,
  mapPage,
  type Page,
  page,
  Problem,
  type RequestContext,
  type TenantTransaction,
} from '@callsign/platform';
import { DestinationDirectory, DestinationUses } from '@callsign/routing';
import { RingGroup } from './ring-group.entity';
import { RingGroupMembers } from './ring-group-members';
import {
  type CreateRingGroup,
  ringGroupAnswer,
  type RingGroupAnswer,
  type RingGroupQuery,
  type UpdateRingGroup,
} from './ring-groups.schema';

@Injectable()
export class RingGroupsService {
  constructor(
    private readonly database: Database,
    private readonly destinations: DestinationDirectory,
    private readonly uses: DestinationUses,
    private readonly members: RingGroupMembers,
  ) {}

  list(context: RequestContext, query: RingGroupQuery): Promise<Page<RingGroupAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(RingGroup).query('ringGroup');
      if (query.q)
        builder.andWhere('(ringGroup.number ILIKE :q OR ringGroup.name ILIKE :q)', {
          q: containing(query.q),
        });
      if (query.number !== undefined)
        builder.andWhere('ringGroup.number = :number', { number: query.number });
      if (query.enabled !== undefined)
        builder.andWhere('ringGroup.enabled = :enabled', { enabled: query.enabled });
      const found = await page(builder, query);
      const members = await this.members.of(
        tx,
        found.data.map(({ id }) => id),
      );
      return mapPage(found, (group) => ringGroupAnswer(group, members.get(group.id) ?? []));
    });
  }

  get(context: RequestContext, id: string): Promise<RingGroupAnswer> {
    return this.database.read(context.tenant, async (tx) => this.answer(tx, await this.find(tx, id)));
  }

  create(context: RequestContext, { members = [], ...body }: CreateRingGroup): Promise<RingGroupAnswer> {
    return this.database.write(context, async (tx) => {
      await this.check(tx, body);
      const group = await tx.of(RingGroup).insert(Object.assign(new RingGroup(), body));
      const rows = await this.members.replace(tx, group, members);
      await this.members.refuseCircles(tx, group, 'members');
      return ringGroupAnswer(group, rows);
    });
  }

  update(
    context: RequestContext,
    id: string,
    { members, ...body }: UpdateRingGroup,
  ): Promise<RingGroupAnswer> {
    return this.database.write(context, async (tx) => {
      const found = await this.find(tx, id);
      await this.check(tx, body);
      const group = await tx.of(RingGroup).save(Object.assign(found, body));
      if (members) await this.members.replace(tx, group, members);
      await this.members.refuseCircles(tx, group, members ? 'members' : 'number');
      return this.answer(tx, group);
    });
  }

  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      const { number } = await this.find(tx, id);
      // Waits for whoever points a destination here in this moment (RingGroupDestination.check), and sees it then.
      await tx.manager.query('SELECT 1 FROM ring_groups WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
        tx.tenantId,
        id,
      ]);
      await this.uses.refuseIfUsed(tx, 'ring_group', id, `ring group ${number}`);
      await tx.of(RingGroup).delete({ id });
    });
  }

  private async check(tx: TenantTransaction, { noAnswerDestination }: UpdateRingGroup): Promise<void> {
    await this.members.alone(tx);
    if (noAnswerDestination) await this.destinations.check(tx, noAnswerDestination, 'noAnswerDestination');
  }

  private async answer(tx: TenantTransaction, group: RingGroup): Promise<RingGroupAnswer> {
    return ringGroupAnswer(group, (await this.members.of(tx, [group.id])).get(group.id) ?? []);
  }

  private async find(tx: TenantTransaction, id: string): Promise<RingGroup> {
    const group = await tx.of(RingGroup).findOne({ id });
    if (!group) throw Problem.notFound('ring group', id);
    return group;
  }
}
