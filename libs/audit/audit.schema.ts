import { camel, listOf, listQuery, nameText } from '@callsign/platform';
import { z } from 'zod';
import type { AuditEntry } from './audit-entry.entity';

const ACTIONS = ['create', 'update', 'delete'] as const;

export const auditEntrySchema = z
  .object({
    id: z.string().describe('Grows in the order of writing'),
    at: z.iso.datetime(),
    tenantId: z.int().nullable().describe('Whose object it was; null for what belongs to no tenant'),
    actor: z.object({
      id: z.uuid().nullable(),
      username: z
        .string()
        .describe("A person's, a task's of ours, or the database role of SQL typed by hand"),
      role: z
        .string()
        .describe(
          '`system_admin`, `tenant_admin`, `user`, `system` (a task of ours) or `database` (SQL typed by hand)',
        ),
    }),
    ip: z.string().nullable().describe('Remote address; null for what came by no request'),
    requestId: z.string().nullable(),
    action: z.enum(ACTIONS),
    entity: z
      .string()
      .describe('Kind of object: users, extensions, tenantProfiles, … A sign-in creates one of `sessions`'),
    entityId: z.string(),
    changes: z
      .record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }))
      .describe(
        'What differs, by field; null before a creation and after a deletion, `[redacted]` for a secret',
      ),
  })
  .meta({ id: 'AuditEntry' });

const filters = {
  from: z.iso.datetime({ offset: true }).optional().describe('Not before this time'),
  to: z.iso.datetime({ offset: true }).optional().describe('Before this time'),
  actor: nameText(64).optional().describe('Username, or user id'),
  entity: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,62}$/, 'must be a kind of object such as extensions')
    .optional(),
  entityId: nameText(64).optional(),
  action: z.enum(ACTIONS).optional(),
  tenantId: z.coerce.number().pipe(z.int32()).optional(),
};

export const auditQuery = listQuery(['id'], filters).extend({
  sort: z.enum(['-id', 'id']).default('-id').describe('`-id`: newest first'),
});
export const auditList = listOf(auditEntrySchema).meta({ id: 'AuditList' });

export type AuditQuery = z.output<typeof auditQuery>;
export type AuditAnswer = z.output<typeof auditEntrySchema>;

export function auditAnswer({
  id,
  at,
  tenantId,
  ip,
  requestId,
  action,
  entity,
  entityId,
  ...rest
}: AuditEntry): AuditAnswer {
  return {
    id,
    at: at.toISOString(),
    tenantId,
    actor: { id: rest.actorId, username: rest.actorName, role: rest.actorRole },
    ip,
    requestId,
    action,
    entity: camel(entity),
    entityId,
    changes: Object.fromEntries(
      Object.entries(rest.changes).map(([column, [from, to]]) => [camel(column), { from, to }]),
    ),
  };
}

/** `tenantProfiles` → `tenant_profiles` */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
