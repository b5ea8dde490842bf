import { findFreeSwitch, NO_SWITCH } from '../e2e/support/freeswitch';
import { findSipp } from '../e2e/support/sipp';
import type { BenchResult } from './result';
import type { Site } from './support/site';
import { lookUps } from './switch/look-ups';
import { registrations } from './switch/registrations';

/** On a real FreeSWITCH, where there is one. */
export async function run(site: Site): Promise<BenchResult[]> {
  const lacking = findFreeSwitch()
    ? findSipp()
      ? null
      : 'No SIPp on PATH (Debian package sip-tester)'
    : NO_SWITCH;
  if (lacking) {
    process.stderr.write(
      `${lacking.replace(': e2e/switch is skipped', '')}: the switch benches are skipped\n`,
    );
    return [];
  }
  return [await lookUps(site), ...(await registrations(site))];
}
