import { listOf, listQuery, nameText, optionalText, searchText } from '@callsign/platform';
import { destinationSchema } from '@callsign/routing';
import { z } from 'zod';
import { MUSIC, type ParkingLot } from './parking-lot.entity';

/** More than anybody can tell apart, and each is a number that nothing else can have. */
const MOST_SLOTS = 100;

const slot = z.number().int().min(10).max(99_999_999);
const fields = {
  name: nameText(80),
  code: z
    .string()
    .regex(/^[0-9*#]{1,12}$/, 'must be 1 to 12 digits, * or #')
    .describe(
      'What a call is transferred to, to be parked in the first free slot; unique among all that can be dialled in the tenant',
    ),
  firstSlot: slot.describe(
    'Slots are all numbers from this one to the last; each is dialled to take the call there',
  ),
  lastSlot: slot.describe(`At most ${MOST_SLOTS} slots`),
  timeoutSeconds: z
    .union([z.literal(0), z.number().int().min(10).max(3600)])
    .describe('How long a call may wait; 0 for as long as it likes'),
  ringBack: z.boolean().describe('A call that waited so long rings at the extension that parked it'),
  ringBackSeconds: z.number().int().min(5).max(120).describe('How long it rings there'),
  callerIdPrefix: optionalText(20).describe(
    "Shown with the slot before the caller's name when a call rings back",
  ),
  overdueDestination: destinationSchema
    .nullable()
    .describe('Where a call goes then that nobody took; null: back to its slot'),
  music: z
    .enum(MUSIC)
    .describe(
      "What a parked caller hears: the switch's music on hold, silence, a short tone from time to time",
    ),
};

export const updateParkingLotSchema = z.strictObject(fields).partial().meta({ id: 'UpdateParkingLot' });
export const createParkingLotSchema = z
  .strictObject({
    ...updateParkingLotSchema.shape,
    name: fields.name,
    code: fields.code,
    firstSlot: fields.firstSlot,
    lastSlot: fields.lastSlot,
  })
  .meta({ id: 'CreateParkingLot' });
export const parkingLotSchema = z
  .object({ id: z.uuid(), ...fields, createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() })
  .extend({ callerIdPrefix: z.string().nullable() })
  .meta({ id: 'ParkingLot' });
export const parkingLotQuery = listQuery(['name', 'code', 'firstSlot', 'createdAt'], {
  q: searchText.optional().describe('Part of the name or the code'),
});
export const parkingLotList = listOf(parkingLotSchema).meta({ id: 'ParkingLotList' });

export const parkedCallSchema = z
  .object({
    slot: z.string(),
    callId: z.string().describe("UUID of the caller's leg; the same as in the call record"),
    node: z.string().describe('The switch that it is on'),
    caller: z.object({ number: z.string(), name: z.string() }),
    since: z.iso.datetime(),
  })
  .meta({ id: 'ParkedCall' });
export const parkedCallsSchema = z.object({ data: z.array(parkedCallSchema) }).meta({ id: 'ParkedCalls' });

export type CreateParkingLot = z.output<typeof createParkingLotSchema>;
export type UpdateParkingLot = z.output<typeof updateParkingLotSchema>;
export type ParkingLotQuery = z.output<typeof parkingLotQuery>;
export type ParkingLotAnswer = z.output<typeof parkingLotSchema>;
export type ParkedCallAnswer = z.output<typeof parkedCallSchema>;

/** A sentence about the slots that can not be, or null. */
export function wrongSlots({
  firstSlot,
  lastSlot,
}: Pick<ParkingLot, 'firstSlot' | 'lastSlot'>): string | null {
  if (lastSlot < firstSlot) return 'must not be less than firstSlot';
  return lastSlot - firstSlot >= MOST_SLOTS ? `is too far from firstSlot: at most ${MOST_SLOTS} slots` : null;
}

export function parkingLotAnswer({
  tenantId: _,
  createdAt,
  updatedAt,
  ...values
}: ParkingLot): ParkingLotAnswer {
  return { ...values, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
