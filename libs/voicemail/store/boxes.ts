import { Injectable } from '@nestjs/common';
import { Database } from '@callsign/platform';
import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';
import type { BoxRef, Mailbox } from '../mailbox';

const rows = z
  .array(
    z.object({
      id: z.uuid(),
      tenantId: z.number(),
      number: z.string(),
      name: z.string(),
      domain: z.string(),
      language: z.string(),
      operator: destinationSchema.nullable(),
      greetingKey: z.string().nullable(),
      nameKey: z.string().nullable(),
      maxMessageSeconds: z.number(),
      quotaLeftSeconds: z.number(),
      hasPin: z.boolean(),
    }),
  )
  .max(1);

const SQL = `
  SELECT b.id, b.tenant_id AS "tenantId", e.number, e.display_name AS name, t.domain, b.language, b.operator,
    (SELECT g.audio_key FROM voicemail_greetings g WHERE g.tenant_id = b.tenant_id AND g.box_id = b.id
      AND g.kind = CASE b.greeting_mode WHEN 'recorded' THEN 'greeting' WHEN 'temporary' THEN 'temporary' END) AS "greetingKey",
    (SELECT g.audio_key FROM voicemail_greetings g WHERE g.tenant_id = b.tenant_id AND g.box_id = b.id AND g.kind = 'name') AS "nameKey",
    b.max_message_seconds AS "maxMessageSeconds",
    greatest(0, b.quota_seconds - (SELECT coalesce(sum(m.seconds), 0) FROM voicemail_messages m
      WHERE m.tenant_id = b.tenant_id AND m.box_id = b.id AND m.deleted_at IS NULL))::int AS "quotaLeftSeconds",
    b.pin_hash IS NOT NULL AS "hasPin"
  FROM extensions e
  JOIN tenants t ON t.id = e.tenant_id
  JOIN voicemail_boxes b ON b.tenant_id = e.tenant_id AND b.id = e.id
  WHERE e.tenant_id = $1 AND e.number = $2 AND e.enabled AND e.voicemail_enabled AND t.enabled`;

const refs = z.array(z.object({ id: z.uuid(), tenantId: z.number() })).max(1);
const REF = `
  SELECT b.id, b.tenant_id AS "tenantId" FROM extensions e
  JOIN voicemail_boxes b ON b.tenant_id = e.tenant_id AND b.id = e.id
  WHERE e.tenant_id = $1 AND e.number = $2`;

/** Boxes as calls look them up. */
@Injectable()
export class Boxes {
  constructor(private readonly database: Database) {}

  /** Also where voicemail or the extension is off, as long as the box is there. */
  async refByNumber(tenantId: number, number: string): Promise<BoxRef | null> {
    const [box] = refs.parse(
      await this.database.read(tenantId, (tx) => tx.manager.query(REF, [tx.tenantId, number])),
    );
    return box ?? null;
  }

  async byNumber(tenantId: number, number: string): Promise<Mailbox | null> {
    const [row] = rows.parse(
      await this.database.read(tenantId, (tx) => tx.manager.query(SQL, [tx.tenantId, number])),
    );
    if (!row) return null;
    const { greetingKey, ...box } = row;
    return {
      ...box,
      greeting: greetingKey ? { kind: 'recorded', audioKey: greetingKey } : { kind: 'default' },
    };
  }
}
