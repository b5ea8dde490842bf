// Makes a clone ready to run: packages and compiled code, each only when it is missing or older than what it comes
// from. Needs nothing but Node.js (20 or later) and npm.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const at = (...parts) => join(root, ...parts);

/** Node.js 24, from npm, whatever the machine has: everything of ours runs on it. */
export const node = at('node_modules/.bin/node');

/**
 * How the API runs. V8 lets the space for new objects grow to 128 MB under load, which falls out of every cache of the
 * processor; 48 MB (three times 16) are enough. While tenants' routing is compiled, much of what is made stays, and from
 * then on V8 would make alike things in the space for old ones, where a sixth of the time goes into clearing them away.
 * The same as in deploy/Dockerfile and deploy/systemd.
 */
export const apiOptions = [
  '--enable-source-maps',
  '--max-semi-space-size=16',
  '--no-allocation-site-pretenuring',
];

export function installPackages() {
  const installed = at('node_modules/.package-lock.json');
  if (
    existsSync(node) &&
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(at('package-lock.json')).mtimeMs
  )
    return;
  console.log('Installing packages (once, about a minute) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
}

export function buildApi() {
  if (newest(['apps/api', 'libs', 'ormconfig.ts', '.swcrc']) <= modified(at('dist/ormconfig.js'))) return;
  execFileSync(node, [at('apps/api/bin/build.mjs')], { cwd: root, stdio: 'inherit' });
}

export function buildDashboard() {
  if (!existsSync(at('apps/dashboard/nuxt.config.ts'))) return;
  if (
    newest(['app', 'public', 'nuxt.config.ts', 'package.json'].map((name) => `apps/dashboard/${name}`)) <=
    modified(at('apps/dashboard/.output/public/index.html'))
  )
    return;
  console.log('Building the dashboard …');
  execFileSync('npm', ['run', '--silent', 'build', '-w', 'apps/dashboard'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NUXT_TELEMETRY_DISABLED: '1' },
  });
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const full = at(path);
    if (!existsSync(full)) continue;
    const files = statSync(full).isDirectory()
      ? readdirSync(full, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      : [full];
    for (const file of files) latest = Math.max(latest, modified(file));
  }
  return latest;
}

function modified(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}
