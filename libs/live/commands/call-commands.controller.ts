import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, DIALLED, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { CallControl } from './call-control';

/** Id of a call or of a leg: a UUID. */
export const callId = z.uuid();
export const legId = z
  .uuid()
  .optional()
  .describe('Which leg is meant, of `legs`; where it is left out, the one that makes sense');

const oneLegSchema = z.strictObject({ legId }).meta({ id: 'CallCommand' });
const transferSchema = z
  .strictObject({
    to: z
      .string()
      .regex(DIALLED, 'must be digits, * or #, with an optional +, at most 32')
      .describe('What the leg that is transferred would dial to get there'),
    legId: legId.describe('Who is transferred; where it is left out, who calls'),
  })
  .meta({ id: 'CallTransfer' });
type OneLeg = z.output<typeof oneLegSchema>;
type Transfer = z.output<typeof transferSchema>;

const options = { errors: [404, 409, 503] };

@ApiTags('Live')
@Access('tenant_admin')
@Controller('live/calls/:id')
export class CallCommandsController {
  constructor(private readonly calls: CallControl) {}

  @Post('hangup')
  @HttpCode(204)
  @Operation('Hang up a call', null, options)
  hangUp(
    @Ctx() context: RequestContext,
    @Param('id', { schema: callId }) id: string,
    @Body({ schema: oneLegSchema }) body: OneLeg,
  ): Promise<void> {
    return this.calls.hangUp(context, id, body.legId);
  }

  @Post('transfer')
  @HttpCode(204)
  @Operation('Transfer a call to a number of the tenant', null, options)
  transfer(
    @Ctx() context: RequestContext,
    @Param('id', { schema: callId }) id: string,
    @Body({ schema: transferSchema }) body: Transfer,
  ): Promise<void> {
    return this.calls.transfer(context, id, body.legId, body.to);
  }

  @Post('hold')
  @HttpCode(204)
  @Operation('Put a call on hold', null, {
    ...options,
    description: 'As if the phone of the extension had done it: the other hears music.',
  })
  hold(
    @Ctx() context: RequestContext,
    @Param('id', { schema: callId }) id: string,
    @Body({ schema: oneLegSchema }) body: OneLeg,
  ): Promise<void> {
    return this.calls.hold(context, id, body.legId);
  }

  @Post('unhold')
  @HttpCode(204)
  @Operation('Take up a call again that is on hold', null, options)
  unhold(
    @Ctx() context: RequestContext,
    @Param('id', { schema: callId }) id: string,
    @Body({ schema: oneLegSchema }) body: OneLeg,
  ): Promise<void> {
    return this.calls.unhold(context, id, body.legId);
  }
}
