import { Injectable } from '@nestjs/common';
import { Database, RequestContext, type TenantTransaction } from '@callsign/platform';
import { Mailboxes } from '@callsign/voicemail';
import { z } from 'zod';
import { HotDesk } from './hot-desk.entity';

/** An extension by its id and number. */
export interface Seat {
  readonly id: string;
  readonly number: string;
}

const candidates = z.array(z.object({ id: z.uuid(), hasPin: z.boolean() })).max(1);
const CANDIDATE = `
  SELECT e.id, b.pin_hash IS NOT NULL AS "hasPin"
  FROM extensions e LEFT JOIN voicemail_boxes b ON b.tenant_id = e.tenant_id AND b.id = e.id
  WHERE e.tenant_id = $1 AND e.number = $2 AND e.enabled`;
const expiries = z.array(z.object({ expiresAt: z.date().nullable() })).length(1);
const EXPIRY = `SELECT now() + make_interval(hours => hot_desk_max_hours) AS "expiresAt" FROM tenants WHERE id = $1`;
/** Of `pg_advisory_xact_lock`; any number that nothing else of ours locks. */
const LOCK = 4711015;

const atPhone = (tenantId: number, { number }: Seat): RequestContext =>
  RequestContext.internal(`phone of extension ${number}`, tenantId);

/** Who sits at whose phone. One extension sits at one phone, and at a phone sits one extension. */
@Injectable()
export class HotDesks {
  constructor(
    private readonly database: Database,
    private readonly mailboxes: Mailboxes,
  ) {}

  /**
   * Makes the phone that of the extension with this number, which then sits nowhere else, and nobody else there. At its own
   * phone it is home again. The PIN is that of its voicemail box, with the same lock; who has none can not log in.
   */
  async logIn(
    tenantId: number,
    phone: Seat,
    number: string,
    pin: string,
  ): Promise<'done' | 'refused' | 'locked'> {
    const [who] = candidates.parse(
      await this.database.read(tenantId, (tx) => tx.manager.query(CANDIDATE, [tx.tenantId, number])),
    );
    if (!who?.hasPin) return 'refused';
    const outcome = await this.mailboxes.verifyPin({ id: who.id, tenantId }, pin);
    if (outcome !== 'right') return outcome === 'locked' ? 'locked' : 'refused';
    await this.database.write(atPhone(tenantId, phone), async (tx) => {
      await alone(tx);
      const desks = tx.of(HotDesk);
      await desks.delete({ extensionId: who.id });
      await desks.delete({ phoneId: phone.id });
      if (who.id === phone.id) return;
      const [end] = expiries.parse(await tx.manager.query(EXPIRY, [tx.tenantId]));
      await desks.insert({ extensionId: who.id, phoneId: phone.id, expiresAt: end?.expiresAt ?? null });
    });
    return 'done';
  }

  /** Ends that somebody sits at the phone; where nobody does, that its own extension sits elsewhere. False: neither was. */
  async logOut(tenantId: number, phone: Seat): Promise<boolean> {
    return this.database.write(atPhone(tenantId, phone), async (tx) => {
      await alone(tx);
      const desks = tx.of(HotDesk);
      const ended =
        (await desks.delete({ phoneId: phone.id })) || (await desks.delete({ extensionId: phone.id }));
      return ended > 0;
    });
  }
}

/** Two who log in at once do it one after the other. */
async function alone(tx: TenantTransaction): Promise<void> {
  await tx.manager.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK, tx.tenantId]);
}
