import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@callsign/platform';
import { z } from 'zod';

const rows = z.array(z.object({ language: z.string() })).max(1);

const SQL = `
  SELECT coalesce(b.language, t.language) AS language
  FROM tenants t LEFT JOIN voicemail_boxes b ON b.tenant_id = t.id AND b.id = $2
  WHERE t.id = $1`;

/** In which language somebody is spoken to. */
@Injectable()
export class Languages {
  private readonly logger = new Logger('voicemail');

  constructor(private readonly database: Database) {}

  /**
   * That of the extension's voicemail box, else the tenant's (BCP 47). English where that can not be asked: the call goes on.
   * @param extension its id; left out for who calls from outside
   */
  async of(tenantId: number, extension?: string): Promise<string> {
    try {
      const found = await this.database.read(tenantId, (tx) =>
        tx.manager.query<unknown>(SQL, [tx.tenantId, extension || null]),
      );
      return rows.parse(found)[0]?.language ?? 'en';
    } catch (error) {
      this.logger.warn({ err: error }, `the language of extension ${extension ?? ''} could not be asked`);
      return 'en';
    }
  }
}
