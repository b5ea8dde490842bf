import { isDeepStrictEqual } from 'node:util';
import { Injectable, type StreamableFile } from '@nestjs/common';
import {
  Database,
  type ExportQuery,
  Import,
  type ParsedLine,
  type RequestContext,
  runImport,
  type TenantTransaction,
  writeTable,
} from '@callsign/platform';
import { DestinationDirectory, DestinationNames } from '@callsign/routing';
import { TenantLimits } from '@callsign/tenants';
import { In, MoreThan } from 'typeorm';
import {
  extensionColumns,
  type ExtensionLine,
  extensionLineSchema,
  type ExtensionReport,
} from './extension-table';
import { applyValues, contradictions, extensionAnswer } from './extension-values';
import { Extension } from './extension.entity';
import { ExtensionsService } from './extensions.service';
import { SipSecrets } from './sip-secrets';

const BATCH = 500;

/** A line with the extension that it makes or changes. */
interface Work {
  readonly line: ParsedLine<ExtensionLine>;
  readonly extension: Extension;
}

/** Many extensions at once, in and out. */
@Injectable()
export class ExtensionBulk {
  constructor(
    private readonly database: Database,
    private readonly limits: TenantLimits,
    private readonly destinations: DestinationDirectory,
    private readonly extensions: ExtensionsService,
    private readonly secrets: SipSecrets,
  ) {}

  export(context: RequestContext, { format }: ExportQuery): StreamableFile {
    return writeTable('extensions', extensionColumns, format, this.batches(context.tenant));
  }

  import(context: RequestContext, body: unknown, dryRun: boolean): Promise<ExtensionReport> {
    const table = Import.read(extensionColumns, body);
    const lines = table.parse(extensionLineSchema, 'number', ({ number }) => number);
    return runImport(this.database, context, dryRun, async (tx) => {
      const known = await this.known(tx, lines);
      const before = new Map([...known.values()].map((extension) => [extension.id, valuesOf(extension)]));
      const passwords: ExtensionReport['passwords'] = [];
      const added = lines
        .filter(({ value }) => !known.has(value.number))
        .map((line) => this.add(line, table, passwords));
      const changed = lines.flatMap((line) => this.change(line, known.get(line.value.number), table));
      if (!table.failed) {
        await this.write(tx, added, changed);
        await this.connect(tx, [...added, ...changed], table);
      }
      const updated = changed.filter(
        ({ extension }) => !isDeepStrictEqual(before.get(extension.id), valuesOf(extension)),
      ).length;
      return {
        dryRun,
        lines: table.size,
        created: added.length,
        updated,
        unchanged: changed.length - updated,
        errors: table.errors,
        passwords: dryRun ? [] : passwords,
      };
    });
  }

  private add(line: ParsedLine<ExtensionLine>, table: Import, passwords: ExtensionReport['passwords']): Work {
    const { noAnswerDestination: _, sipPassword: given, displayName, ...values } = line.value;
    if (displayName === undefined)
      table.refuse(line.line, [{ field: 'displayName', message: 'is needed for a new extension' }]);
    const sipPassword = this.password(line, table) ?? this.secrets.generate();
    if (given === undefined) passwords.push({ number: values.number, sipPassword });
    const extension = this.extensions.build({ ...values, displayName: displayName ?? '' }, sipPassword);
    table.refuse(line.line, contradictions(extension));
    return { line, extension };
  }

  private change(line: ParsedLine<ExtensionLine>, extension: Extension | undefined, table: Import): Work[] {
    if (!extension) return [];
    const { noAnswerDestination: _, sipPassword: __, ...values } = line.value;
    applyValues(extension, values);
    table.refuse(line.line, contradictions(extension));
    const password = this.password(line, table);
    if (password !== undefined) extension.sipSecret = this.secrets.seal(extension.id, password);
    return [{ line, extension }];
  }

  private async write(tx: TenantTransaction, added: Work[], changed: Work[]): Promise<void> {
    const extensions = tx.of(Extension);
    if (added.length > 0)
      await this.limits.ensure(tx, 'max_extensions', () => extensions.count(), added.length);
    const rows = await extensions.insertMany(added.map(({ extension }) => extension));
    for (const [index, { extension }] of added.entries()) Object.assign(extension, rows[index]);
    await extensions.saveMany(changed.map(({ extension }) => extension));
  }

  /** No-answer destinations come last: they may be extensions that this very table brought. */
  private async connect(tx: TenantTransaction, works: Work[], table: Import): Promise<void> {
    const pointing = works.filter(({ line }) => line.value.noAnswerDestination);
    if (pointing.length === 0) return;
    const names = await DestinationNames.of(tx, this.destinations);
    for (const { line, extension } of pointing) {
      const { type = null, target = null } = line.value.noAnswerDestination ?? {};
      const found = names.read({ type, target });
      if ('wrong' in found) {
        table.refuse(line.line, [{ field: 'noAnswerDestination.target', message: found.wrong }]);
        continue;
      }
      const { destination } = found;
      const wrong =
        destination && !names.has(destination)
          ? await this.destinations.handler(destination.type).check(tx, destination)
          : null;
      if (wrong) table.refuse(line.line, [{ field: 'noAnswerDestination.target', message: wrong }]);
      extension.noAnswerDestination = destination;
      table.refuse(line.line, contradictions(extension));
    }
    if (!table.failed) await tx.of(Extension).saveMany(pointing.map(({ extension }) => extension));
  }

  private password({ line, value }: ParsedLine<ExtensionLine>, table: Import): string | undefined {
    if (value.sipPassword === undefined) return undefined;
    const wrong = this.extensions.weakness(value.number, value.sipPassword);
    if (wrong) table.refuse(line, [{ field: 'sipPassword', message: wrong }]);
    return value.sipPassword;
  }

  private async known(
    tx: TenantTransaction,
    lines: ParsedLine<ExtensionLine>[],
  ): Promise<Map<string, Extension>> {
    const rows = await tx.of(Extension).find({ number: In(lines.map(({ value }) => value.number)) });
    return new Map(rows.map((row) => [row.number, row]));
  }

  /** A short transaction a batch: a slow download must not hold a connection. */
  private async *batches(tenantId: number): AsyncGenerator<object[]> {
    const names = await this.database.read(tenantId, (tx) => DestinationNames.of(tx, this.destinations));
    for (let after: string | undefined = ''; after !== undefined;) {
      const from: string = after;
      const rows = await this.database.read(tenantId, (tx) =>
        tx.of(Extension).find({ number: MoreThan(from) }, { order: { number: 'ASC' }, take: BATCH }),
      );
      if (rows.length > 0)
        yield rows.map((row) => ({
          ...extensionAnswer(row),
          noAnswerDestination: names.write(row.noAnswerDestination),
        }));
      after = rows.length === BATCH ? rows.at(-1)?.number : undefined;
    }
  }
}

function valuesOf({ updatedAt: _, ...values }: Extension): object {
  return structuredClone(values);
}
