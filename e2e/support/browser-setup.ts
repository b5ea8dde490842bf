import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromiumPath } from './chromium';
import globalSetup from './global-setup';

/** The database, and the dashboard built from the sources as they are, once for the whole run. */
export default async function browserSetup(): Promise<void> {
  await globalSetup();
  if (!chromiumPath()) return;
  const prepare = join(__dirname, '../../apps/api/bin/prepare.mjs');
  execFileSync(
    process.execPath,
    ['-e', `import(${JSON.stringify(prepare)}).then(({ buildDashboard }) => buildDashboard())`],
    {
      stdio: 'inherit',
    },
  );
}
