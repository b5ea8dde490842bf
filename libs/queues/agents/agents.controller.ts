import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, OwnExtension } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { AgentStates } from './agent-states';
import {
  agentList,
  agentQuery,
  type AgentQuery,
  agentSchema,
  agentStateAnswer,
  agentStateSchema,
  type BreakReasonsBody,
  breakReasonsSchema,
  ownAgentSchema,
  type SetAgentState,
  setAgentStateSchema,
  type UpdateAgent,
  updateAgentSchema,
} from './agents.schema';
import { AgentsService } from './agents.service';
import { BreakReasons } from './break-reasons';

const id = z.uuid();

@ApiTags('Queues')
@Access('tenant_admin')
@Controller('queue-agents')
export class AgentsController {
  constructor(
    private readonly agents: AgentsService,
    private readonly states: AgentStates,
  ) {}

  @Get()
  @Operation('List agents', agentList)
  list(@Ctx() context: RequestContext, @Query({ schema: agentQuery }) query: AgentQuery) {
    return this.agents.list(context, query);
  }

  @Get(':extensionId')
  @Operation('Read an agent', agentSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('extensionId', { schema: id }) extensionId: string) {
    return this.agents.get(context, extensionId);
  }

  @Patch(':extensionId')
  @Operation('Change an agent', agentSchema, { errors: [404] })
  update(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Body({ schema: updateAgentSchema }) body: UpdateAgent,
  ) {
    return this.agents.update(context, extensionId, body);
  }

  @Put(':extensionId/state')
  @Operation('Log an agent in or out, or send it on a break', agentStateSchema, { errors: [404, 409] })
  async setState(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Body({ schema: setAgentStateSchema }) body: SetAgentState,
  ) {
    return agentStateAnswer(await this.states.set(context, extensionId, body));
  }

  @Delete(':extensionId')
  @HttpCode(204)
  @Operation('Take an agent out of every queue; a call that it talks in goes on', null, { errors: [404] })
  delete(@Ctx() context: RequestContext, @Param('extensionId', { schema: id }) extensionId: string) {
    return this.agents.delete(context, extensionId);
  }
}

@ApiTags('Queues')
@Access('tenant_admin')
@Controller('queue-break-reasons')
export class BreakReasonsController {
  constructor(private readonly reasons: BreakReasons) {}

  @Get()
  @Operation('List the reasons that agents can give for a break', breakReasonsSchema)
  async list(@Ctx() context: RequestContext) {
    return { data: await this.reasons.of(context.tenant) };
  }

  @Put()
  @Operation('Replace the reasons that agents can give for a break', breakReasonsSchema)
  async replace(
    @Ctx() context: RequestContext,
    @Body({ schema: breakReasonsSchema }) { data }: BreakReasonsBody,
  ) {
    return { data: await this.reasons.replace(context, data) };
  }
}

/** The agent that is the extension of whoever is signed in. */
@ApiTags('Queues')
@Access('user')
@Controller('me/queue-agent')
export class OwnAgentController {
  constructor(
    private readonly agents: AgentsService,
    private readonly states: AgentStates,
    private readonly own: OwnExtension,
  ) {}

  @Get()
  @Operation('Read in which state oneself is as an agent', ownAgentSchema)
  async get(@Ctx() context: RequestContext) {
    return this.agents.own(context, (await this.own.find(context))?.id ?? null);
  }

  @Put('state')
  @Operation('Log oneself in or out as an agent, or go on a break', agentStateSchema, { errors: [404, 409] })
  async setState(@Ctx() context: RequestContext, @Body({ schema: setAgentStateSchema }) body: SetAgentState) {
    return agentStateAnswer(await this.states.set(context, (await this.own.get(context)).id, body));
  }
}
