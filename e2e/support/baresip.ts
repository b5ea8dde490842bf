import { spawn, type ChildProcess } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { findProgram } from './programs';
import { until } from './wait';

export const findBaresip = (): string | null => findProgram('baresip');

/** Debian keeps the modules beside the libraries; a build of one's own under its prefix. */
export function moduleFolder(program: string): string {
  const prefix = dirname(dirname(program));
  const folders = [join(prefix, 'lib/baresip/modules'), '/usr/lib/baresip/modules'];
  const found = folders.find((folder) => existsSync(join(folder, 'ctrl_tcp.so')));
  if (!found) throw new Error(`baresip at ${program} has no module ctrl_tcp in ${folders.join(' or ')}`);
  return found;
}

/** What baresip tells (module ctrl_tcp): REGISTER_OK, CALL_INCOMING, CALL_ESTABLISHED, CALL_CLOSED, … */
export interface PhoneEvent {
  type: string;
  peeruri?: string;
  id?: string;
  /** Of CALL_CLOSED and REGISTER_FAIL, the reason. */
  param?: string;
}

interface Reply {
  response: true;
  ok: boolean;
  data: string;
  token: string;
}

/** A running baresip, steered over its control socket (JSON in netstrings). */
export class Baresip {
  readonly events: PhoneEvent[] = [];
  private received = Buffer.alloc(0);
  private readonly replies = new Map<string, (reply: Reply) => void>();
  private tokens = 0;
  private output = '';
  private control: Socket | undefined;

  private constructor(private readonly process: ChildProcess) {
    const keep = (chunk: Buffer): void => void (this.output = (this.output + chunk.toString()).slice(-8000));
    process.stdout?.on('data', keep);
    process.stderr?.on('data', keep);
  }

  /** Runs it on a folder that holds its `config` and `accounts`. */
  static async start(folder: string, controlPort: number): Promise<Baresip> {
    const program = findBaresip();
    if (!program) throw new Error('No baresip on PATH: install it (Debian package baresip-core)');
    const child = spawn(program, ['-f', folder], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const phone = new Baresip(child);
    try {
      phone.control = await until('baresip takes commands', () => open(controlPort), {
        seconds: 10,
        every: 20,
      });
      phone.control.on('data', (chunk) => phone.take(chunk));
      // The process says itself why it ends; a broken connection after that adds nothing.
      phone.control.on('error', (error) => (phone.output += `\ncontrol connection: ${error.message}`));
      return phone;
    } catch (error) {
      await phone.stop();
      throw new Error(`baresip did not start:\n${phone.output}`, { cause: error });
    }
  }

  /** Runs a command of its menu, such as `dial`, and gives what it prints. */
  async command(command: string, params = ''): Promise<string> {
    const token = String(++this.tokens);
    const message = JSON.stringify({ command, params, token });
    let reply: Reply | undefined;
    this.replies.set(token, (given) => (reply = given));
    this.control?.write(`${Buffer.byteLength(message)}:${message},`);
    const { ok, data } = await until(`baresip answers ${command}`, () => reply, { every: 5 });
    this.replies.delete(token);
    if (!ok) throw new Error(`baresip refused ${command} ${params}: ${data}`);
    return data;
  }

  get said(): string {
    return this.output;
  }

  async stop(): Promise<void> {
    this.control?.destroy();
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await gone;
  }

  private take(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const colon = this.received.indexOf(':');
      const end = colon + 1 + Number(this.received.toString('latin1', 0, Math.max(0, colon)));
      if (colon < 0 || this.received.length <= end) return;
      const message = JSON.parse(this.received.toString('utf8', colon + 1, end)) as Reply | PhoneEvent;
      this.received = this.received.subarray(end + 1);
      if ('response' in message) this.replies.get(message.token)?.(message);
      else this.events.push(message);
    }
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}
