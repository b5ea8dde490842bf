import { join, resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');

const port = z.coerce.number().int().min(0).max(65535);

/** `name=host:port`, or just `host:port`; several separated by commas; `none` for none. */
const nodes = z.string().transform((text, context) => {
  const parsed = (text === 'none' ? '' : text)
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => /^(?:(?<name>[\w.-]+)=)?(?<host>[\w.-]+):(?<port>\d{1,5})$/.exec(entry)?.groups);
  if (parsed.some((groups) => !groups)) {
    context.addIssue({
      code: 'custom',
      message: 'must look like host:port or name=host:port, separated by commas',
    });
    return z.NEVER;
  }
  return parsed.map((groups) => ({
    name: groups?.name ?? `${groups?.host}:${groups?.port}`,
    host: groups?.host ?? '',
    port: Number(groups?.port),
  }));
});

/** `kid:base64 of 32 bytes`, newest first; older keys only decrypt. */
const encryptionKeys = z.string().transform((text, context) => {
  const keys = text.split(',').map((entry) => {
    const separator = entry.indexOf(':');
    return { id: entry.slice(0, separator).trim(), key: Buffer.from(entry.slice(separator + 1), 'base64') };
  });
  if (keys.some(({ id, key }) => !/^[\w-]{1,16}$/.test(id) || key.length !== 32)) {
    context.addIssue({
      code: 'custom',
      message: 'must be id:base64-of-32-bytes, newest first, separated by commas',
    });
    return z.NEVER;
  }
  return keys;
});

const listen = (fallback: string) =>
  z
    .string()
    .regex(/^[\w.:-]+:\d{1,5}$/, 'must look like host:port')
    .default(fallback)
    .transform((text) => {
      const separator = text.lastIndexOf(':');
      return { host: text.slice(0, separator), port: Number(text.slice(separator + 1)) };
    });

/** What the dialplan tells the switch to connect to: `host:port`, several separated by `|`, tried in order. */
const sockets = z
  .string()
  .regex(/^[\w.-]+:\d{1,5}(\|[\w.-]+:\d{1,5})*$/, 'must look like host:port|host:port')
  .optional();

export const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('0.0.0.0'),
  PORT: port.default(8080),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOKI_URL: z.url().optional(),
  TRUST_PROXY: flag.default(false),
  CALLSIGN_DATA: z.string().default('./data'),

  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),

  JWT_SECRET: z.string().min(32),
  JWT_EXPIRES_SECONDS: z.coerce.number().int().min(30).max(86_400).default(900),
  REFRESH_EXPIRES_SECONDS: z.coerce.number().int().min(60).max(31_536_000).default(1_209_600),
  LOGIN_LOCK_SECONDS: z.coerce.number().int().min(1).max(86_400).default(900),
  LOGIN_RATE_PER_MINUTE: z.coerce.number().int().min(1).max(100_000).default(20),
  ENCRYPTION_KEYS: encryptionKeys,
  INTERNAL_KEY: z.string().min(24),

  ADMIN_USERNAME: z.string().min(1).max(64).default('admin'),
  ADMIN_PASSWORD: z.string().min(8).max(72).optional(),
  FREESWITCH_USERNAME: z.string().min(1).max(64).default('freeswitch'),
  FREESWITCH_PASSWORD: z.string().min(8),

  FREESWITCH_NODES: nodes.prefault('127.0.0.1:8021'),
  FREESWITCH_ESL_PASSWORD: z.string().min(1),
  CALL_CONTROL_LISTEN: listen('127.0.0.1:9001'),
  CALL_CONTROL_SOCKETS: sockets,
  VOICEMAIL_LISTEN: listen('127.0.0.2:9001'),
  VOICEMAIL_SOCKETS: sockets,
  FEATURE_CODES_LISTEN: listen('127.0.0.6:9001'),
  FEATURE_CODES_SOCKETS: sockets,
  QUEUES_LISTEN: listen('127.0.0.5:9001'),
  QUEUES_SOCKETS: sockets,
  PARKING_LISTEN: listen('127.0.0.9:9001'),
  PARKING_SOCKETS: sockets,

  /** Where switches mirror the SIP messages of phones to (UDP), which lamps need; of several replicas one has it. */
  PRESENCE_LISTEN: listen('127.0.0.1:9060'),
  /** The same address as the switches see it. Default: PRESENCE_LISTEN. */
  PRESENCE_MIRROR: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$/, 'must look like host:port')
    .optional(),

  /** Recordings, greetings and prompts, in a folder that the switches see as well. Default: `media` in CALLSIGN_DATA. */
  MEDIA_DIR: z.string().optional(),
  /** Where the switches see MEDIA_DIR. Default: at the same place. */
  SWITCH_MEDIA_DIR: z
    .string()
    .regex(/^\/[\w./-]*$/, 'must be an absolute path of letters, digits, _ - . and /')
    .optional(),
  /** Folder of FreeSWITCH's sound packages (it holds `en/us/callie`), at the same place for us and for the switches. */
  FREESWITCH_SOUNDS: z
    .string()
    .regex(
      /^\/[\w./-]*[\w-]$/,
      'must be an absolute path of letters, digits, _ - . and /, without a / at its end',
    )
    .optional(),
  /** Bucket of an S3-compatible store that audio is kept in instead of MEDIA_DIR. With it the two keys are needed. */
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket: 3 to 63 of a-z, 0-9, . and -')
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Of any other service than AWS. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be the name of a region such as eu-central-1')
    .default('us-east-1'),
  /** Whether the bucket is in the path (`https://host/bucket/…`) or in the name of the host. */
  S3_PATH_STYLE: flag.default(true),
  S3_PREFIX: z
    .string()
    .regex(/^([\w.-]+\/)*$/, 'must be folders, each with a / behind it, such as callsign/')
    .default(''),
  /** Without a sign of life from the store. */
  S3_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(300).default(10),
  /** Whether a start renders prompts that are missing, in the background, where there is espeak-ng. */
  RENDER_PROMPTS: flag.default(true),

  /** `smtp://user:password@host:587` or `smtps://…`; without it no mail is sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).max(320).default('CallSign <callsign@localhost>'),

  SIP_INTERNAL_PORT: port.default(5060),
  SIP_EXTERNAL_PORT: port.default(5080),
  SIP_WS_PORT: port.default(5066),
  SIP_WSS_PORT: port.default(7443),
  SIP_IP: z.string().default('$${local_ip_v4}'),
  SIP_TRUSTED_CARRIERS: z
    .string()
    .regex(/^[0-9a-f.:/, ]*$/i, 'must be addresses or networks such as 192.0.2.0/24, separated by commas')
    .prefault(''),
  /**
   * How long a switch may answer for a user by itself: `until-changed` (we tell it of every change over the event
   * socket), or seconds; 0 never. FreeSWITCH counts in microseconds in an int, so 2147 seconds are its longest time.
   */
  DIRECTORY_CACHE: z
    .union([z.literal('until-changed'), z.coerce.number().int().min(0).max(2_147)])
    .default('until-changed'),
});

