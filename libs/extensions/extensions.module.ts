import { Module } from '@nestjs/common';
import { RoutingModule } from '@callsign/routing';
import { TenantsModule, TenantUsage } from '@callsign/tenants';
import { ColleaguesController } from './colleagues.controller';
import { ExtensionBulkController } from './extension-bulk.controller';
import { ExtensionBulk } from './extension-bulk.service';
import { ExtensionDestinationUser } from './extension-destination-user';
import { ExtensionsController } from './extensions.controller';
import { ExtensionsService } from './extensions.service';
import { OwnExtensionController } from './own-extension.controller';
import { SipSecrets } from './sip-secrets';

@Module({
  imports: [RoutingModule, TenantsModule],
  controllers: [ColleaguesController, ExtensionBulkController, ExtensionsController, OwnExtensionController],
  providers: [ExtensionsService, ExtensionBulk, SipSecrets, ExtensionDestinationUser],
  exports: [ExtensionsService, SipSecrets],
})
export class ExtensionsModule {
  constructor(usage: TenantUsage) {
    usage.add('extensions', 'extensions');
  }
}
