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
import { v7 } from 'uuid';
import { z } from 'zod';
import { type ParkedCall, ParkedCalls } from './calls/parked-calls';
import { ParkingLot } from './parking-lot.entity';
import {
  type CreateParkingLot,
  type ParkedCallAnswer,
  parkingLotAnswer,
  type ParkingLotAnswer,
  type ParkingLotQuery,
  type UpdateParkingLot,
  wrongSlots,
} from './parking-lots.schema';

const takenRows = z.array(z.object({ number: z.string(), kind: z.string() }));

/** The first number of a range that something else has. */
const TAKEN = `
  SELECT d.number, replace(d.kind, '_', ' ') AS kind FROM dialable_numbers d
  WHERE d.tenant_id = $1 AND d.number IN (SELECT slot::text FROM generate_series($2::int, $3::int) AS slot)
    AND NOT EXISTS (SELECT FROM parking_slots s WHERE s.tenant_id = d.tenant_id AND s.id = d.owner_id AND s.lot_id = $4)
  ORDER BY d.number::int LIMIT 1`;

@Injectable()
export class ParkingLotsService {
  constructor(
    private readonly database: Database,
    private readonly destinations: DestinationDirectory,
    private readonly uses: DestinationUses,
    private readonly parked: ParkedCalls,
  ) {}

  list(context: RequestContext, query: ParkingLotQuery): Promise<Page<ParkingLotAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(ParkingLot).query('lot');
      if (query.q) builder.andWhere('(lot.name ILIKE :q OR lot.code ILIKE :q)', { q: containing(query.q) });
      return mapPage(await page(builder, query), parkingLotAnswer);
    });
  }

  get(context: RequestContext, id: string): Promise<ParkingLotAnswer> {
    return this.database.read(context.tenant, async (tx) => parkingLotAnswer(await this.find(tx, id)));
  }

  async calls(context: RequestContext, id: string): Promise<{ data: ParkedCallAnswer[] }> {
    const lot = await this.database.read(context.tenant, (tx) => this.find(tx, id));
    const data = this.in(lot, context.tenant)
      .toSorted((one, other) => Number(one.slot) - Number(other.slot))
      .map(({ slot, callId, node, caller, since }) => ({ slot, callId, node, caller, since }));
    return { data };
  }

  create(context: RequestContext, body: CreateParkingLot): Promise<ParkingLotAnswer> {
    return this.database.write(context, async (tx) => {
      const lot = Object.assign(new ParkingLot(), { id: v7() }, body);
      await this.check(tx, lot);
      return parkingLotAnswer(await tx.of(ParkingLot).insert(lot));
    });
  }

  update(context: RequestContext, id: string, body: UpdateParkingLot): Promise<ParkingLotAnswer> {
    return this.database.write(context, async (tx) => {
      const found = await this.find(tx, id);
      const before = this.in(found, context.tenant);
      const lot = Object.assign(found, body);
      await this.check(tx, lot);
      const kept = this.in(lot, context.tenant);
      refuseWithCalls(
        lot,
        before.filter((call) => !kept.includes(call)),
      );
      return parkingLotAnswer(await tx.of(ParkingLot).save(lot));
    });
  }

  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      const lot = await this.find(tx, id);
      // Waits for whoever points a destination here in this moment (ParkingDestination.check), and sees it then.
      await tx.manager.query('SELECT 1 FROM parking_lots WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
        tx.tenantId,
        id,
      ]);
      await this.uses.refuseIfUsed(tx, 'parking', id, `parking lot ${lot.name}`);
      refuseWithCalls(lot, this.in(lot, context.tenant));
      await tx.of(ParkingLot).delete({ id });
    });
  }

  private in({ firstSlot, lastSlot }: ParkingLot, tenantId: number): ParkedCall[] {
    return this.parked
      .of(tenantId)
      .filter(({ slot }) => Number(slot) >= firstSlot && Number(slot) <= lastSlot);
  }

  private async check(tx: TenantTransaction, lot: ParkingLot): Promise<void> {
    const wrong = wrongSlots(lot);
    if (wrong) throw Problem.invalid([{ field: 'lastSlot', message: wrong }]);
    if (lot.overdueDestination)
      await this.destinations.check(tx, lot.overdueDestination, 'overdueDestination');
    const values = [tx.tenantId, lot.firstSlot, lot.lastSlot, lot.id];
    const [taken] = takenRows.parse(await tx.manager.query(TAKEN, values));
    if (taken)
      throw Problem.duplicate(
        'firstSlot',
        `${taken.number} is already the number of ${/^[aeiou]/.test(taken.kind) ? 'an' : 'a'} ${taken.kind}.`,
      );
  }

  private async find(tx: TenantTransaction, id: string): Promise<ParkingLot> {
    const lot = await tx.of(ParkingLot).findOne({ id });
    if (!lot) throw Problem.notFound('parking lot', id);
    return lot;
  }
}

function refuseWithCalls({ name }: ParkingLot, calls: readonly ParkedCall[]): void {
  if (calls.length > 0)
    throw Problem.inUse(
      `parking lot ${name}`,
      calls.slice(0, 20).map(({ slot, caller }) => `the call of ${caller.number || 'somebody'} in ${slot}`),
    );
}
