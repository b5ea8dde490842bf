import 'reflect-metadata';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CdrImporter } from '@callsign/cdr';
import { ConferencePins } from '@callsign/conferences';
import { SipSecrets } from '@callsign/extensions';
import { WebSecrets } from '@callsign/ivr';
import {
  ConfigurationError,
  Database,
  dataFolder,
  loadConfig,
  loadSecrets,
  readPidFile,
  SecretBox,
  startEmbeddedDatabase,
} from '@callsign/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { createTools } from './tools';

const USAGE = `Usage: callsign COMMAND

  cdr import DIR   take in the call records that a switch kept in its err-log-dir
  secrets rotate   seal SIP passwords, conference PINs and what web requests authorize with, with the first key of ENCRYPTION_KEYS

It uses the database and the settings that the server uses (DATABASE_URL, CALLSIGN_DATA, .env).
`;

type Command = (app: INestApplicationContext, args: string[]) => Promise<string>;

const commands: Record<string, Command> = {
  'cdr import': async (app, [folder]) => {
    if (!folder) throw new ConfigurationError('Say which folder: callsign cdr import DIR');
    const figures = await app.get(CdrImporter, { strict: false }).importFolder(resolve(folder));
    const { files, stored, duplicates, rejected, left } = figures;
    return `${files} file(s): ${stored} stored, ${duplicates} known already, ${rejected} rejected, ${left} left alone`;
  },
  'secrets rotate': async (app) => {
    const database = app.get(Database, { strict: false });
    const passwords = await app.get(SipSecrets, { strict: false }).rotateAll(database);
    const rooms = await new ConferencePins(app.get(SecretBox, { strict: false })).rotateAll(database);
    const headers = await new WebSecrets(app.get(SecretBox, { strict: false })).rotateAll(database);
    return `${passwords} SIP password(s), ${rooms} conference PIN(s) and ${headers} header(s) of web requests sealed anew`;
  },
};

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [group = '', verb = '', ...rest] = positionals;
  const command = commands[`${group} ${verb}`];
  if (!command) {
    process.stdout.write(USAGE);
    process.exitCode = group === 'help' || group === '' ? 0 : 2;
    return;
  }
  const config = loadConfig(process.env);
  const database = config.env.DATABASE_URL
    ? { url: config.env.DATABASE_URL, stop: null }
    : await embeddedDatabase();
  try {
    const app = await createTools(config, database.url);
    process.stdout.write(`${await command(app, rest)}\n`);
    await app.close();
  } finally {
    await database.stop?.();
  }
}

/** The server's own embedded database where it runs (and is then left running), else one for as long as we need it. */
async function embeddedDatabase(): Promise<{ url: string; stop: (() => Promise<void>) | null }> {
  const folder = join(dataFolder(process.env), 'postgres');
  const running = readPidFile(folder) !== null;
  const database = await startEmbeddedDatabase(folder, loadSecrets(process.env).DATABASE_PASSWORD ?? '');
  return { url: database.url, stop: running ? null : () => database.stop() };
}

main().catch((error: unknown) => {
  const text =
    error instanceof ConfigurationError
      ? error.message
      : error instanceof Error
        ? error.stack
        : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
