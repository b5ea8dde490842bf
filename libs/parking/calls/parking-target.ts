import type { TenantTransaction } from '@callsign/platform';
import { destinationSchema, type Target } from '@callsign/routing';
import { z } from 'zod';
import { MUSIC } from '../parking-lot.entity';

const lotRows = z.array(
  z.object({
    lotId: z.uuid(),
    name: z.string(),
    code: z.string(),
    firstSlot: z.number(),
    lastSlot: z.number(),
    timeoutSeconds: z.number(),
    ringBack: z.boolean(),
    ringBackSeconds: z.number(),
    callerIdPrefix: z.string().nullable(),
    overdue: destinationSchema.nullable(),
    music: z.enum(MUSIC),
  }),
);
export type Lot = z.output<typeof lotRows>[number];

/** A lot (its id; reached by its code) or one of its slots (`id/slot`; reached by the slot's number). */
export interface ParkingTarget extends Target {
  readonly type: 'parking';
  readonly number: string;
  readonly lot: Lot;
  /** Null for any free one. */
  readonly slot: string | null;
}

const LOTS_SQL = `
  SELECT id AS "lotId", name, code, first_slot AS "firstSlot", last_slot AS "lastSlot", timeout_seconds AS "timeoutSeconds",
    ring_back AS "ringBack", ring_back_seconds AS "ringBackSeconds", caller_id_prefix AS "callerIdPrefix",
    overdue_destination AS overdue, music
  FROM parking_lots WHERE tenant_id = $1`;

export async function parkingTargets(tx: TenantTransaction): Promise<ParkingTarget[]> {
  const lots = lotRows.parse(await tx.manager.query(LOTS_SQL, [tx.tenantId]));
  return lots.flatMap((lot): ParkingTarget[] => [
    { type: 'parking', id: lot.lotId, number: lot.code, lot, slot: null },
    ...slotsOf(lot).map((slot): ParkingTarget => ({
      type: 'parking',
      id: `${lot.lotId}/${slot}`,
      number: slot,
      lot,
      slot,
    })),
  ]);
}

export function slotsOf({ firstSlot, lastSlot }: Lot): string[] {
  return Array.from({ length: lastSlot - firstSlot + 1 }, (_, n) => String(firstSlot + n));
}

export function isParking(target: Target | null | undefined): target is ParkingTarget {
  return target?.type === 'parking';
}

/**
 * The name under which mod_valet_parking keeps a tenant's parked calls: one for all its lots, whose slots are unique.
 * Without `@`, which would be a SIP domain to it.
 */
export function valetLot(tenantId: number): string {
  return `parking.${tenantId}`;
}

const VALET_LOT = /^parking\.(\d{1,9})$/;

/** The tenant whose calls these are; null for what no tenant of ours parked. */
export function tenantOf(lotName: string): number | null {
  const id = VALET_LOT.exec(lotName)?.[1];
  return id === undefined ? null : Number(id);
}
