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
  importReportSchema,
  RequestContext,
} from '@callsign/platform';
import { NumberBulk } from './number-bulk.service';
import { numberColumns } from './number-table';

@ApiTags('Numbers')
@Access('tenant_admin')
@Controller('numbers')
export class NumberBulkController {
  constructor(private readonly bulk: NumberBulk) {}

  @Get('export')
  @ExportOperation('numbers')
  export(@Ctx() context: RequestContext, @Query({ schema: exportQuery }) query: ExportQuery) {
    return this.bulk.export(context, query);
  }

  @Post('import')
  @ImportOperation('numbers', numberColumns, importReportSchema)
  import(
    @Ctx() context: RequestContext,
    @Query({ schema: importQuery }) { dryRun }: ImportQuery,
    @Body() body: unknown,
  ) {
    return this.bulk.import(context, body, dryRun);
  }
}
