// Compiles the API (swc, about a second) into dist/. Types are checked by `npm run typecheck`.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    join(root, 'node_modules/@swc/cli/bin/swc.js'),
    'apps/api',
    'libs',
    'ormconfig.ts',
    '-d',
    'dist',
    '--ignore',
    '**/*.spec.ts',
    '-q',
  ],
  { cwd: root, stdio: 'inherit' },
);
