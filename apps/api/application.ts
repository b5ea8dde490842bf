import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { acceptAudio } from '@callsign/media';
import {
  acceptCsv,
  type Config,
  connect,
  FrontDoor,
  type ListenOptions,
  migrate,
  ProblemFilter,
  validationPipe,
} from '@callsign/platform';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { addDashboard } from './dashboard';
import { addOpenApi } from './openapi';
import { schema } from './schema';

const BODY_LIMIT = 4 * 1024 * 1024;

/**
 * The whole application on a migrated database, not yet listening. Tests start it the same way as `main.ts`.
 * @param databaseUrl of the database's owner; the application itself works as a role that row-level security binds
 */
export async function createApplication(
  config: Config,
  databaseUrl: string,
): Promise<NestFastifyApplication> {
  await migrate(databaseUrl, schema);
  const dataSource = await connect(databaseUrl, schema, config.env.DATABASE_POOL);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // One hop: what stands further left in X-Forwarded-For is what the client says of itself.
    trustProxy: config.env.TRUST_PROXY && ((_address, hop) => hop < 1),
    forceCloseConnections: 'idle',
    serverFactory: FrontDoor.factory(),
  });
  acceptCsv(adapter);
  acceptAudio(adapter);
  const listen: ListenOptions = { connectionString: databaseUrl };
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, dataSource, listen),
    adapter,
    { bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api', { exclude: ['metrics'] });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  addOpenApi(app);
  await addDashboard(app);
  return app;
}
