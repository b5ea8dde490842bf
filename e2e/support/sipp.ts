import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseTrace, type SipMessage } from './sip-trace';
import { findProgram } from './programs';

export const findSipp = (): string | null => findProgram('sipp');

export interface SippOptions {
  /** A file of e2e/support/sipp, without `.xml`. */
  scenario: string;
  /** Replaces @name@ in the scenario. */
  settings?: Record<string, string | number>;
  /** The fields of each call; one line a call, used in turn. */
  lines?: string[][];
  /** Where we send to: a port on 127.0.0.1. */
  target: number;
  /** Where we send from and listen. */
  port: number;
  mediaPort?: number;
  /** How many calls; none for "until stopped". */
  calls?: number;
  /** New calls a second. */
  rate?: number;
  /** How many calls may be under way at once. */
  atOnce?: number;
  /** Keep every message, so that `messages` can tell. Off for many calls. */
  trace?: boolean;
}

/** One run of SIPp. It ends by itself after `calls` calls, else with `stop`. */
export class Sipp {
  readonly ended: Promise<void>;
  private output = '';
  private finished = false;

  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {
    process.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    process.stderr?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((resolve, reject) => {
      process.once('error', reject);
      process.once('close', () => {
        this.finished = true;
        resolve();
      });
    });
  }

  static async start(options: SippOptions): Promise<Sipp> {
    const program = findSipp();
    if (!program) throw new Error('No SIPp on PATH: install it (Debian package sip-tester)');
    const folder = await mkdtemp(join(tmpdir(), 'callsign-sipp-'));
    let scenario = await readFile(join(__dirname, 'sipp', `${options.scenario}.xml`), 'latin1');
    for (const [name, value] of Object.entries(options.settings ?? {})) {
      scenario = scenario.replaceAll(`@${name}@`, String(value));
    }
    // What is not given is nothing.
    scenario = scenario.replaceAll(/@[a-z]+@/g, '');
    await writeFile(join(folder, 'scenario.xml'), scenario, 'latin1');
    const argv = ['-sf', 'scenario.xml', '-i', '127.0.0.1', '-p', String(options.port), '-nostdin'];
    if (options.lines) {
      const lines = ['SEQUENTIAL', ...options.lines.map((fields) => `${fields.join(';')};`)];
      await writeFile(join(folder, 'fields.csv'), `${lines.join('\n')}\n`);
      argv.push('-inf', 'fields.csv');
    }
    if (options.trace ?? true) argv.push('-trace_msg', '-message_file', join(folder, 'messages.log'));
    if (options.mediaPort !== undefined) argv.push('-mp', String(options.mediaPort), '-rtp_echo');
    if (options.calls !== undefined) argv.push('-m', String(options.calls));
    if (options.rate !== undefined) argv.push('-r', String(options.rate));
    if (options.atOnce !== undefined) argv.push('-l', String(options.atOnce));
    argv.push(`127.0.0.1:${options.target}`);
    return new Sipp(spawn(program, argv, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }), folder);
  }

  /** Every message so far, in order. */
  async messages(): Promise<SipMessage[]> {
    return parseTrace(await readFile(join(this.folder, 'messages.log'), 'latin1').catch(() => ''));
  }

  /** Calls that ended as the scenario wants, and those that did not, from SIPp's last screen. */
  counts(): { successful: number; failed: number } {
    const last = (name: string): number =>
      Number(
        [...this.output.matchAll(new RegExp(`${name} call +\\| +\\d+ +\\| +(\\d+)`, 'g'))].at(-1)?.[1] ?? 0,
      );
    return { successful: last('Successful'), failed: last('Failed') };
  }

  /** What SIPp said, for the message of an error. */
  get said(): string {
    return this.output.slice(-2000);
  }

  async stop(): Promise<void> {
    if (!this.finished) this.process.kill('SIGKILL');
    await this.ended;
    await rm(this.folder, { recursive: true, force: true });
  }
}
