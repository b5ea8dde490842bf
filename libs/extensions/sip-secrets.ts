import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Database, RequestContext, SecretBox } from '@callsign/platform';
import { z } from 'zod';

const BATCH = 500;
const sealedRows = z.array(z.object({ id: z.uuid(), secret: z.string() }));

/** SIP passwords: made, sealed for the one extension that they belong to, opened for the directory. */
@Injectable()
export class SipSecrets {
  constructor(private readonly box: SecretBox) {}

  /** 20 characters of the URL-safe alphabet: 120 bits. */
  generate(): string {
    return randomBytes(15).toString('base64url');
  }

  seal(extensionId: string, password: string): string {
    return this.box.seal(password, contextOf(extensionId));
  }

  open(extensionId: string, sealed: string): string {
    return this.box.open(sealed, contextOf(extensionId));
  }

  /**
   * Seals again with the newest key what an older one sealed, 500 extensions a transaction; calls go on meanwhile. A
   * password that changes at the same time stays as it was changed to.
   * @returns how many were sealed again
   */
  async rotateAll(database: Database): Promise<number> {
    const context = RequestContext.internal('secrets rotate');
    let rotated = 0;
    for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after;) {
      const from: string = after;
      const batch: { last: string | undefined; rotated: number } = await database.writeSystem(
        context,
        async ({ manager }) => {
          const rows = sealedRows.parse(
            await manager.query(
              'SELECT id, sip_secret AS secret FROM extensions WHERE id > $1 ORDER BY id LIMIT $2',
              [from, BATCH],
            ),
          );
          const old = rows.filter(({ secret }) => !this.box.isCurrent(secret));
          const sealed = old.map(({ id, secret }) => this.seal(id, this.open(id, secret)));
          const [, updated] = z.tuple([z.unknown(), z.number()]).parse(
            await manager.query(
              `UPDATE extensions SET sip_secret = new.sealed
             FROM unnest($1::uuid[], $2::text[], $3::text[]) AS new (id, seen, sealed)
             WHERE extensions.id = new.id AND extensions.sip_secret = new.seen`,
              [old.map(({ id }) => id), old.map(({ secret }) => secret), sealed],
            ),
          );
          return { last: rows.at(-1)?.id, rotated: updated };
        },
      );
      rotated += batch.rotated;
      after = batch.last;
    }
    return rotated;
  }
}

function contextOf(extensionId: string): string {
  return `extension:${extensionId}`;
}
