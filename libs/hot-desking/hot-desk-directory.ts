import { Injectable } from '@nestjs/common';
import { ExtensionDirectory, ringingAt } from '@callsign/extensions';
import { Changes, Database, EpochCache } from '@callsign/platform';
import { ContributesToDirectory, type DirectoryContributor, type DirectoryUser } from '@callsign/xml-curl';
import { z } from 'zod';

const rows = z.array(z.object({ sitsAt: z.string().nullable(), guest: z.string().nullable() })).max(1);

const SQL = `
  SELECT
    (SELECT p.number FROM hot_desks h JOIN extensions p ON p.tenant_id = h.tenant_id AND p.id = h.phone_id
      WHERE h.tenant_id = e.tenant_id AND h.extension_id = e.id AND (h.expires_at IS NULL OR h.expires_at > now())) AS "sitsAt",
    (SELECT g.number FROM hot_desks h JOIN extensions g ON g.tenant_id = h.tenant_id AND g.id = h.extension_id AND g.enabled
      WHERE h.tenant_id = e.tenant_id AND h.phone_id = e.id AND (h.expires_at IS NULL OR h.expires_at > now())) AS guest
  FROM extensions e WHERE e.tenant_id = $1 AND e.number = $2`;

const ANY = 'SELECT EXISTS (SELECT FROM hot_desks WHERE tenant_id = $1) AS "any"';
const anyRows = z.array(z.object({ any: z.boolean() })).length(1);
/** Tenants of which it is known whether anybody sits at the phone of another. */
const MAX_TENANTS = 10_000;

/** What belongs to the phone, whoever sits at it. */
const OF_THE_PHONE = ['sip-force-extension', 'send-message-query-on-register'];
/** A dial string that ends at once as for a phone that is not registered (mod_dptools). */
const NOBODY = 'error/user_not_registered';

/**
 * Hot desking is in the directory alone, so it holds for whatever rings a user or asks who calls: who sits at another's
 * phone is rung there and nowhere else, and calls from there are theirs. Who lends a phone can not be rung at it.
 */
@ContributesToDirectory()
@Injectable()
export class HotDeskDirectory implements DirectoryContributor {
  /** So that where nobody does, which is the rule, a look-up of a user costs no query more. */
  private readonly tenants = new EpochCache<{ any: boolean }>(MAX_TENANTS, () => 1);

  constructor(
    private readonly database: Database,
    private readonly extensions: ExtensionDirectory,
    changes: Changes,
  ) {
    changes.on(({ table, tenantId }) => {
      if (table === 'extensions') this.tenants.drop(String(tenantId));
    });
    changes.onReset(() => this.tenants.clear());
  }

  async contribute(user: DirectoryUser): Promise<DirectoryUser> {
    const { tenantId } = user;
    if (!(await this.isUsed(tenantId))) return user;
    const [row] = rows.parse(
      await this.database.read(tenantId, (tx) => tx.manager.query(SQL, [tx.tenantId, user.id])),
    );
    const guest = row?.guest ? await this.extensions.find(row.guest, user.domain) : null;
    if (!row?.sitsAt && !guest) return user;
    const own = user.params['dial-string'] ?? NOBODY;
    const dialString = row?.sitsAt ? ringingAt(own, row.sitsAt, user.domain) : NOBODY;
    return {
      ...user,
      params: { ...user.params, 'dial-string': dialString },
      variables: guest ? usedBy(user, guest) : user.variables,
    };
  }

  private async isUsed(tenantId: number): Promise<boolean> {
    const { any } = await this.tenants.get(String(tenantId), () => this.ask(tenantId));
    return any;
  }

  private async ask(tenantId: number): Promise<{ any: boolean }> {
    const [row] = anyRows.parse(
      await this.database.read(tenantId, (tx) => tx.manager.query(ANY, [tx.tenantId])),
    );
    return row ?? { any: true };
  }
}

function usedBy(phone: DirectoryUser, guest: DirectoryUser): Record<string, string> {
  const kept = OF_THE_PHONE.flatMap((name) => {
    const value = phone.variables[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...guest.variables,
    ...(Object.fromEntries(kept) as Record<string, string>),
    // Call records and live calls, which else go by the user that the phone authenticated as.
    callsign_extension: guest.id,
    callsign_phone: phone.variables.callsign_caller ?? '',
  };
}
