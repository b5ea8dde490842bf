import { Module } from '@nestjs/common';
import { RoutingModule } from '@callsign/routing';
import { TenantsModule, TenantUsage } from '@callsign/tenants';
import { ExtensionDestinationUser } from './extension-destination-user';
import { ExtensionsController } from './extensions.controller';
import { ExtensionsService } from './extensions.service';
import { OwnExtensionController } from './own-extension.controller';
import { SipSecrets } from './sip-secrets';

@Module({
  imports: [RoutingModule, TenantsModule],
  controllers: [ExtensionsController, OwnExtensionController],
  providers: [ExtensionsService, SipSecrets, ExtensionDestinationUser],
  exports: [SipSecrets],
})
export class ExtensionsModule {
  constructor(usage: TenantUsage) {
    usage.add('extensions', 'extensions');
  }
}
