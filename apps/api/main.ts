import 'reflect-metadata';
import { join } from 'node:path';
import { ConfigurationError, dataFolder, type EmbeddedDatabase, loadConfig, loadSecrets, startEmbeddedDatabase } from '@callsign/platform';
import { createApplication } from './application';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const embedded = config.env.DATABASE_URL ? null : await embeddedDatabase();
  const app = await createApplication(config, config.env.DATABASE_URL ?? embedded?.url ?? '');
  await app.listen(config.env.PORT, config.env.HOST);
  process.stdout.write(`CallSign is at http://localhost:${config.env.PORT}/\n`);
}

async function embeddedDatabase(): Promise<EmbeddedDatabase> {
  const password = loadSecrets(process.env).DATABASE_PASSWORD ?? '';
  return startEmbeddedDatabase(join(dataFolder(process.env), 'postgres'), password);
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof ConfigurationError ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
