import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { shortPrompts } from '../e2e/support/short-prompts';
import type { BenchResult } from './result';
import { ServiceLoad } from './service/load';
import { domainOf, extensionId, numberOf, seed } from './support/seed';
import type { Site } from './support/site';

const TENANT = 1;
const EXTENSIONS = 1_000;
const MENUS = 50;

/**
 * Menus under load, on a switch of recorded words in a process of its own: how soon each of many callers hears
 * something, and what ten thousand calls leave in memory. In a tenant of some size: what a call needs is compiled from it.
 */
export async function run(site: Site): Promise<BenchResult[]> {
  const url = await site.database();
  await seed(url, { tenants: 1, extensions: EXTENSIONS });
  const media = site.folder();
  await shortPrompts(media);
  const [main = ''] = await seedMenus(url);
  const load = await ServiceLoad.start(site, 'ivr', 'IVR_LISTEN', url, media);
  const calling = (keys: string[]) => ({
    keys,
    variables: { domain_name: domainOf(0), callsign_ivr: `ivr:${main}`, callsign_direction: 'internal' },
  });
  const calls = [
    // To the next menu and back, by name to an extension, directly to one, and nothing that is known.
    calling(['1', '*', '1', '2']),
    calling(['3', '2', '1']),
    calling([numberOf(7)]),
    calling(['8', '8', '8']),
  ];
  await load.warmUp(calls);
  return [...(await load.firstPrompt(calling([]))), await load.memory(calls)];
}

/** Menus that lead to the next one, to the one before, to an extension and to the directory; the first is the main one. */
async function seedMenus(databaseUrl: string): Promise<string[]> {
  const ids = Array.from({ length: MENUS }, () => randomUUID());
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c callsign.tenant=system' });
  await client.connect();
  try {
    await client.query(`UPDATE extensions SET display_name = 'Ann Lee' WHERE number = $1`, [numberOf(1)]);
    for (const [index, id] of ids.entries()) {
      const entry = (keys: string, destination: object) => ({
        keys,
        label: null,
        destination,
        language: null,
        set: { way: '{{pressed}}' },
        when: null,
      });
      const entries = [
        entry('1', { type: 'ivr', id: ids[(index + 1) % MENUS] }),
        entry('2', { type: 'extension', id: extensionId(0, numberOf(index)) }),
        entry('3', { type: 'name_directory', id: 'all' }),
        entry('*', { type: 'ivr', id: ids[(index + MENUS - 1) % MENUS] }),
      ];
      await client.query(
        `INSERT INTO ivr_menus (id, tenant_id, number, name, sentences, timeout_seconds, digit_seconds, max_tries, direct_dial, entries, enabled)
         VALUES ($1, $2, NULL, $3, '["ivr.welcome", "ivr.choose"]', 5, 3, 3, true, $4, true)`,
        [id, TENANT, `Menu ${index}`, JSON.stringify(entries)],
      );
    }
  } finally {
    await client.end();
  }
  return ids;
}
