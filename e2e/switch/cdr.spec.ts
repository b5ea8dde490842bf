import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { CdrImporter } from '@callsign/cdr';
import { insertTenant, sql } from '../support/client';
import type { FreeSwitch } from '../support/freeswitch';
import { describeSwitch } from '../support/switch-site';
import { FREESWITCH, startTestApp, type TestApp } from '../support/test-app';
import { until } from '../support/wait';

/** Call records that a real switch writes, delivers, or files; calls to nobody (`null/`), since no phone matters here. */
describeSwitch('call records of a real switch', (site) => {
  let test: TestApp;
  let freeswitch: FreeSwitch;

  beforeAll(async () => {
    test = await startTestApp();
    await insertTenant(test, 'acme.example');
    await insertTenant(test, 'globex.example');
    freeswitch = await site.freeSwitch({
      apiUrl: test.url,
      password: FREESWITCH.password,
      environment: { CALLSIGN_CDR_RETRIES: '1', CALLSIGN_CDR_RETRY_DELAY: '1' },
    });
  });
  afterAll(() => test.close());

  /** A call of the tenant, from somebody with this name, that is over; its uuid. */
  async function call(callerName = 'Ann'): Promise<string> {
    const uuid = randomUUID();
    await freeswitch.fsCli(
      `originate {origination_uuid=${uuid},tenant_id=1,domain_name=acme.example}null/nobody &park()`,
    );
    await freeswitch.fsCli(`uuid_broadcast ${uuid} 'set_profile_var::caller_id_name=${callerName}'`);
    const dump = () => freeswitch.fsCli(`uuid_dump ${uuid} json`);
    await until(
      'the call has its name',
      async () => !/"Caller-Caller-ID-Name":\s*"Outbound Call"/.test(await dump()),
    );
    await freeswitch.fsCli(`uuid_kill ${uuid}`);
    return uuid;
  }

  const rows = (uuid: string) =>
    sql<Record<string, unknown>>(test, 'SELECT * FROM cdr WHERE leg_uuid = $1', [uuid]);
  const stored = (uuid: string) => until(`the record ${uuid} is there`, async () => (await rows(uuid))[0]);

  site.test('keeps a name of any letters as it was, with the times of the switch', async () => {
    const row = await stored(await call('Zoë & "Łukasz" <ok> %41 日本'));
    expect(row).toMatchObject({ tenant_id: 1, leg: 'a', caller_name: 'Zoë & "Łukasz" <ok> %41 日本' });
    expect(row.answered_at).toEqual(expect.any(Date));
  });

  site.test('is not taken in by a caller whose name makes the switch write XML as it is', async () => {
    const name = '<!</caller_id_name><destination_number>forged</destination_number><caller_id_name>';
    const row = await stored(await call(name));
    expect(row).toMatchObject({ tenant_id: 1, caller_name: name, journey: { ran: [], moves: [] } });
    expect(row.destination).not.toBe('forged');
  });

  site.test('stores what the switch filed while the API was away, once', async () => {
    await sql(test, 'ALTER TABLE cdr RENAME TO cdr_away');
    const uuid = await call();
    await until(
      'the switch has filed it',
      async () => (await readdir(freeswitch.cdrFolder)).includes(`a_${uuid}.cdr.xml`),
      { seconds: 20 },
    );
    await sql(test, 'ALTER TABLE cdr_away RENAME TO cdr');
    const figures = await until('the file is whole', async () => {
      const found = await test.app.get(CdrImporter).importFolder(freeswitch.cdrFolder);
      return found.stored > 0 && found;
    });
    expect(figures).toEqual({ files: 1, stored: 1, duplicates: 0, rejected: 0, left: 0 });
    expect(await rows(uuid)).toMatchObject([{ tenant_id: 1, leg: 'a' }]);
  });
});
