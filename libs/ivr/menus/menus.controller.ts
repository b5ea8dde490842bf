import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { menuTreeSchema } from './menu-tree.schema';
import { MenuTreeService } from './menu-tree.service';
import {
  type CreateMenu,
  createMenuSchema,
  menuList,
  menuQuery,
  type MenuQuery,
  menuSchema,
  type UpdateMenu,
  updateMenuSchema,
} from './menus.schema';
import { MenusService } from './menus.service';

const id = z.uuid();

@ApiTags('Menus')
@Access('tenant_admin')
@Controller('ivr/menus')
export class MenusController {
  constructor(
    private readonly menus: MenusService,
    private readonly trees: MenuTreeService,
  ) {}

  @Get()
  @Operation('List menus', menuList)
  list(@Ctx() context: RequestContext, @Query({ schema: menuQuery }) query: MenuQuery) {
    return this.menus.list(context, query);
  }

  @Get(':id')
  @Operation('Read a menu', menuSchema, { errors: [404] })
  get(@Ctx() context: RequestContext, @Param('id', { schema: id }) menuId: string) {
    return this.menus.get(context, menuId);
  }

  @Get(':id/tree')
  @Operation('What is reached from a menu, through other menus and web requests', menuTreeSchema, {
    errors: [404],
  })
  tree(@Ctx() context: RequestContext, @Param('id', { schema: id }) menuId: string) {
    return this.trees.get(context, menuId);
  }

  @Post()
  @Operation('Create a menu', menuSchema, { status: 201, errors: [409] })
  create(@Ctx() context: RequestContext, @Body({ schema: createMenuSchema }) body: CreateMenu) {
    return this.menus.create(context, body);
  }

  @Patch(':id')
  @Operation('Change a menu; its entries are replaced as a list', menuSchema, { errors: [404, 409] })
  update(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) menuId: string,
    @Body({ schema: updateMenuSchema }) body: UpdateMenu,
  ) {
    return this.menus.update(context, menuId, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('Delete a menu that nothing points to', null, { errors: [404, 409] })
  delete(@Ctx() context: RequestContext, @Param('id', { schema: id }) menuId: string) {
    return this.menus.delete(context, menuId);
  }
}
