import {
  type DynamicModule,
  type FactoryProvider,
  Module,
  type ModuleMetadata,
  type Provider,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ESL_OPTIONS, type EslOptions } from './inbound/options';
import { SwitchRegistry } from './inbound/switch-registry';
import { CallServicesRunner } from './outbound/call-services-runner';

export interface EslAsyncOptions extends Pick<ModuleMetadata, 'imports'> {
  readonly inject?: FactoryProvider<EslOptions>['inject'];
  readonly useFactory: FactoryProvider<EslOptions>['useFactory'];
}

/** The switches and the call services. Global: any feature may inject SwitchRegistry. */
@Module({})
export class EslModule {
  static forRoot(options: EslOptions): DynamicModule {
    return moduleWith({ provide: ESL_OPTIONS, useValue: options });
  }

  static forRootAsync(options: EslAsyncOptions): DynamicModule {
    return moduleWith(
      { provide: ESL_OPTIONS, inject: options.inject ?? [], useFactory: options.useFactory },
      options.imports,
    );
  }
}

function moduleWith(optionsProvider: Provider, imports: ModuleMetadata['imports'] = []): DynamicModule {
  return {
    module: EslModule,
    global: true,
    imports: [DiscoveryModule, ...imports],
    providers: [optionsProvider, SwitchRegistry, CallServicesRunner],
    exports: [SwitchRegistry, CallServicesRunner],
  };
}
