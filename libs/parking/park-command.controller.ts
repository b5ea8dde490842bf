import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { callId, legId } from '@callsign/live';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { ParkCommand } from './calls/park-command';

const parkSchema = z
  .strictObject({
    lotId: z.uuid().optional().describe("Default: the lot of the slot, else the tenant's first by name"),
    slot: z
      .string()
      .regex(/^[0-9]{2,8}$/, 'must be the number of a slot')
      .optional()
      .describe('Default: the first free one'),
    legId: legId.describe('Who is parked; where it is left out, who is no extension, else who calls'),
  })
  .meta({ id: 'ParkCall' });
type Park = z.output<typeof parkSchema>;

@ApiTags('Live')
@Access('tenant_admin')
@Controller('live/calls/:id/park')
export class ParkCommandController {
  constructor(private readonly parking: ParkCommand) {}

  @Post()
  @HttpCode(204)
  @Operation('Park a call', null, {
    errors: [404, 409, 503],
    description: 'Where it waits tells the topic `parking`; another slot where somebody was faster.',
  })
  park(
    @Ctx() context: RequestContext,
    @Param('id', { schema: callId }) id: string,
    @Body({ schema: parkSchema }) body: Park,
  ): Promise<void> {
    return this.parking.park(context, id, body.legId, body);
  }
}
