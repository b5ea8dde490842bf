import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, type ListenOptions, PlatformModule } from '@callsign/platform';
import type { DataSource } from 'typeorm';

/** Composition only: a new feature is one line here. */
@Module({})
export class AppModule {
  static with(config: Config, dataSource: DataSource, listen: ListenOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, dataSource, listen)],
    };
  }
}
