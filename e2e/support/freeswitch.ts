import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { EventSocket } from './event-socket';
import { mediaPorts, freePort } from './ports';
import { findProgram, isExecutable } from './programs';
import { until } from './wait';

const CONFIGURATION = resolve(__dirname, '../../freeswitch-conf');

/** The switch's program: in FREESWITCH_HOME, on PATH, or under a usual prefix; null where there is none. */
export function findFreeSwitch(): string | null {
  const prefixes = ['/usr/local/freeswitch', '/opt/freeswitch', '/usr'];
  const home = process.env.FREESWITCH_HOME;
  if (home) {
    const program = join(home, 'bin/freeswitch');
    if (isExecutable(program)) return program;
    throw new Error(`FREESWITCH_HOME is ${home}, but there is no program ${program}: correct it or unset it`);
  }
  const onPath = findProgram('freeswitch');
  return onPath ?? prefixes.map((prefix) => join(prefix, 'bin/freeswitch')).find(isExecutable) ?? null;
}

export interface FreeSwitchOptions {
  /** Where the API listens, such as http://127.0.0.1:8080. */
  apiUrl: string;
  /** The second replica; the same as the first unless given. */
  apiUrl2?: string;
  /** Basic authentication towards the API. */
  username?: string;
  password?: string;
  /** A free port unless given. */
  eslPort?: number;
  eslPassword?: string;
  /** The domain of phones that name none. */
  domain?: string;
  /** Another folder than freeswitch-conf. */
  configuration?: string;
  /** More variables of freeswitch-conf/vars.xml, such as CALLSIGN_CDR_RETRIES. */
  environment?: Record<string, string>;
}

