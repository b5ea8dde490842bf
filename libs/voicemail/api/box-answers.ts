import type { TenantTransaction } from '@callsign/platform';
import { z } from 'zod';
import { GREETING_KINDS } from '../mailbox';
import { COUNTED } from '../store/messages';
import { type BoxAnswer, boxSchema } from './boxes.schema';

const { messages: _, lockedUntil: __, ...same } = boxSchema.shape;
const rows = z.array(
  z.object({
    ...same,
    lockedUntil: z.date().nullable(),
    greetings: z.array(z.enum(GREETING_KINDS)),
    ...boxSchema.shape.messages.shape,
  }),
);

const SQL = `
  SELECT b.id AS "extensionId", e.number, e.display_name AS "displayName", e.voicemail_enabled AS enabled,
    b.pin_hash IS NOT NULL AS "hasPin", CASE WHEN b.locked_until > now() THEN b.locked_until END AS "lockedUntil",
    b.language, b.greeting_mode AS "greetingMode", b.operator, b.email, b.attach_audio AS "attachAudio",
    b.delete_after_email AS "deleteAfterEmail", b.quota_seconds AS "quotaSeconds",
    b.max_message_seconds AS "maxMessageSeconds", m.*,
    ARRAY(SELECT g.kind FROM voicemail_greetings g WHERE g.tenant_id = b.tenant_id AND g.box_id = b.id ORDER BY g.kind) AS greetings
  FROM voicemail_boxes b JOIN extensions e ON e.tenant_id = b.tenant_id AND e.id = b.id
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(seconds), 0)::int AS "usedSeconds", ${COUNTED}
    FROM voicemail_messages WHERE tenant_id = b.tenant_id AND box_id = b.id AND deleted_at IS NULL) m
  WHERE b.tenant_id = $1 AND b.id = ANY($2) ORDER BY e.number, e.id`;

/** Boxes as the API tells them, by number. */
export async function boxAnswers(tx: TenantTransaction, ids: readonly string[]): Promise<BoxAnswer[]> {
  const found = rows.parse(await tx.manager.query(SQL, [tx.tenantId, ids]));
  return found.map(({ lockedUntil, new: fresh, saved, newUrgent, savedUrgent, ...box }) => ({
    ...box,
    lockedUntil: lockedUntil?.toISOString() ?? null,
    messages: { new: fresh, saved, newUrgent, savedUrgent },
  }));
}
