import type { DynamicModule } from '@nestjs/common';
import type { Config } from '@callsign/platform';
import { LoggerModule } from 'nestjs-pino';
import type { TransportTargetOptions } from 'pino';

const SECRETS = [
  'password',
  'sipPassword',
  'currentPassword',
  'newPassword',
  'token',
  'refreshToken',
  'secret',
  'authorization',
  'accessKeyId',
  'secretAccessKey',
];

const COMPOSITION = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** JSON lines to standard output (or read by people, in development), and to Loki where `LOKI_URL` says so. */
export function logging({ env }: Config): DynamicModule {
  const targets: TransportTargetOptions[] = [
    env.NODE_ENV === 'development'
      ? {
          target: 'pino-pretty',
          options: { singleLine: true, ignore: 'pid,hostname,context', messageFormat: '{context} {msg}' },
        }
      : { target: 'pino/file', options: { destination: 1 } },
    ...(env.LOKI_URL
      ? [
          {
            target: 'pino-loki',
            options: { host: env.LOKI_URL, labels: { app: 'callsign' }, batching: { interval: 5 } },
          },
        ]
      : []),
  ];
  return LoggerModule.forRoot({
    pinoHttp: {
      level: env.LOG_LEVEL,
      ...(env.LOG_LEVEL === 'silent' ? {} : { transport: { targets } }),
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
      autoLogging: false,
      hooks: {
        logMethod(args, method) {
          if (!isComposition(args[0])) method.apply(this, args);
        },
      },
    },
    // The switch's own requests are not the log's business, and must not pay for it.
    forRoutes: ['/api/*path'],
  });
}

/** Nest tells of every module and route at each start; an operator wants to read what matters. */
function isComposition(entry: unknown): boolean {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'context' in entry &&
    COMPOSITION.has(String(entry.context))
  );
}
