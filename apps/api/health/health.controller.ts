import { Controller, Get, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@callsign/auth';
import { Operation } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { HealthService } from './health.service';
import { type Health, healthSchema } from './health.shapes';

@ApiTags('Operation')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get()
  @Public()
  @Operation('Whether this replica can do its work', healthSchema, {
    description:
      '200 when it can, 503 with the same body when it can not. At most a second old. Needs no token.',
  })
  @ApiResponse({ status: 503, description: 'It can not; the body says why', standardSchema: healthSchema })
  async check(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health.check();
    void reply.status(health.status === 'ok' ? 200 : 503).header('cache-control', 'no-store');
    return health;
  }
}
