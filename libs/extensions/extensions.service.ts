import { Injectable } from '@nestjs/common';
import {
  containing,
  Database,
  mapPage,
  type Page,
  page,
  Problem,
  RequestContext,
  type TenantTransaction,
} from '@callsign/platform';
import { DestinationDirectory, DestinationUses } from '@callsign/routing';
import { TenantLimits } from '@callsign/tenants';
import { v7 } from 'uuid';
import { applyValues, contradictions, extensionAnswer } from './extension-values';
import { Extension } from './extension.entity';
import type {
  CreateExtension,
  ExtensionAnswer,
  ExtensionQuery,
  ExtensionWithPassword,
  NewSipPassword,
  PersonalSettings,
  UpdateExtension,
} from './extensions.schema';
import { RECORDING_DISABLED, type RecordingPolicy } from './recording-policy';
import { SipSecrets } from './sip-secrets';

@Injectable()
export class ExtensionsService {
  constructor(
    private readonly database: Database,
    private readonly limits: TenantLimits,
    private readonly destinations: DestinationDirectory,
    private readonly uses: DestinationUses,
    private readonly secrets: SipSecrets,
  ) {}

  list(context: RequestContext, query: ExtensionQuery): Promise<Page<ExtensionAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(Extension).query('extension');
      if (query.q) {
        const name = `concat_ws(' ', extension.number, extension.displayName, extension.firstName, extension.lastName)`;
        builder.andWhere(`${name} ILIKE :q`, { q: containing(query.q) });
      }
      if (query.number !== undefined)
        builder.andWhere('extension.number = :number', { number: query.number });
      if (query.enabled !== undefined)
        builder.andWhere('extension.enabled = :enabled', { enabled: query.enabled });
      return mapPage(await page(builder, query), extensionAnswer);
    });
  }

  get(context: RequestContext, id: string): Promise<ExtensionAnswer> {
    return this.database.read(context.tenant, async (tx) => extensionAnswer(await this.find(tx, id)));
  }

  create(context: RequestContext, { sipPassword, ...body }: CreateExtension): Promise<ExtensionWithPassword> {
    return this.database.write(context, async (tx) => {
      const extensions = tx.of(Extension);
      await this.limits.ensure(tx, 'max_extensions', () => extensions.count());
      await this.checkPolicy(tx, body.recordingPolicy);
      const password = this.password(body.number, sipPassword);
      const extension = this.build(body, password);
      await this.check(tx, extension);
      return { ...extensionAnswer(await extensions.insert(extension)), sipPassword: password };
    });
  }

  update(context: RequestContext, id: string, body: UpdateExtension): Promise<ExtensionAnswer> {
    return this.database.write(context, async (tx) => {
      const extension = await this.find(tx, id);
      if (body.recordingPolicy !== extension.recordingPolicy)
        await this.checkPolicy(tx, body.recordingPolicy);
      applyValues(extension, body);
      await this.check(tx, extension);
      return extensionAnswer(await tx.of(Extension).save(extension));
    });
  }

  /** What somebody changed at the extension's own phone; the audit log names the phone. */
  updateFromPhone(
    tenantId: number,
    { id, number }: Pick<Extension, 'id' | 'number'>,
    settings: PersonalSettings,
  ): Promise<ExtensionAnswer> {
    return this.update(RequestContext.internal(`phone of extension ${number}`, tenantId), id, settings);
  }

  setPassword(
    context: RequestContext,
    id: string,
    { sipPassword }: NewSipPassword,
  ): Promise<ExtensionWithPassword> {
    return this.database.write(context, async (tx) => {
      const extension = await this.find(tx, id);
      const password = this.password(extension.number, sipPassword);
      extension.sipSecret = this.secrets.seal(id, password);
      return { ...extensionAnswer(await tx.of(Extension).save(extension)), sipPassword: password };
    });
  }

  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      const { number } = await this.find(tx, id);
      for (const type of ['extension', 'voicemail'] as const)
        await this.uses.refuseIfUsed(tx, type, id, `extension ${number}`);
      await tx.of(Extension).delete({ id });
    });
  }

  /** A new extension with its password sealed, not yet written. */
  build(body: Omit<CreateExtension, 'sipPassword'>, password: string): Extension {
    const extension = new Extension();
    extension.id = v7();
    extension.sipSecret = this.secrets.seal(extension.id, password);
    applyValues(extension, body);
    return extension;
  }

  /** Refuses values that contradict each other, and a destination that does not exist. */
  async check(tx: TenantTransaction, extension: Extension): Promise<void> {
    const errors = contradictions(extension);
    if (errors.length > 0) throw Problem.invalid(errors);
    if (extension.noAnswerDestination)
      await this.destinations.check(tx, extension.noAnswerDestination, 'noAnswerDestination');
  }

  /** Why whoever knows the number could guess the password, or null. */
  weakness(number: string, password: string): string | null {
    return password.replaceAll(number, '').length < 4
      ? 'is too simple: it is little more than the number'
      : null;
  }

  private password(number: string, given: string | undefined): string {
    const wrong = given === undefined ? null : this.weakness(number, given);
    if (wrong) throw Problem.invalid([{ field: 'sipPassword', message: wrong }]);
    return given ?? this.secrets.generate();
  }

  /** Nobody should believe that calls are recorded where none are. A policy that is there already stays. */
  private async checkPolicy(tx: TenantTransaction, policy: RecordingPolicy = 'never'): Promise<void> {
    if (policy !== 'never' && !(await this.limits.mayRecord(tx)))
      throw new Problem(409, 'recording-disabled', RECORDING_DISABLED, {
        errors: [{ field: 'recordingPolicy', message: RECORDING_DISABLED }],
      });
  }

  private async find(tx: TenantTransaction, id: string): Promise<Extension> {
    const extension = await tx.of(Extension).findOne({ id });
    if (!extension) throw Problem.notFound('extension', id);
    return extension;
  }
}
