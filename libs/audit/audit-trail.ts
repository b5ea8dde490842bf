import { Injectable } from '@nestjs/common';
import { Database, type RequestContext } from '@callsign/platform';

const NOTE = `
  INSERT INTO audit_log (tenant_id, actor_id, actor_name, actor_role, ip, request_id, action, entity, entity_id, changes)
  SELECT $1::int, (actor ->> 'id')::uuid, actor ->> 'username', actor ->> 'role', (actor ->> 'ip')::inet, actor ->> 'requestId',
    'update', $2, $3, (SELECT jsonb_object_agg(key, jsonb_build_array(NULL, value)) FROM jsonb_each($4::jsonb))
  FROM (SELECT current_setting('callsign.actor')::jsonb AS actor) AS who`;

/** Writes down who had done what to something that is no row of a table, such as a call that is up. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /**
   * Resolves when it is written; only then it may be done.
   * @param entity kind of object, in snake case, in the plural
   * @param what at least one pair: `{ transferred_to: '1003' }`
   */
  async note(
    context: RequestContext,
    entity: string,
    entityId: string,
    what: Readonly<Record<string, string | number | boolean>>,
  ): Promise<void> {
    await this.database.write(context, (tx) =>
      tx.manager.query(NOTE, [tx.tenantId, entity, entityId, JSON.stringify(what)]),
    );
  }
}
