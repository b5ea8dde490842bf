// `npm start`: prepares the clone, then runs the API on Node.js 24. Signals reach it; its exit code is ours.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { apiOptions, buildApi, buildDashboard, installPackages, node, root } from './prepare.mjs';

installPackages();
buildApi();
buildDashboard();

const server = spawn(
  node,
  ['--env-file-if-exists=.env', ...apiOptions, join(root, 'dist/apps/api/main.js')],
  {
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
