import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { ClickToCall } from '@callsign/extensions';
import { CallCommands, callId } from '@callsign/live';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';

const pickupSchema = z
  .strictObject({
    extensionId: z.uuid().optional().describe('Whose phone takes the call; default: your own'),
  })
  .meta({ id: 'PickUpCall' });
type PickUp = z.output<typeof pickupSchema>;

@ApiTags('Live')
@Access('tenant_admin')
@Controller('live/calls/:id/pickup')
export class PickupCommandController {
  constructor(
    private readonly commands: CallCommands,
    private readonly phones: ClickToCall,
  ) {}

  @Post()
  @HttpCode(202)
  @Operation('Take a call that rings at a phone', null, {
    status: 202,
    errors: [404, 409, 503],
    description:
      'Rings the phone that takes it; the call is its own when it is picked up, unless somebody was faster.',
  })
  async pickUp(
    @Ctx() context: RequestContext,
    @Param('id', { schema: callId }) id: string,
    @Body({ schema: pickupSchema }) body: PickUp,
  ): Promise<void> {
    const { call } = this.commands.leg(
      context,
      id,
      undefined,
      ({ state }, { legs }) => state === 'ringing' && legs.length > 1,
      'The call rings at no phone (any more), so there is nothing to pick up.',
    );
    await this.commands.note(context, call, { picked_up_by: body.extensionId ?? 'own extension' });
    await this.phones.pickUp(context, body.extensionId ?? null, {
      node: call.node,
      uuid: call.legs[0]?.id ?? call.id,
      from: call.from,
    });
  }
}
