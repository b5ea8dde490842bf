import { Injectable } from '@nestjs/common';
import { Extension } from '@callsign/extensions';
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
import { DestinationUses } from '@callsign/routing';
import { In } from 'typeorm';
import { PagingGroup } from './paging-group.entity';
import { PagingGroupExtension, type PagingRole } from './paging-group-extension.entity';
import {
  type CreatePagingGroup,
  pagingGroupAnswer,
  type PagingGroupAnswer,
  type PagingGroupQuery,
  type UpdatePagingGroup,
} from './paging-groups.schema';

const FIELDS = { member: 'memberIds', caller: 'callerIds' } as const satisfies Record<PagingRole, string>;

@Injectable()
export class PagingGroupsService {
  constructor(
    private readonly database: Database,
    private readonly uses: DestinationUses,
  ) {}

  list(context: RequestContext, query: PagingGroupQuery): Promise<Page<PagingGroupAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(PagingGroup).query('pagingGroup');
      if (query.q)
        builder.andWhere('(pagingGroup.number ILIKE :q OR pagingGroup.name ILIKE :q)', {
          q: containing(query.q),
        });
      if (query.number !== undefined)
        builder.andWhere('pagingGroup.number = :number', { number: query.number });
      if (query.enabled !== undefined)
        builder.andWhere('pagingGroup.enabled = :enabled', { enabled: query.enabled });
      const found = await page(builder, query);
      const ids = found.data.map(({ id }) => id);
      const extensions = Map.groupBy(await this.extensions(tx, ids), ({ pagingGroupId }) => pagingGroupId);
      return mapPage(found, (group) => pagingGroupAnswer(group, extensions.get(group.id) ?? []));
    });
  }

  get(context: RequestContext, id: string): Promise<PagingGroupAnswer> {
    return this.database.read(context.tenant, async (tx) => this.answer(tx, await this.find(tx, id)));
  }

  create(
    context: RequestContext,
    { memberIds = [], callerIds = [], ...body }: CreatePagingGroup,
  ): Promise<PagingGroupAnswer> {
    return this.database.write(context, async (tx) => {
      const group = await tx.of(PagingGroup).insert(Object.assign(new PagingGroup(), body));
      await this.replace(tx, group, 'member', memberIds);
      await this.replace(tx, group, 'caller', callerIds);
      return this.answer(tx, group);
    });
  }

  update(
    context: RequestContext,
    id: string,
    { memberIds, callerIds, ...body }: UpdatePagingGroup,
  ): Promise<PagingGroupAnswer> {
    return this.database.write(context, async (tx) => {
      const group = await tx.of(PagingGroup).save(Object.assign(await this.find(tx, id), body));
      if (memberIds) await this.replace(tx, group, 'member', memberIds);
      if (callerIds) await this.replace(tx, group, 'caller', callerIds);
      return this.answer(tx, group);
    });
  }

  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      const { number } = await this.find(tx, id);
      // Waits for whoever points a destination here in this moment (PagingDestination.check), and sees it then.
      await tx.manager.query('SELECT 1 FROM paging_groups WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
        tx.tenantId,
        id,
      ]);
      await this.uses.refuseIfUsed(tx, 'paging', id, `paging group ${number}`);
      await tx.of(PagingGroup).delete({ id });
    });
  }

  private async replace(
    tx: TenantTransaction,
    group: PagingGroup,
    role: PagingRole,
    ids: string[],
  ): Promise<void> {
    await this.refuseUnknown(tx, FIELDS[role], ids);
    const rows = tx.of(PagingGroupExtension);
    const present = await rows.find({ pagingGroupId: group.id, role });
    const gone = present.filter(({ extensionId }) => !ids.includes(extensionId));
    if (gone.length > 0) await rows.delete({ id: In(gone.map(({ id }) => id)) });
    const known = new Set(present.map(({ extensionId }) => extensionId));
    const added = ids.filter((id) => !known.has(id));
    if (added.length > 0)
      await rows.insertMany(added.map((extensionId) => ({ pagingGroupId: group.id, extensionId, role })));
  }

  private async refuseUnknown(tx: TenantTransaction, field: string, ids: string[]): Promise<void> {
    const found = await tx.of(Extension).find({ id: In(ids) }, { select: { id: true } });
    const known = new Set(found.map(({ id }) => id));
    const errors = ids.flatMap((id, index) =>
      known.has(id) ? [] : [{ field: `${field}.${index}`, message: 'is no extension of this tenant' }],
    );
    if (errors.length > 0) throw Problem.invalid(errors);
  }

  private async answer(tx: TenantTransaction, group: PagingGroup): Promise<PagingGroupAnswer> {
    return pagingGroupAnswer(group, await this.extensions(tx, [group.id]));
  }

  private extensions(tx: TenantTransaction, groupIds: string[]): Promise<PagingGroupExtension[]> {
    return tx.of(PagingGroupExtension).find({ pagingGroupId: In(groupIds) }, { order: { id: 'ASC' } });
  }

  private async find(tx: TenantTransaction, id: string): Promise<PagingGroup> {
    const group = await tx.of(PagingGroup).findOne({ id });
    if (!group) throw Problem.notFound('paging group', id);
    return group;
  }
}
