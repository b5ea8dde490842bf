import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import {
  type CreateUser,
  createUserSchema,
  type UpdateUser,
  updateUserSchema,
  userList,
  userQuery,
  type UserQuery,
  userSchema,
} from './users.schema';
import { UsersService } from './users.service';

@ApiTags('Users')
@Access('tenant_admin')
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Operation('List users', userList, {
    description: "The tenant's; for a system administrator in no tenant, everybody.",
  })
  list(@Ctx() context: RequestContext, @Query({ schema: userQuery }) query: UserQuery) {
    return this.users.list(context, query);
  }

  @Get(':id')
  @Operation('Read a user', userSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: z.uuid() }) id: string) {
    return this.users.get(context, id);
  }

  @Post()
  @Operation('Create a user', userSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createUserSchema }) body: CreateUser) {
    return this.users.create(context, body);
  }

  @Patch(':id')
  @Operation('Change a user', userSchema, {
    errors: [404, 409],
    description:
      'A new password, or disabling, ends all sessions of the user at once. Your own password: `POST /api/auth/password`.',
  })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: updateUserSchema }) body: UpdateUser,
  ) {
    return this.users.update(context, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a user', null, {
    errors: [404, 409],
    description: 'Neither yourself nor the last system administrator.',
  })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: z.uuid() }) id: string) {
    return this.users.delete(context, id);
  }
}
