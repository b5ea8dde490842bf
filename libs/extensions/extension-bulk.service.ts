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
import { type Destination, DestinationDirectory, DestinationNames } from '@callsign/routing';
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
import { RECORDING_DISABLED } from './recording-policy';
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
      const present = lines.flatMap((line) => this.change(line, known.get(line.value.number), table));
      await this.connect(tx, [...added, ...present], table);
      await this.checkPolicies(tx, [...added, ...present], before, table);
      const changed = present.filter(
        ({ extension }) => !isDeepStrictEqual(before.get(extension.id), valuesOf(extension)),
      );
      if (!table.failed) await this.write(tx, added, changed);
      return {
        dryRun,
        lines: table.size,
        created: added.length,
        updated: changed.length,
        unchanged: present.length - changed.length,
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
    return { line, extension };
  }

  private change(line: ParsedLine<ExtensionLine>, extension: Extension | undefined, table: Import): Work[] {
    if (!extension) return [];
    const { noAnswerDestination: _, sipPassword: __, ...values } = line.value;
    applyValues(extension, values);
    const password = this.password(line, table);
    if (password !== undefined) extension.sipSecret = this.secrets.seal(extension.id, password);
    return [{ line, extension }];
  }

  /** Lines may point at each other in any order, so the foreign key is looked at when all of them are there. */
  private async write(tx: TenantTransaction, added: Work[], changed: Work[]): Promise<void> {
    const extensions = tx.of(Extension);
    if (added.length > 0)
      await this.limits.ensure(tx, 'max_extensions', () => extensions.count(), added.length);
    await tx.manager.query('SET CONSTRAINTS fk_extensions_no_answer_destination DEFERRED');
    await extensions.insertMany(added.map(({ extension }) => extension));
    await extensions.saveMany(changed.map(({ extension }) => extension));
    await tx.manager.query('SET CONSTRAINTS fk_extensions_no_answer_destination IMMEDIATE');
  }

  /** No-answer destinations by name; they may be extensions that this very table brings. */
  private async connect(tx: TenantTransaction, works: Work[], table: Import): Promise<void> {
    const names = await this.names(tx);
    for (const { extension } of works) {
      names.add('extension', extension.id, extension.number);
      if (extension.voicemailEnabled) names.add('voicemail', extension.id, extension.number);
    }
    for (const { line, extension } of works) {
      const { type = null, target = null } = line.value.noAnswerDestination ?? {};
      if (line.value.noAnswerDestination) {
        const found = names.read({ type, target });
        const wrong = 'wrong' in found ? found.wrong : await this.missing(tx, found.destination, names);
        if (wrong) table.refuse(line.line, [{ field: 'noAnswerDestination.target', message: wrong }]);
        if ('destination' in found) extension.noAnswerDestination = found.destination;
      }
      table.refuse(line.line, contradictions(extension));
    }
  }

  /** A policy that is there already stays, as with a single extension. */
  private async checkPolicies(
    tx: TenantTransaction,
    works: Work[],
    before: Map<string, Partial<Extension>>,
    table: Import,
  ): Promise<void> {
    if (await this.limits.mayRecord(tx)) return;
    for (const { line, extension } of works) {
      const was = before.get(extension.id)?.recordingPolicy ?? 'never';
      if (extension.recordingPolicy !== 'never' && extension.recordingPolicy !== was)
        table.refuse(line.line, [{ field: 'recordingPolicy', message: RECORDING_DISABLED }]);
    }
  }

  private async missing(
    tx: TenantTransaction,
    destination: Destination | null,
    names: DestinationNames,
  ): Promise<string | null> {
    if (!destination || names.has(destination)) return null;
    return this.destinations.handler(destination.type).check(tx, destination);
  }

  /** With the disabled extensions, which nothing can be routed to and a table still has. */
  private async names(tx: TenantTransaction): Promise<DestinationNames> {
    const names = await DestinationNames.of(tx, this.destinations);
    const disabled = await tx.of(Extension).find({ enabled: false }, { select: { id: true, number: true } });
    for (const { id, number } of disabled) names.add('extension', id, number);
    return names;
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
    const names = await this.database.read(tenantId, (tx) => this.names(tx));
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

function valuesOf({ updatedAt: _, ...values }: Extension): Partial<Extension> {
  return structuredClone(values);
}
