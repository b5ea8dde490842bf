import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, DIALLED, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { ClickToCall } from './click-to-call';

const newCallSchema = z
  .strictObject({
    number: z.string().regex(DIALLED, 'must be digits, * or #, with an optional +, at most 32'),
  })
  .meta({ id: 'NewCall' });
type NewCall = z.output<typeof newCallSchema>;

const options = {
  status: 202,
  errors: [404, 409, 503],
  description: 'Answers when the phone is being rung; the call begins when it is picked up.',
};

@ApiTags('Calls')
@Access('user')
@Controller('me/calls')
export class ClickToCallController {
  constructor(private readonly calls: ClickToCall) {}

  @Post()
  @HttpCode(202)
  @Operation("Call a number with one's own phone, which rings first", null, options)
  call(@Ctx() context: RequestContext, @Body({ schema: newCallSchema }) { number }: NewCall): Promise<void> {
    return this.calls.call(context, number);
  }
}

@ApiTags('Calls')
@Access('tenant_admin')
@Controller('extensions/:id/calls')
export class ExtensionCallsController {
  constructor(private readonly calls: ClickToCall) {}

  @Post()
  @HttpCode(202)
  @Operation('Call a number with the phone of an extension, which rings first', null, options)
  call(
    @Ctx() context: RequestContext,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: newCallSchema }) { number }: NewCall,
  ): Promise<void> {
    return this.calls.callFor(context, id, number);
  }
}
