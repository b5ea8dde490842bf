import { Injectable } from '@nestjs/common';
import { Database, Problem, type RequestContext } from '@callsign/platform';
import { z } from 'zod';

const rows = z.array(z.object({ id: z.uuid(), number: z.string() })).max(1);

const SQL = `
  SELECT e.id, e.number FROM users u JOIN extensions e ON e.tenant_id = u.tenant_id AND e.id = u.extension_id
  WHERE u.tenant_id = $1 AND u.id = $2`;

export type OwnExtensionRef = z.output<typeof rows>[number];

/** The extension of whoever is signed in. */
@Injectable()
export class OwnExtension {
  constructor(private readonly database: Database) {}

  /** Null for somebody without one. */
  async find(context: RequestContext): Promise<OwnExtensionRef | null> {
    const { id } = context.actor;
    if (id === null) return null;
    const [row] = rows.parse(
      await this.database.read(context.tenant, (tx) => tx.manager.query(SQL, [tx.tenantId, id])),
    );
    return row ?? null;
  }

  /** Refuses (404) somebody without one. */
  async get(context: RequestContext): Promise<OwnExtensionRef> {
    const own = await this.find(context);
    if (!own)
      throw new Problem(404, 'no-extension', 'You have no extension; an administrator can give you one.');
    return own;
  }
}
