import { isDeepStrictEqual } from 'node:util';
import { Injectable, type StreamableFile } from '@nestjs/common';
import {
  Database,
  type ExportQuery,
  Import,
  type ImportReport,
  type ParsedLine,
  type RequestContext,
  runImport,
  type TenantTransaction,
  writeTable,
} from '@callsign/platform';
import { type Destination, DestinationDirectory, DestinationNames } from '@callsign/routing';
import { In, MoreThan } from 'typeorm';
import { PhoneNumber } from './number.entity';
import { numberColumns, type NumberLine, numberLineSchema } from './number-table';

const BATCH = 500;

/** Many numbers at once, in and out. */
@Injectable()
export class NumberBulk {
  constructor(
    private readonly database: Database,
    private readonly destinations: DestinationDirectory,
  ) {}

  export(context: RequestContext, { format }: ExportQuery): StreamableFile {
    return writeTable('numbers', numberColumns, format, this.batches(context.tenant));
  }

  async import(context: RequestContext, body: unknown, dryRun: boolean): Promise<ImportReport> {
    const table = Import.read(numberColumns, body);
    const lines = table.parse(numberLineSchema, 'number', ({ number }) => number);
    const existing = await this.existing(lines);
    return runImport(this.database, context, dryRun, async (tx) => {
      const own = await tx.of(PhoneNumber).find({ number: In(lines.map(({ value }) => value.number)) });
      const known = new Map(own.map((row) => [row.number, row]));
      const before = new Map(own.map((row) => [row.number, structuredClone({ ...row })]));
      for (const { line, value } of lines) {
        if (existing.has(value.number) && !known.has(value.number))
          table.refuse(line, [{ field: 'number', message: 'is already taken' }]);
      }
      const names = await DestinationNames.of(tx, this.destinations);
      const rows: PhoneNumber[] = [];
      for (const line of lines)
        rows.push(
          await this.apply(tx, line, known.get(line.value.number) ?? new PhoneNumber(), names, table),
        );
      const added = rows.filter(({ number }) => !known.has(number));
      const changed = rows.filter(
        (row) =>
          known.has(row.number) && !isDeepStrictEqual(before.get(row.number), structuredClone({ ...row })),
      );
      if (!table.failed) {
        await tx.of(PhoneNumber).insertMany(added);
        await tx.of(PhoneNumber).saveMany(changed);
      }
      return {
        dryRun,
        lines: table.size,
        created: added.length,
        updated: changed.length,
        unchanged: rows.length - added.length - changed.length,
        errors: table.errors,
      };
    });
  }

  private async apply(
    tx: TenantTransaction,
    { line, value }: ParsedLine<NumberLine>,
    row: PhoneNumber,
    names: DestinationNames,
    table: Import,
  ): Promise<PhoneNumber> {
    const { destination, ...values } = value;
    Object.assign(row, values);
    if (!destination) return row;
    const found = names.read({ type: destination.type ?? null, target: destination.target ?? null });
    const wrong = 'wrong' in found ? found.wrong : await this.missing(tx, found.destination, names);
    if (wrong) table.refuse(line, [{ field: 'destination.target', message: wrong }]);
    if ('destination' in found) row.destination = found.destination;
    return row;
  }

  private async missing(
    tx: TenantTransaction,
    destination: Destination | null,
    names: DestinationNames,
  ): Promise<string | null> {
    return destination && !names.has(destination)
      ? this.destinations.handler(destination.type).check(tx, destination)
      : null;
  }

  /**
   * Which of these numbers exist anywhere in the system: a look over the wall for nothing but that, so that the report
   * can name the line. What is taken in between the unique constraint refuses.
   */
  private async existing(lines: ParsedLine<NumberLine>[]): Promise<Set<string>> {
    const rows = await this.database.readSystem((tx) =>
      tx
        .of(PhoneNumber)
        .find({ where: { number: In(lines.map(({ value }) => value.number)) }, select: { number: true } }),
    );
    return new Set(rows.map(({ number }) => number));
  }

  /** A short transaction a batch: a slow download must not hold a connection. */
  private async *batches(tenantId: number): AsyncGenerator<object[]> {
    const names = await this.database.read(tenantId, (tx) => DestinationNames.of(tx, this.destinations));
    for (let after: string | undefined = ''; after !== undefined;) {
      const from: string = after;
      const rows = await this.database.read(tenantId, (tx) =>
        tx.of(PhoneNumber).find({ number: MoreThan(from) }, { order: { number: 'ASC' }, take: BATCH }),
      );
      if (rows.length > 0) yield rows.map((row) => ({ ...row, destination: names.write(row.destination) }));
      after = rows.length === BATCH ? rows.at(-1)?.number : undefined;
    }
  }
}
