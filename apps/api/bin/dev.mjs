// `npm run dev`: compiles on every change and restarts the API.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildApi, installPackages, node, root } from './prepare.mjs';

installPackages();
buildApi();

const children = [
  spawn(
    node,
    [
      join(root, 'node_modules/@swc/cli/bin/swc.js'),
      'apps/api',
      'libs',
      'ormconfig.ts',
      '-d',
      'dist',
      '--ignore',
      '**/*.spec.ts',
      '--watch',
    ],
    { cwd: root, stdio: 'inherit' },
  ),
  spawn(
    node,
    [
      '--watch-path=dist',
      '--watch-preserve-output',
      '--env-file-if-exists=.env',
      '--enable-source-maps',
      'dist/apps/api/main.js',
    ],
    { cwd: root, stdio: 'inherit' },
  ),
];
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => children.forEach((child) => child.kill(signal)));
await Promise.race(children.map((child) => new Promise((resolve) => child.on('exit', resolve))));
for (const child of children) child.kill();
