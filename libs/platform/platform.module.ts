import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from './config';
import { Changes, ListenOptions } from './database/changes';
import { Database } from './database/database';
import { SecretBox } from './security/secret-box';

/** Configuration, database and crypto for every feature. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, dataSource: DataSource, listen: ListenOptions): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: DataSource, useValue: dataSource },
        { provide: ListenOptions, useValue: listen },
        Changes,
        Database,
        SecretBox,
      ],
      exports: [Config, DataSource, Changes, Database, SecretBox],
    };
  }
}
