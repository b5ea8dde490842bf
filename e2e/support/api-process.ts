import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './ports';
import { ADMIN, testEnvironment } from './test-app';
import { until } from './wait';

const run = promisify(execFile);
const ROOT = resolve(__dirname, '../..');

/** The API as a process of its own, as in production: one that can be killed. */
export class ApiProcess {
  private process: ChildProcess | null = null;
  private output = '';

  private constructor(
    readonly url: string,
    private readonly environment: NodeJS.ProcessEnv,
    /** Its CALLSIGN_DATA. */
    readonly data: string,
  ) {}

  static async create(databaseUrl: string, overrides: Record<string, string>): Promise<ApiProcess> {
    execFileSync(
      process.execPath,
      ['-e', "import('./apps/api/bin/prepare.mjs').then((prepare) => prepare.buildApi())"],
      { cwd: ROOT },
    );
    const port = await freePort();
    const data = mkdtempSync(join(tmpdir(), 'callsign-api-'));
    const { PATH, HOME } = process.env;
    const own = {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'warn',
      CALLSIGN_DATA: data,
    };
    const api = new ApiProcess(
      `http://127.0.0.1:${port}`,
      { PATH, HOME, ...testEnvironment(overrides), ...own },
      data,
    );
    await api.start();
    return api;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['dist/apps/api/main.js'], {
      cwd: ROOT,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer): void =>
      void (this.output = (this.output + chunk.toString()).slice(-20_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    this.process = child;
    await until(
      'the API listens',
      async () => {
        if (child.exitCode !== null) throw new Error(`the API ended with ${child.exitCode}:\n${this.output}`);
        return fetch(`${this.url}/api/openapi.json`).then(
          ({ ok }) => ok,
          () => false,
        );
      },
      { seconds: 30 },
    );
  }

  /** Gone from one moment to the next, as by the kernel or a power cut. */
  async kill(): Promise<void> {
    const child = this.process;
    this.process = null;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  /** Killed for good, with all that it wrote. */
  async close(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }

  /** The command line, beside the server or without it. */
  async callsign(...words: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, ['dist/apps/api/cli.js', ...words], {
      cwd: ROOT,
      env: this.environment,
    });
    return stdout.trim();
  }

  async signIn(): Promise<string> {
    const answer = await fetch(`${this.url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ADMIN),
    });
    const { token } = (await answer.json()) as { token: string };
    return token;
  }
}
