import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Page, Problem } from '@callsign/platform';
import { z } from 'zod';
import { csvHeader, csvRows } from './call-csv';
import { type After, type CallRow, CallRows } from './call-rows';
import { CallRecordings } from './call-recordings';
import { callView, legView } from './call-view';
import type { Call, CallDetail, CallFilters, CallQuery, OwnCallQuery } from './cdr.shapes';
import { hungUpBy, journey } from './journey';

const EXPORT_CHUNK = 1_000;

@Injectable()
export class CallsService {
  constructor(
    private readonly rows: CallRows,
    private readonly recordings: CallRecordings,
  ) {}

  async list(
    tenantId: number,
    { limit, cursor, sort, total, ...filters }: CallQuery & Pick<OwnCallQuery, 'missed'>,
  ): Promise<Page<Call>> {
    const after = cursor === undefined ? null : readCursor(cursor, sort);
    const found = await this.rows.list(tenantId, filters, {
      descending: sort === '-startedAt',
      after,
      limit: limit + 1,
    });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const next = found.length > limit && last ? writeCursor(sort, last) : null;
    const count = total ? await this.rows.count(tenantId, filters) : undefined;
    return {
      data: shown.map(callView),
      page: { limit, next, ...(count === undefined ? {} : { total: count }) },
    };
  }

  /**
   * @param id of the call, or of any of its legs
   * @param hears the id of the extension whose recordings alone are told; all where it is left out
   */
  async get(tenantId: number, id: string, hears?: string): Promise<CallDetail> {
    const legs = await this.rows.legs(tenantId, id);
    const first =
      legs.find((leg) => leg.id === id && leg.leg === 'a') ?? legs.find(({ leg }) => leg === 'a') ?? legs[0];
    if (!first) throw Problem.notFound('call', id);
    const rung = legs.filter((leg) => leg.leg === 'b' && leg !== first);
    const answered = rung.find(({ bridgedUs }) => bridgedUs !== null);
    const answeredBy = answered ? (answered.extension ?? answered.destination) : null;
    const recordings = await this.recordings.of(
      tenantId,
      legs.map((leg) => leg.id),
      hears,
    );
    return {
      recordings,
      ...callView({ ...first, rung: legs.length - 1, answeredBy }),
      hungUpBy: hungUpBy(first, legs),
      journey: journey(legs),
      legList: legs.map(legView),
    };
  }

  /** Oldest first. Read in pieces as the reader takes them, so neither memory nor a transaction grows with the export. */
  export(tenantId: number, filters: CallFilters): Readable {
    return Readable.from(this.csv(tenantId, filters), { objectMode: false, highWaterMark: 64 * 1024 });
  }

  private async *csv(tenantId: number, filters: CallFilters): AsyncGenerator<string> {
    yield csvHeader();
    let after: After | null = null;
    for (;;) {
      const rows: CallRow[] = await this.rows.list(tenantId, filters, {
        descending: false,
        after,
        limit: EXPORT_CHUNK,
      });
      const last = rows.at(-1);
      if (!last) return;
      yield csvRows(rows.map(callView));
      if (rows.length < EXPORT_CHUNK) return;
      after = last;
    }
  }
}

const cursorSchema = z.tuple([z.enum(['-startedAt', 'startedAt']), z.string().regex(/^\d{1,17}$/), z.uuid()]);

function writeCursor(sort: string, { startedUs, id }: After): string {
  return Buffer.from(JSON.stringify([sort, startedUs, id])).toString('base64url');
}

function readCursor(cursor: string, sort: string): After {
  const [of, startedUs, id] = cursorSchema.safeParse(parsed(cursor)).data ?? [];
  if (!startedUs || !id)
    throw Problem.badRequest(
      'invalid-cursor',
      'cursor is not one that a list gave; start again without it.',
      'cursor',
    );
  if (of !== sort)
    throw Problem.badRequest(
      'invalid-cursor',
      'cursor belongs to a list with another sort; start again without it.',
      'cursor',
    );
  return { startedUs, id };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
