import { ApiProcess } from './api-process';
import { Client } from './client';
import type { FreeSwitch } from './freeswitch';
import { Company, meeting, switchesAreConnected } from './installation';
import type { SwitchSite } from './switch-site';
import { createTestDatabase, FREESWITCH } from './test-app';

/** CallSign as a process that can be killed, a real switch that asks it, and one company. */
export class MortalInstallation {
  private constructor(
    readonly api: ApiProcess,
    readonly freeswitch: FreeSwitch,
    readonly acme: Company,
    private readonly database: { drop(): Promise<void> },
    /** Of the phones' SIP profile. */
    readonly sipPort: number,
  ) {}

  static async start(site: SwitchSite, overrides: Record<string, string> = {}): Promise<MortalInstallation> {
    const met = await meeting();
    const database = await createTestDatabase();
    const api = await ApiProcess.create(database.url, { ...met.environment, ...overrides });
    const freeswitch = await site.freeSwitch({
      apiUrl: api.url,
      username: FREESWITCH.username,
      password: FREESWITCH.password,
      eslPort: met.eslPort,
      eslPassword: met.eslPassword,
      environment: { CALLSIGN_CDR_RETRIES: '1', CALLSIGN_CDR_RETRY_DELAY: '1' },
    });
    await switchesAreConnected(api.url);
    const admin = new Client(api.url, { authorization: `Bearer ${await api.signIn()}` });
    const acme = await Company.create(site, admin, 'acme.example', met);
    return new MortalInstallation(api, freeswitch, acme, database, met.internal);
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.database.drop();
  }
}
