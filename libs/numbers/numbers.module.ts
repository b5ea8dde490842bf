import { Module } from '@nestjs/common';
import { RoutingModule } from '@callsign/routing';
import { TenantsModule, TenantUsage } from '@callsign/tenants';
import { NumberBulkController } from './number-bulk.controller';
import { NumberBulk } from './number-bulk.service';
import { NumberDestinationUser } from './number-destination-user';
import { NumbersController } from './numbers.controller';
import { NumbersService } from './numbers.service';

@Module({
  imports: [RoutingModule, TenantsModule],
  controllers: [NumberBulkController, NumbersController],
  providers: [NumbersService, NumberBulk, NumberDestinationUser],
})
export class NumbersModule {
  constructor(usage: TenantUsage) {
    usage.add('numbers', 'numbers');
  }
}
