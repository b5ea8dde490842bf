import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startTestApp, type TestApp } from '../support/test-app';

const dashboard = join(__dirname, '../../apps/dashboard');
const committed = join(dashboard, 'app/api/schema.d.ts');

describe("the dashboard's client", () => {
  let test: TestApp;
  let folder: string;
  beforeAll(async () => {
    test = await startTestApp();
    folder = await mkdtemp(join(tmpdir(), 'callsign-client-'));
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  it('is the one that this API documents; if not, run this with UPDATE_API_CLIENT=1, or `npm run api:client`', async () => {
    const fresh = process.env.UPDATE_API_CLIENT ? committed : join(folder, 'schema.d.ts');
    const script = join(dashboard, 'bin/generate-client.mjs');
    await promisify(execFile)(process.execPath, [script, `${test.url}/api/openapi.json`, fresh], {
      env: { PATH: process.env.PATH },
    });
    expect(await readFile(committed, 'utf8')).toBe(await readFile(fresh, 'utf8'));
  });
});
