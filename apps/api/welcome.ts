import { dirname, join, relative } from 'node:path';
import type { Config } from '@callsign/platform';
import { SWITCH_FOLDER } from './freeswitch-environment';

/** What the operator is told once the server listens: what is where, and how to point a FreeSWITCH at it. */
export function welcome(
  { env }: Config,
  created: { username: string; generatedPassword: string | null } | null,
  environmentFile: string | null,
): string {
  const base = `http://localhost:${env.PORT}`;
  const lines = [
    ['Dashboard', `${base}/`],
    ['API', `${base}/api/docs (document: ${base}/api/openapi.json)`],
    ...administrator(created),
    [
      'Data',
      env.DATABASE_URL
        ? 'in the PostgreSQL of DATABASE_URL'
        : `${relative('', env.CALLSIGN_DATA) || '.'}/ (embedded PostgreSQL, generated secrets)`,
    ],
    ...freeSwitch(env, environmentFile),
  ];
  return `\nCallSign is ready.\n${lines.map(([name = '', text = '']) => `  ${name.padEnd(15)}${text}\n`).join('')}\n`;
}

function administrator(created: { username: string; generatedPassword: string | null } | null): string[][] {
  if (!created) return [];
  const password = created.generatedPassword
    ? `password ${created.generatedPassword} (shown this once)`
    : 'with ADMIN_PASSWORD as its password';
  return [['Administrator', `${created.username}, ${password}`]];
}

function freeSwitch(env: Config['env'], environmentFile: string | null): string[][] {
  if (!environmentFile)
    return [
      [
        'FreeSWITCH',
        `CALLSIGN_API_URL=http://<this host>:${env.PORT}, user ${env.FREESWITCH_USERNAME}; see docs/freeswitch.md`,
      ],
    ];
  const file = relative('', environmentFile);
  const folder = join(dirname(file), SWITCH_FOLDER);
  return [
    ['FreeSWITCH', `user ${env.FREESWITCH_USERNAME}, password in ${file}; on this machine start one with`],
    ['', `set -a; . ./${file}; set +a; D="$PWD/${folder}"`],
    ['', 'freeswitch -nonat -conf "$PWD/freeswitch-conf" -log "$D" -db "$D" -run "$D" -certs "$D"'],
    ['', 'elsewhere: docs/freeswitch.md'],
  ];
}
