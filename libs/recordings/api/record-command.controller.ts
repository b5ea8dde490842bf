import { Body, Controller, Delete, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { callId, legId } from '@callsign/live';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { RecordCommand } from '../record-command';

const leg = z.strictObject({
  legId: legId.describe('Whose phone records; where it is left out, the first that records on demand'),
});
const recordSchema = leg.meta({ id: 'RecordCall' });
type Leg = z.output<typeof leg>;

const options = { errors: [404, 409, 503] };

@ApiTags('Live')
@Access('tenant_admin')
@Controller('live/calls/:id/recording')
export class RecordCommandController {
  constructor(private readonly recordings: RecordCommand) {}

  @Post()
  @HttpCode(204)
  @Operation('Begin to record a call', null, {
    ...options,
    description: 'As if the phone of an extension that records on demand had pressed the key; both hear it.',
  })
  start(
    @Ctx() context: RequestContext,
    @Param('id', { schema: callId }) id: string,
    @Body({ schema: recordSchema }) body: Leg,
  ): Promise<void> {
    return this.recordings.set(context, id, body.legId, true);
  }

  @Delete()
  @HttpCode(204)
  @Operation('End a recording that was begun on demand', null, options)
  stop(
    @Ctx() context: RequestContext,
    @Param('id', { schema: callId }) id: string,
    @Query({ schema: leg }) query: Leg,
  ): Promise<void> {
    return this.recordings.set(context, id, query.legId, false);
  }
}
