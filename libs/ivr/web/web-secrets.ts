import { Injectable } from '@nestjs/common';
import { type Database, RequestContext, SecretBox } from '@callsign/platform';
import { z } from 'zod';

const sealedRows = z.array(z.object({ id: z.uuid(), secret: z.string() }));
const updated = z.tuple([z.unknown(), z.number()]);

/** Authorization headers of web requests, sealed each for the one that it belongs to. */
@Injectable()
export class WebSecrets {
  constructor(private readonly box: SecretBox) {}

  seal(requestId: string, authorization: string): string {
    return this.box.seal(authorization, contextOf(requestId));
  }

  open(requestId: string, sealed: string): string {
    return this.box.open(sealed, contextOf(requestId));
  }

  /**
   * Seals again with the newest key what an older one sealed. One that changes at the same time stays as it was changed to.
   * @returns how many were sealed again
   */
  rotateAll(database: Database): Promise<number> {
    return database.writeSystem(RequestContext.internal('secrets rotate'), async ({ manager }) => {
      const rows = sealedRows.parse(
        await manager.query(
          'SELECT id, authorization_secret AS secret FROM ivr_web_requests WHERE authorization_secret IS NOT NULL',
        ),
      );
      const old = rows.filter(({ secret }) => !this.box.isCurrent(secret));
      const [, count] = updated.parse(
        await manager.query(
          `UPDATE ivr_web_requests SET authorization_secret = new.sealed
           FROM unnest($1::uuid[], $2::text[], $3::text[]) AS new (id, seen, sealed)
           WHERE ivr_web_requests.id = new.id AND ivr_web_requests.authorization_secret = new.seen`,
          [
            old.map(({ id }) => id),
            old.map(({ secret }) => secret),
            old.map(({ id, secret }) => this.seal(id, this.open(id, secret))),
          ],
        ),
      );
      return count;
    });
  }
}

function contextOf(requestId: string): string {
  return `ivr-web-request:${requestId}`;
}
