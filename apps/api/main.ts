import 'reflect-metadata';
import { join } from 'node:path';
import { AdministratorBootstrap } from '@callsign/auth';
import {
  ConfigurationError,
  dataFolder,
  type EmbeddedDatabase,
  loadConfig,
  loadSecrets,
  startEmbeddedDatabase,
} from '@callsign/platform';
import { createApplication } from './application';
import { writeFreeSwitchEnvironment } from './freeswitch-environment';
import { renderMissingPrompts } from './prompts-at-start';
import { welcome } from './welcome';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const embedded = config.env.DATABASE_URL ? null : await embeddedDatabase();
  const app = await createApplication(config, config.env.DATABASE_URL ?? embedded?.url ?? '');
  let stopRendering = (): Promise<void> => Promise.resolve();
  stopInOrder(() => stopRendering().then(() => app.close()), embedded);
  await app.listen(config.env.PORT, config.env.HOST);
  stopRendering = renderMissingPrompts(config);
  const environmentFile = config.production
    ? null
    : writeFreeSwitchEnvironment(config, dataFolder(process.env));
  process.stdout.write(welcome(config, app.get(AdministratorBootstrap).created, environmentFile));
}

async function embeddedDatabase(): Promise<EmbeddedDatabase> {
  const password = loadSecrets(process.env).DATABASE_PASSWORD ?? '';
  return startEmbeddedDatabase(join(dataFolder(process.env), 'postgres'), password);
}

/** First the application, so that what is under way is finished and committed; then its database. A second signal hurries. */
function stopInOrder(close: () => Promise<void>, embedded: EmbeddedDatabase | null): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    close()
      .then(() => embedded?.stop())
      .then(() => process.exit(0))
      .catch(fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(error: unknown): void {
  process.stderr.write(
    error instanceof ConfigurationError
      ? `${error.message}\n`
      : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}

main().catch(fail);
