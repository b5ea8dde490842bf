import { Injectable } from '@nestjs/common';
import { Extension } from '@callsign/extensions';
import { Database, mapPage, type Page, page, Problem, type RequestContext } from '@callsign/platform';
import { In } from 'typeorm';
import { HotDesk } from './hot-desk.entity';
import type { HotDeskAnswer, HotDeskQuery } from './hot-desks.schema';

/** What administrators see of hot desking, and may end. */
@Injectable()
export class HotDesksService {
  constructor(private readonly database: Database) {}

  list(context: RequestContext, query: HotDeskQuery): Promise<Page<HotDeskAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx
        .of(HotDesk)
        .query('desk')
        .andWhere('(desk.expiresAt IS NULL OR desk.expiresAt > now())');
      if (query.extensionId) builder.andWhere('desk.extensionId = :extensionId', query);
      if (query.phoneId) builder.andWhere('desk.phoneId = :phoneId', query);
      const found = await page(builder, query);
      const ids = found.data.flatMap(({ extensionId, phoneId }) => [extensionId, phoneId]);
      const extensions = new Map((await tx.of(Extension).find({ id: In(ids) })).map((one) => [one.id, one]));
      return mapPage(found, (desk) => hotDeskAnswer(desk, extensions));
    });
  }

  async end(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      if ((await tx.of(HotDesk).delete({ id })) === 0) throw Problem.notFound('hot desk', id);
    });
  }
}

function hotDeskAnswer(desk: HotDesk, extensions: ReadonlyMap<string, Extension>): HotDeskAnswer {
  const seat = (id: string) => {
    const { number = '', displayName = '' } = extensions.get(id) ?? {};
    return { id, number, displayName };
  };
  return {
    id: desk.id,
    extension: seat(desk.extensionId),
    phone: seat(desk.phoneId),
    createdAt: desk.createdAt.toISOString(),
    expiresAt: desk.expiresAt?.toISOString() ?? null,
  };
}
