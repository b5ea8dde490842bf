import { Module } from '@nestjs/common';
import { TenantLimits } from './tenant-limits';
import { TenantProfilesController } from './tenant-profiles.controller';
import { TenantProfilesService } from './tenant-profiles.service';
import { TenantUsage } from './tenant-usage';
import { OwnTenantController, TenantsController } from './tenants.controller';
import { TenantsService } from './tenants.service';

@Module({
  controllers: [TenantsController, OwnTenantController, TenantProfilesController],
  providers: [TenantsService, TenantProfilesService, TenantLimits, TenantUsage],
  exports: [TenantLimits, TenantUsage],
})
export class TenantsModule {}
