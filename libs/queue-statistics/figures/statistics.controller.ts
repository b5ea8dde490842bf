import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, type Page, RequestContext } from '@callsign/platform';
import {
  type QueueCallFilters,
  queueCallExportQuery,
  queueCallListSchema,
  type QueueCallQuery,
  queueCallQuery,
  type QueueCallView,
} from './queue-calls.schema';
import { QueueCallsService } from './queue-calls.service';
import {
  type AgentFiguresQuery,
  agentFiguresQuery,
  type AgentStatistics,
  agentStatisticsSchema,
  type QueueFiguresQuery,
  queueFiguresQuery,
  type QueueStatistics,
  queueStatisticsSchema,
} from './statistics.schema';
import { StatisticsService } from './statistics.service';

@ApiTags('Queue statistics')
@Access('tenant_admin')
@Controller('queues/statistics')
export class StatisticsController {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly calls: QueueCallsService,
  ) {}

  @Get()
  @Operation('Figures of queues, by queue and interval', queueStatisticsSchema, {
    description: 'A call counts in the interval in which it joined the queue.',
  })
  queues(
    @Ctx() context: RequestContext,
    @Query({ schema: queueFiguresQuery }) query: QueueFiguresQuery,
  ): Promise<QueueStatistics> {
    return this.statistics.queues(context.tenant, query);
  }

  @Get('export')
  @Operation('The same as CSV (RFC 4180), as a stream', null, { status: 200 })
  exportQueues(
    @Ctx() context: RequestContext,
    @Query({ schema: queueFiguresQuery }) query: QueueFiguresQuery,
  ): Promise<StreamableFile> {
    return this.statistics.exportQueues(context.tenant, query);
  }

  @Get('agents')
  @Operation('Figures of agents, by agent and interval', agentStatisticsSchema)
  agents(
    @Ctx() context: RequestContext,
    @Query({ schema: agentFiguresQuery }) query: AgentFiguresQuery,
  ): Promise<AgentStatistics> {
    return this.statistics.agents(context.tenant, query);
  }

  @Get('agents/export')
  @Operation('The same as CSV (RFC 4180), as a stream', null, { status: 200 })
  exportAgents(
    @Ctx() context: RequestContext,
    @Query({ schema: agentFiguresQuery }) query: AgentFiguresQuery,
  ): Promise<StreamableFile> {
    return this.statistics.exportAgents(context.tenant, query);
  }

  @Get('calls')
  @Operation('Calls that came into queues, newest first', queueCallListSchema)
  list(
    @Ctx() context: RequestContext,
    @Query({ schema: queueCallQuery }) query: QueueCallQuery,
  ): Promise<Page<QueueCallView>> {
    return this.calls.list(context.tenant, query);
  }

  @Get('calls/export')
  @Operation('The same as CSV (RFC 4180), oldest first, as a stream', null, { status: 200 })
  exportCalls(
    @Ctx() context: RequestContext,
    @Query({ schema: queueCallExportQuery }) query: QueueCallFilters,
  ): StreamableFile {
    return this.calls.export(context.tenant, query);
  }
}
