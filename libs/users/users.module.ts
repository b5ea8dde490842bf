import { Module } from '@nestjs/common';
import { TenantsModule, TenantUsage } from '@callsign/tenants';
import { UsersController } from './users.controller';
import { UsersService } from './users.service';

@Module({ imports: [TenantsModule], controllers: [UsersController], providers: [UsersService] })
export class UsersModule {
  constructor(usage: TenantUsage) {
    usage.add('users', 'users');
  }
}
