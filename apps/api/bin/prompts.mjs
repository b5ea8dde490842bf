// `npm run prompts`: speaks every sentence of the services into the media folder, on Node.js 24.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildApi, installPackages, node, root } from './prepare.mjs';

installPackages();
buildApi();
const { status } = spawnSync(
  node,
  ['--env-file-if-exists=.env', '--enable-source-maps', join(root, 'dist/apps/api/prompts.js')],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
