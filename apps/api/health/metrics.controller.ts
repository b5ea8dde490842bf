import { Controller, Get, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { InternalKeyGuard, Public } from '@callsign/auth';
import type { FastifyReply } from 'fastify';
import { Metrics } from './metrics';

/** `GET /metrics` in the text format of Prometheus, for who sends INTERNAL_KEY as X-Internal-Key. Not for tenants. */
@ApiExcludeController()
@Controller('metrics')
@UseGuards(InternalKeyGuard)
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Public()
  async text(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
