import { Controller, Get, Module, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { auditList, auditQuery, type AuditQuery } from './audit.schema';
import { AuditTrail } from './audit-trail';
import { AuditService } from './audit.service';

@ApiTags('Audit')
@Access('tenant_admin')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Operation('Who changed what, newest first', auditList, {
    description: "The tenant's; for a system administrator in no tenant, everything.",
  })
  list(@Ctx() context: RequestContext, @Query({ schema: auditQuery }) query: AuditQuery) {
    return this.audit.list(context, query);
  }
}

@Module({ controllers: [AuditController], providers: [AuditService, AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
