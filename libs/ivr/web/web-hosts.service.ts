import { Injectable } from '@nestjs/common';
import { Config, Database, Problem, type RequestContext, type TenantTransaction } from '@callsign/platform';
import { IvrWebHost } from '../ivr.entities';
import { alone } from '../limits';
import { withinInstallation } from './hosts';
import type { WebHosts } from './web-requests.schema';

/** The tenant's list of hosts that its web requests may ask. Empty: none. */
@Injectable()
export class WebHostsService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  get(context: RequestContext): Promise<WebHosts> {
    return this.database.read(context.tenant, async (tx) => ({ hosts: await hostsOf(tx) }));
  }

  set(context: RequestContext, hosts: readonly string[]): Promise<WebHosts> {
    const wanted = [...new Set(hosts)];
    const refused = wanted.findIndex((host) => !this.isWithin(host));
    if (refused >= 0)
      throw Problem.invalid([
        {
          field: `hosts.${refused}`,
          message: 'is no host that this installation lets tenants ask (IVR_WEB_HOSTS); ask its operator',
        },
      ]);
    return this.database.write(context, async (tx) => {
      await alone(tx);
      const there = await hostsOf(tx);
      for (const host of there) if (!wanted.includes(host)) await tx.of(IvrWebHost).delete({ host });
      for (const host of wanted) if (!there.includes(host)) await tx.of(IvrWebHost).insert({ host });
      return { hosts: await hostsOf(tx) };
    });
  }

  private isWithin(host: string): boolean {
    return withinInstallation(host.split(':')[0] ?? '', this.config.env.IVR_WEB_HOSTS);
  }
}

export async function hostsOf(tx: TenantTransaction): Promise<string[]> {
  return (await tx.of(IvrWebHost).find({}, { order: { host: 'ASC' } })).map(({ host }) => host);
}
