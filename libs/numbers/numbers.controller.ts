import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  type CreateNumber,
  createNumberSchema,
  numberList,
  numberQuery,
  type NumberQuery,
  numberSchema,
  type UpdateNumber,
  updateNumberSchema,
} from './numbers.schema';
import { NumbersService } from './numbers.service';

const id = z.uuid();

@ApiTags('Numbers')
@Access('tenant_admin')
@Controller('numbers')
export class NumbersController {
  constructor(private readonly numbers: NumbersService) {}

  @Get()
  @Operation('List numbers', numberList)
  list(@Ctx() context: RequestContext, @Query({ schema: numberQuery }) query: NumberQuery) {
    return this.numbers.list(context, query);
  }

  @Get(':id')
  @Operation('Read a number', numberSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) numberId: string) {
    return this.numbers.get(context, numberId);
  }

  @Post()
  @Operation('Create a number', numberSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createNumberSchema }) body: CreateNumber) {
    return this.numbers.create(context, body);
  }

  @Patch(':id')
  @Operation('Change a number', numberSchema, { errors: [404, 409] })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) numberId: string,
    @Body({ schema: updateNumberSchema }) body: UpdateNumber,
  ) {
    return this.numbers.update(context, numberId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a number', null, { errors: [404] })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) numberId: string) {
    return this.numbers.delete(context, numberId);
  }
}
