import { Injectable } from '@nestjs/common';
import { Database, mapPage, type Page, page, type RequestContext } from '@callsign/platform';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { AuditEntry } from './audit-entry.entity';
import { auditAnswer, type AuditAnswer, type AuditQuery, snake } from './audit.schema';

/** Reads who changed what; the writing is the database's, in the transaction of the change. */
@Injectable()
export class AuditService {
  constructor(private readonly db: Database) {}

  list({ tenantId }: RequestContext, query: AuditQuery): Promise<Page<AuditAnswer>> {
    const work = async (manager: EntityManager) => {
      const builder = filtered(
        manager.createQueryBuilder(AuditEntry, 'entry').where(tenantId === null ? {} : { tenantId }),
        query,
      );
      return mapPage(await page(builder, query), auditAnswer);
    };
    return tenantId === null
      ? this.db.readSystem(({ manager }) => work(manager))
      : this.db.read(tenantId, ({ manager }) => work(manager));
  }
}

function filtered(
  builder: SelectQueryBuilder<AuditEntry>,
  query: AuditQuery,
): SelectQueryBuilder<AuditEntry> {
  const { from, to, actor, entity, entityId, action, tenantId } = query;
  if (from) builder.andWhere('entry.at >= :from', { from });
  if (to) builder.andWhere('entry.at < :to', { to });
  if (actor)
    builder.andWhere(
      '(lower(entry.actorName) = lower(:actor) OR CAST(entry.actorId AS text) = lower(:actor))',
      { actor },
    );
  if (entity) builder.andWhere('entry.entity = :entity', { entity: snake(entity) });
  if (entityId) builder.andWhere('entry.entityId = :entityId', { entityId });
  if (action) builder.andWhere('entry.action = :action', { action });
  if (tenantId !== undefined) builder.andWhere('entry.tenantId = :wantedTenant', { wantedTenant: tenantId });
  return builder;
}
