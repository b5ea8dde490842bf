import { join } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Config } from '@callsign/platform';

/** Beside the environment's file: where a switch on this machine may write. Its log folder holds its secrets. */
export const SWITCH_FOLDER = 'freeswitch';

/**
 * What a FreeSWITCH on this machine needs to find us, as a file for a shell (`. data/freeswitch.env`) or a systemd
 * unit; readable by its owner alone.
 * @returns the file
 */
export function writeFreeSwitchEnvironment({ env }: Config, folder: string): string {
  const file = join(folder, 'freeswitch.env');
  mkdirSync(join(folder, SWITCH_FOLDER), { recursive: true, mode: 0o700 });
  const node = env.FREESWITCH_NODES[0];
  const variables = {
    CALLSIGN_API_URL: `http://127.0.0.1:${env.PORT}`,
    FREESWITCH_USERNAME: env.FREESWITCH_USERNAME,
    FREESWITCH_PASSWORD: env.FREESWITCH_PASSWORD,
    FREESWITCH_ESL_HOST: '127.0.0.1',
    FREESWITCH_ESL_PORT: String(node?.port ?? 8021),
    FREESWITCH_ESL_PASSWORD: env.FREESWITCH_ESL_PASSWORD,
  };
  const lines = Object.entries(variables).map(
    ([name, value]) => `${name}='${value.replaceAll("'", `'\\''`)}'\n`,
  );
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  return file;
}
