import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@callsign/platform';
import { type Action, PreambleProvider, type PreambleSource } from '@callsign/routing';
import { ContributesToDirectory, type DirectoryContributor, type DirectoryUser } from '@callsign/xml-curl';
import { HOLD_MUSIC, MUSIC_TABLES, MusicOnHold } from './music-on-hold';

/** Every call of the tenant, also its legs to phones and carriers, holds with the tenant's music. */
@PreambleProvider()
@Injectable()
export class MusicOfCalls implements PreambleSource {
  constructor(private readonly music: MusicOnHold) {}

  async compile(tx: TenantTransaction): Promise<Action[][]> {
    const orders = await this.music.defaults(tx);
    return orders.map((source) => [{ application: 'export', data: `${HOLD_MUSIC}=${source}` }]);
  }
}

/** Also where the switch connects phones without us: it keeps what it knows of its users. */
@ContributesToDirectory()
@Injectable()
export class MusicOfPhones implements DirectoryContributor {
  readonly tables = MUSIC_TABLES;

  constructor(private readonly music: MusicOnHold) {}

  async contribute(user: DirectoryUser): Promise<DirectoryUser> {
    const source = await this.music.byDefault(user.tenantId);
    return source === null ? user : { ...user, variables: { ...user.variables, [HOLD_MUSIC]: source } };
  }
}
