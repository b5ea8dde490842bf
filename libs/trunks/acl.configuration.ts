import { Injectable } from '@nestjs/common';
import { Config, xmlText } from '@callsign/platform';
import { type ConfigurationProvider, ConfigurationSource } from '@callsign/xml-curl';

/** Access lists: `carriers` holds the networks (CIDR) that may send calls to the external profile. */
@ConfigurationSource()
@Injectable()
export class AclConfiguration implements ConfigurationProvider {
  readonly key = 'acl.conf';

  constructor(private readonly config: Config) {}

  configuration(): Promise<string> {
    const networks = this.config.env.SIP_TRUSTED_CARRIERS.split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
    const nodes = networks
      .map(
        (cidr) =>
          `<node type="allow" cidr="${xmlText(cidr.includes('/') ? cidr : `${cidr}/${cidr.includes(':') ? 128 : 32}`)}"/>\n`,
      )
      .join('');
    return Promise.resolve(
      `<configuration name="acl.conf">\n<network-lists>\n<list name="carriers" default="deny">\n${nodes}</list>\n</network-lists>\n</configuration>`,
    );
  }
}
