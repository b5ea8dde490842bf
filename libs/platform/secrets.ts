import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Config, ConfigurationError, parseEnvironment } from './config';

const storedSchema = z.record(z.string(), z.string());

const generators: Record<string, () => string> = {
  JWT_SECRET: () => randomBytes(48).toString('base64url'),
  ENCRYPTION_KEYS: () => `k1:${randomBytes(32).toString('base64')}`,
  INTERNAL_KEY: () => randomBytes(32).toString('base64url'),
  FREESWITCH_PASSWORD: () => randomBytes(18).toString('hex'),
  FREESWITCH_ESL_PASSWORD: () => randomBytes(18).toString('hex'),
  DATABASE_PASSWORD: () => randomBytes(24).toString('base64url'),
};

const wellKnown = /^(changeme|change-me|secret|password|cluecon|admin|freeswitch|test|example)+[0-9!]*$/i;

/** The data folder, made if missing, closed to everyone else. */
export function dataFolder(variables: NodeJS.ProcessEnv): string {
  const folder = resolve(variables.CALLSIGN_DATA || './data');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}

/**
 * Secrets that nobody gave are made once and kept in `secrets.json` (0600) in the data folder, so that a second start
 * can read what the first one encrypted. In production each must be given instead, and must not be a well-known one.
 */
export function loadSecrets(variables: NodeJS.ProcessEnv): Record<string, string> {
  if (variables.NODE_ENV === 'production') {
    refuseWeak(variables);
    return {};
  }
  const file = join(dataFolder(variables), 'secrets.json');
  const stored = existsSync(file) ? storedSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const missing = Object.keys(generators).filter((name) => !stored[name]);
  for (const name of missing) stored[name] = generators[name]?.() ?? '';
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(stored, null, 2)}\n`, { mode: 0o600 });
  return stored;
}

export function loadConfig(variables: NodeJS.ProcessEnv): Config {
  const secrets = loadSecrets(variables);
  return parseEnvironment({ ...secrets, ...dropEmpty(variables) });
}

function refuseWeak(variables: NodeJS.ProcessEnv): void {
  const needed = [
    'DATABASE_URL',
    'JWT_SECRET',
    'ENCRYPTION_KEYS',
    'INTERNAL_KEY',
    'FREESWITCH_PASSWORD',
    'FREESWITCH_ESL_PASSWORD',
  ];
  const problems = needed.flatMap((name) => {
    const value = variables[name];
    if (!value) return [`${name} is missing`];
    if (name === 'DATABASE_URL') return [];
    if (wellKnown.test(value) || new Set(value).size < 6)
      return [`${name} is a well-known or trivial secret`];
    return value.length < 12 ? [`${name} is shorter than 12 characters`] : [];
  });
  if (problems.length > 0) {
    throw new ConfigurationError(
      `Not started (NODE_ENV=production): ${problems.join('; ')}. See .env.example.`,
    );
  }
}

function dropEmpty(variables: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}
