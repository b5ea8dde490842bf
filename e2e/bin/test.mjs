// `npm test`: prepares the clone, then types, lint and every suite; ends with one line of counts.
// `npm run test:switch` and the like name the suites they want.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApi, buildDashboard, installPackages, node, root } from '../../apps/api/bin/prepare.mjs';

const wanted = process.argv.slice(2);
const suites = wanted.length > 0 ? wanted : ['unit', 'http', 'simulator', 'browser', 'switch'];

/** Files of a suite that run at once, on two cores. Phones mostly wait in real time. */
const WORKERS = { unit: 2, http: 2, simulator: 2, browser: 2, switch: 4 };

installPackages();
installPrograms();
buildApi();
if (suites.includes('browser') || suites.includes('http')) buildDashboard();

const failures = [];
if (wanted.length === 0) {
  check('types', [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit']);
  check('types of the dashboard', [join(root, 'node_modules/.bin/nuxt'), 'typecheck', 'apps/dashboard']);
  check('lint', [join(root, 'node_modules/eslint/bin/eslint.js'), '.']);
  check('format', [join(root, 'node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']);
}

const counts = { passed: 0, failed: failures.length, skipped: 0 };
for (const suite of suites) add(run(suite));
console.log('');
for (const failure of failures) console.log(`FAILED: ${failure}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);

function check(name, command) {
  console.log(`== ${name}`);
  if (spawnSync(node, command, { cwd: root, stdio: 'inherit' }).status !== 0) failures.push(name);
  else console.log('ok');
}

/** One suite. */
function run(suite) {
  console.log(`== ${suite}`);
  const folder = mkdtempSync(join(tmpdir(), 'callsign-report-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    node,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--selectProjects',
      suite,
      '--passWithNoTests',
      '--forceExit',
      '-w',
      String(WORKERS[suite]),
      '--json',
      `--outputFile=${report}`,
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'test' } },
  );
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    if (status !== 0 && result.numFailedTests === 0) failures.push(`${suite}: a suite did not run`);
    return {
      ...result,
      numFailedTests: result.numFailedTests + (status !== 0 && result.numFailedTests === 0 ? 1 : 0),
    };
  } catch (error) {
    failures.push(`${suite}: jest gave no report (${error.message})`);
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function add({ numPassedTests, numFailedTests, numPendingTests }) {
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  counts.skipped += numPendingTests;
}

/** Debian's programs that play phones and browsers: installed as root, else named. Without one its tests are skipped. */
function installPrograms() {
  const needed = { sipp: 'sip-tester', baresip: 'baresip', chromium: 'chromium' };
  const missing = Object.entries(needed)
    .filter(([program]) => !onPath(program))
    .map(([, name]) => name);
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    console.log(`Tests that need them are skipped; to run them too: sudo ${command}`);
    return;
  }
  console.log(`Installing ${missing.join(', ')} …`);
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  if (spawnSync('sh', ['-c', command], quiet).status !== 0)
    console.log(`That failed; tests that need them are skipped. By hand: ${command}`);
}

function onPath(program) {
  return (process.env.PATH ?? '').split(':').some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
