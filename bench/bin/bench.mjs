// `npm run bench`: every performance claim as a ratio measured in this run on this machine. `-- --json` prints one
// object a line, `-- NAME` runs those whose name starts with it. Ends with 1 where a goal is missed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  apiOptions,
  buildApi,
  buildDashboard,
  installPackages,
  node,
  root,
} from '../../apps/api/bin/prepare.mjs';

installPackages();
buildApi();
buildDashboard();

const options = [
  '--enable-source-maps',
  '--disable-warning=ExperimentalWarning',
  '--require',
  join(root, 'bench/bin/typescript.cjs'),
];
const run = spawn(node, [...options, join(root, 'bench/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'test', API_OPTIONS: apiOptions.join(' ') },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
run.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
