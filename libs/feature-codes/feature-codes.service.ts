import { Injectable } from '@nestjs/common';
import { Extension } from '@callsign/extensions';
import {
  containing,
  Database,
  mapPage,
  type Page,
  page,
  Problem,
  type RequestContext,
  type TenantTransaction,
} from '@callsign/platform';
import { DestinationDirectory, DestinationUses } from '@callsign/routing';
import { Not } from 'typeorm';
import { z } from 'zod';
import { FeatureCode } from './feature-code.entity';
import {
  type CreateFeatureCode,
  featureCodeAnswer,
  type FeatureCodeAnswer,
  type FeatureCodeQuery,
  type UpdateFeatureCode,
} from './feature-codes.schema';
import { featureActions } from './features';

const defaultRows = z.array(z.object({ code: z.string(), action: z.enum(featureActions), name: z.string() }));

@Injectable()
export class FeatureCodesService {
  constructor(
    private readonly database: Database,
    private readonly destinations: DestinationDirectory,
    private readonly uses: DestinationUses,
  ) {}

  list(context: RequestContext, query: FeatureCodeQuery): Promise<Page<FeatureCodeAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(FeatureCode).query('feature');
      if (query.q)
        builder.andWhere('(feature.code ILIKE :q OR feature.name ILIKE :q)', { q: containing(query.q) });
      if (query.code !== undefined) builder.andWhere('feature.code = :code', { code: query.code });
      if (query.action !== undefined) builder.andWhere('feature.action = :action', { action: query.action });
      if (query.enabled !== undefined)
        builder.andWhere('feature.enabled = :enabled', { enabled: query.enabled });
      return mapPage(await page(builder, query), featureCodeAnswer);
    });
  }

  get(context: RequestContext, id: string): Promise<FeatureCodeAnswer> {
    return this.database.read(context.tenant, async (tx) => featureCodeAnswer(await this.find(tx, id)));
  }

  create(context: RequestContext, body: CreateFeatureCode): Promise<FeatureCodeAnswer> {
    return this.database.write(context, async (tx) => {
      const code = Object.assign(new FeatureCode(), body);
      await this.check(tx, code);
      return featureCodeAnswer(await tx.of(FeatureCode).insert(code));
    });
  }

  update(context: RequestContext, id: string, body: UpdateFeatureCode): Promise<FeatureCodeAnswer> {
    return this.database.write(context, async (tx) => {
      const code = Object.assign(await this.find(tx, id), body);
      await this.check(tx, code);
      return featureCodeAnswer(await tx.of(FeatureCode).save(code));
    });
  }

  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      const { code } = await this.find(tx, id);
      await this.uses.refuseIfUsed(tx, 'feature_code', id, `feature code ${code}`);
      await tx.of(FeatureCode).delete({ id });
    });
  }

  /**
   * Every action as a new tenant has it. What keeps its action keeps its id, so that whatever points at it still does;
   * codes of the tenant's own (`destination`) stay as they are, and refuse it (409) where they have a default's code.
   */
  reset(context: RequestContext): Promise<{ data: FeatureCodeAnswer[] }> {
    return this.database.write(context, async (tx) => {
      const codes = tx.of(FeatureCode);
      const standard = await codes.find({ action: Not('destination') }, { order: { id: 'DESC' } });
      const ids = new Map(standard.map(({ action, id }) => [action, id]));
      for (const { id, action, code } of standard) {
        if (ids.get(action) !== id)
          await this.uses.refuseIfUsed(tx, 'feature_code', id, `feature code ${code}`);
      }
      await codes.delete({ action: Not('destination') });
      const defaults = defaultRows.parse(
        await tx.manager.query('SELECT code, action, name FROM callsign_default_feature_codes()'),
      );
      for (const { code, action, name } of defaults) {
        const row = Object.assign(new FeatureCode(), { code, action, name });
        const id = ids.get(action);
        if (id) row.id = id;
        await this.refuseIfTaken(tx, row);
        await codes.insert(row);
      }
      const all = await codes.find({}, { order: { code: 'ASC' } });
      return { data: all.map(featureCodeAnswer) };
    });
  }

  private async check(tx: TenantTransaction, code: FeatureCode): Promise<void> {
    const { action, destination } = code;
    if ((action === 'destination') !== (destination !== null)) {
      const message =
        action === 'destination' ? 'is needed for this action' : `must be null for the action ${action}`;
      throw Problem.invalid([{ field: 'destination', message }]);
    }
    if (destination?.type === 'feature_code')
      throw Problem.invalid([
        { field: 'destination', message: 'is a feature code; give this one its action' },
      ]);
    if (destination?.type === 'number' && destination.number === code.code)
      throw Problem.invalid([{ field: 'destination.number', message: 'is the code itself' }]);
    await this.refuseIfTaken(tx, code);
    if (destination) await this.destinations.check(tx, destination, 'destination');
  }

  private async refuseIfTaken(tx: TenantTransaction, { id, code }: FeatureCode): Promise<void> {
    const other = await tx.of(FeatureCode).findOne({ code });
    if (other && other.id !== id)
      throw Problem.duplicate('code', `${code} is already the feature code "${other.name}".`);
    const extension = await tx.of(Extension).findOne({ number: code });
    if (extension)
      throw Problem.duplicate('code', `${code} is already extension ${code} (${extension.displayName}).`);
  }

  private async find(tx: TenantTransaction, id: string): Promise<FeatureCode> {
    const code = await tx.of(FeatureCode).findOne({ id });
    if (!code) throw Problem.notFound('feature code', id);
    return code;
  }
}
