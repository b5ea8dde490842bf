import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuthModule } from '@callsign/auth';
import { CdrModule } from '@callsign/cdr';
import { ExtensionsModule } from '@callsign/extensions';
import { type Config, connect, type ListenOptions, migrate, PlatformModule } from '@callsign/platform';
import { QueueCallsModule } from '@callsign/queue-statistics';
import type { DataSource } from 'typeorm';
import { schema } from './schema';

/** The features that the command line uses; nothing that listens or takes calls. */
@Module({})
class ToolsModule {
  static with(config: Config, dataSource: DataSource, listen: ListenOptions): DynamicModule {
    return {
      module: ToolsModule,
      imports: [
        PlatformModule.with(config, dataSource, listen),
        AuthModule,
        CdrModule,
        ExtensionsModule,
        QueueCallsModule,
      ],
    };
  }
}

/** The application without its faces, for a command that runs beside the server or without it. */
export async function createTools(config: Config, databaseUrl: string): Promise<NestFastifyApplication> {
  await migrate(databaseUrl, schema);
  const dataSource = await connect(databaseUrl, schema, 4);
  const listen: ListenOptions = { connectionString: databaseUrl };
  const module = ToolsModule.with(config, dataSource, listen);
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
  });
  return app.init();
}
