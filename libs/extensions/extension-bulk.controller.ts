import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import {
  Ctx,
  ExportOperation,
  exportQuery,
  type ExportQuery,
  ImportOperation,
  importQuery,
  type ImportQuery,
  RequestContext,
} from '@callsign/platform';
import { ExtensionBulk } from './extension-bulk.service';
import { extensionColumns, extensionReportSchema } from './extension-table';

@ApiTags('Extensions')
@Access('tenant_admin')
@Controller('extensions')
export class ExtensionBulkController {
  constructor(private readonly bulk: ExtensionBulk) {}

  @Get('export')
  @ExportOperation('extensions')
  export(@Ctx() context: RequestContext, @Query({ schema: exportQuery }) query: ExportQuery) {
    return this.bulk.export(context, query);
  }

  @Post('import')
  @ImportOperation('extensions', extensionColumns, extensionReportSchema)
  import(
    @Ctx() context: RequestContext,
    @Query({ schema: importQuery }) { dryRun }: ImportQuery,
    @Body() body: unknown,
  ) {
    return this.bulk.import(context, body, dryRun);
  }
}