/** Where audio is kept, where that is an S3-compatible store. */
export interface S3Settings {
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Null: AWS. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly pathStyle: boolean;
  readonly prefix: string;
  readonly timeoutSeconds: number;
}

/** Call services by the beginning of their settings' names. */
export type CallServiceName = 'CALL_CONTROL' | 'VOICEMAIL' | 'QUEUES' | 'FEATURE_CODES' | 'PARKING';

export type Environment = z.output<typeof environmentSchema>;

/** Injection token and type of the validated configuration. */
export class Config {
  constructor(readonly env: Environment) {}

  get production(): boolean {
    return this.env.NODE_ENV === 'production';
  }

  /** Where the switch finds a call service: `host:port|host:port`. */
  socketsOf(service: CallServiceName): string {
    const { host, port: number } = this.env[`${service}_LISTEN`];
    return this.env[`${service}_SOCKETS`] ?? `${host}:${number}`;
  }

  /** Where switches send what they mirror: `host:port`. */
  get presenceMirror(): string {
    const { host, port: number } = this.env.PRESENCE_LISTEN;
    return this.env.PRESENCE_MIRROR ?? `${host}:${number}`;
  }

  /** The folder for audio: where we see it, and where the switches do. Absolute. */
  get media(): { readonly here: string; readonly onSwitch: string } {
    const here = resolve(this.env.MEDIA_DIR ?? join(this.env.CALLSIGN_DATA, 'media'));
    return { here, onSwitch: this.env.SWITCH_MEDIA_DIR ?? here };
  }

  /** Null: audio is kept in the media folder. */
  get s3(): S3Settings | null {
    const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = this.env;
    if (S3_BUCKET === undefined || S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined)
      return null;
    return {
      bucket: S3_BUCKET,
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
      endpoint: this.env.S3_ENDPOINT ?? null,
      region: this.env.S3_REGION,
      pathStyle: this.env.S3_PATH_STYLE,
      prefix: this.env.S3_PREFIX,
      timeoutSeconds: this.env.S3_TIMEOUT_SECONDS,
    };
  }
}

/** A start refused because of configuration; the message is for the operator and names each variable. */
export class ConfigurationError extends Error {}

export function parseEnvironment(variables: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = environmentSchema.safeParse(present);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return present[name] === undefined ? `${name} is missing` : `${name}: ${issue.message}`;
    });
    throw new ConfigurationError(`Not started: ${lines.join('; ')}.`);
  }
  const half = halfConfigured(present);
  if (half.length > 0) throw new ConfigurationError(`Not started: ${half.join('; ')}.`);
  return new Config(result.data);
}

const TOGETHER = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];

/** Audio must not land in a folder because one of the variables of its store was forgotten. */
function halfConfigured(present: Record<string, string | undefined>): string[] {
  const [given] = [...TOGETHER, 'S3_ENDPOINT'].filter((name) => present[name] !== undefined);
  return given === undefined
    ? []
    : TOGETHER.filter((name) => present[name] === undefined).map(
        (name) => `${name} is missing, yet ${given} is set`,
      );
}
