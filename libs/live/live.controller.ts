import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, type RequestContext } from '@callsign/platform';
import type { z } from 'zod';
import { liveCallsSchema } from './call';
import { LiveCalls } from './live-calls';

@ApiTags('Live')
@Access('tenant_admin')
@Controller('live')
export class LiveController {
  constructor(private readonly calls: LiveCalls) {}

  @Get('calls')
  @Operation('The calls that are up now', liveCallsSchema, {
    description:
      'For changes as they happen open a WebSocket at `/api/live?tenant=<id>` with the subprotocols `callsign` and `bearer.<token>`: ' +
      'it tells `{type: "snapshot", now, calls}` at first, then `{type: "call", now, call}` and `{type: "ended", now, id}`.',
  })
  list(@Ctx() ctx: RequestContext): z.output<typeof liveCallsSchema> {
    return { now: new Date().toISOString(), calls: this.calls.snapshot(ctx.tenant) };
  }
}
