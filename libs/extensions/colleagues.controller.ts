import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, mapPage, Operation, type Page, RequestContext } from '@callsign/platform';
import {
  type Colleague,
  colleagueAnswer,
  colleagueList,
  colleagueQuery,
  type ColleagueQuery,
} from './extensions.schema';
import { ExtensionsService } from './extensions.service';

/** Whom one can call or forward to: of the tenant's extensions the number and the name, and nothing of their settings. */
@ApiTags('Extensions')
@Access('user')
@Controller('me/colleagues')
export class ColleaguesController {
  constructor(private readonly extensions: ExtensionsService) {}

  @Get()
  @Operation('List the enabled extensions of the tenant by number and name', colleagueList)
  async list(
    @Ctx() context: RequestContext,
    @Query({ schema: colleagueQuery }) query: ColleagueQuery,
  ): Promise<Page<Colleague>> {
    return mapPage(await this.extensions.list(context, { ...query, enabled: true }), colleagueAnswer);
  }
}