/** A real FreeSWITCH, run from freeswitch-conf, with all that it writes in a folder of its own. */
export class FreeSwitch {
  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
    readonly eslPort: number,
    readonly eslPassword: string,
    private output: () => string,
  ) {}

  private socket: EventSocket | undefined;

  /** Starts one and waits until it is ready for calls. */
  static async start(options: FreeSwitchOptions): Promise<FreeSwitch> {
    const program = findFreeSwitch();
    if (!program) throw new Error(NO_SWITCH);
    const folder = await mkdtemp(join(tmpdir(), 'callsign-switch-'));
    const own = (name: string): string => join(folder, name);
    const written = ['log', 'db', 'run', 'temp', 'cache', 'storage', 'recordings', 'certs', 'cdr'];
    await Promise.all(written.map((name) => mkdir(own(name))));
    await takeCertificates(own('certs'));
    const eslPort = options.eslPort ?? (await freePort());
    const eslPassword = options.eslPassword ?? randomBytes(12).toString('hex');
    const rtp = mediaPorts();
    const argv = [
      '-nonat',
      '-nonatmap',
      '-nf',
      '-nc',
      '-nort',
      '-nocal',
      '-conf',
      options.configuration ?? CONFIGURATION,
    ];
    for (const name of written.slice(0, -1)) argv.push(`-${name}`, own(name));
    const child = spawn(program, argv, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        LANG: 'C.UTF-8',
        CALLSIGN_API_URL: options.apiUrl,
        CALLSIGN_API_URL_2: options.apiUrl2 ?? options.apiUrl,
        FREESWITCH_USERNAME: options.username ?? 'freeswitch',
        FREESWITCH_PASSWORD: options.password ?? '',
        FREESWITCH_ESL_HOST: '127.0.0.1',
        FREESWITCH_ESL_PORT: String(eslPort),
        FREESWITCH_ESL_PASSWORD: eslPassword,
        FREESWITCH_DOMAIN: options.domain ?? '127.0.0.1',
        FREESWITCH_RTP_START_PORT: String(rtp.first),
        FREESWITCH_RTP_END_PORT: String(rtp.last),
        FREESWITCH_LOG_LEVEL: 'debug',
        CALLSIGN_CDR_FOLDER: own('cdr'),
        ...options.environment,
      },
    });
    let output = '';
    const keep = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-20_000));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const running = new FreeSwitch(child, folder, eslPort, eslPassword, () => output);
    try {
      await running.ready();
      await keepCertificates(own('certs'));
      return running;
    } catch (error) {
      const log = await running.logTail();
      await running.stop();
      throw new Error(`FreeSWITCH did not start.\n${log}`, { cause: error });
    }
  }

  /** Runs one command of the switch's command line, such as `status`, and gives what it prints. */
  async fsCli(command: string): Promise<string> {
    this.socket ??= await EventSocket.open(this.eslPort, this.eslPassword);
    try {
      return await this.socket.api(command);
    } catch (error) {
      this.socket = undefined;
      throw new Error(`The switch did not answer ${command}`, { cause: error });
    }
  }

  /**
   * Drops every registration, and waits until that is done. The switch puts the deletion into a queue, so with nothing
   * to drop none is asked for: it would find the next test's phones.
   */
  async forgetPhones(profile = 'internal'): Promise<void> {
    const none = async (): Promise<boolean> =>
      (await this.fsCli(`sofia status profile ${profile} reg`)).includes('Total items returned: 0');
    if (await none()) return;
    await this.fsCli(`sofia profile ${profile} flush_inbound_reg`);
    await until('the registrations are gone', none);
  }

  /** The folder where call detail records wait that no API took (mod_xml_cdr's err-log-dir). */
  get cdrFolder(): string {
    return join(this.folder, 'cdr');
  }

  /** The last lines of the switch's log, by default those that say why something failed. */
  async logTail(lines = 60, { matching = /./ }: { matching?: RegExp } = {}): Promise<string> {
    const log = await readFile(join(this.folder, 'log/freeswitch.log'), 'utf8').catch(() => this.output());
    return log
      .split('\n')
      .filter((line) => matching.test(line))
      .slice(-lines)
      .join('\n');
  }

  get pid(): number {
    if (this.process.pid === undefined) throw new Error('FreeSWITCH is not running');
    return this.process.pid;
  }

  /** Ends it at once, calls and all, and removes what it wrote. */
  async stop(): Promise<void> {
    this.socket?.close();
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const gone = new Promise((resolve) => this.process.once('exit', resolve));
      this.process.kill('SIGKILL');
      await gone;
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    await until(
      'the switch says that it is ready',
      async () => {
        if (this.process.exitCode !== null) throw new Error(`It ended with code ${this.process.exitCode}`);
        return (
          (await this.fsCli('status')).includes('is ready') &&
          (await this.fsCli('module_exists mod_sofia')) === 'true'
        );
      },
      { seconds: 30 },
    );
  }
}

export const NO_SWITCH =
  'No FreeSWITCH found (FREESWITCH_HOME, PATH, /usr/local/freeswitch, /opt/freeswitch, /usr): e2e/switch is skipped';

// A switch without certificates makes two RSA keys of 4,096 bits at its start: seconds, by luck of the primes.
// These secure nothing but tests, so the first switch's are kept for the next ones.
const CERTIFICATES = join(tmpdir(), `callsign-e2e-certificates-${userInfo().uid}`);

async function takeCertificates(folder: string): Promise<void> {
  await mkdir(CERTIFICATES, { recursive: true, mode: 0o700 });
  for (const name of await pemFiles(CERTIFICATES))
    await copyFile(join(CERTIFICATES, name), join(folder, name));
}

async function keepCertificates(folder: string): Promise<void> {
  const kept = await pemFiles(CERTIFICATES);
  for (const name of await pemFiles(folder)) {
    if (kept.includes(name)) continue;
    const whole = join(CERTIFICATES, `${name}.${randomBytes(4).toString('hex')}`);
    await copyFile(join(folder, name), whole);
    await rename(whole, join(CERTIFICATES, name));
  }
}

async function pemFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.pem'));
}
