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
import { type Destination, DestinationDirectory } from '@callsign/routing';
import { IsNull } from 'typeorm';
import { SpeedDial } from './speed-dial.entity';
import {
  type CreateSpeedDial,
  speedDialAnswer,
  type SpeedDialAnswer,
  type SpeedDialQuery,
  type UpdateSpeedDial,
} from './speed-dials.schema';

/** Speed dials of a tenant. With an `owner` all is about those of that extension alone, as if there were no others. */
@Injectable()
export class SpeedDialsService {
  constructor(
    private readonly database: Database,
    private readonly destinations: DestinationDirectory,
  ) {}

  list(context: RequestContext, query: SpeedDialQuery): Promise<Page<SpeedDialAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(SpeedDial).query('dial');
      if (query.q) builder.andWhere('(dial.code ILIKE :q OR dial.name ILIKE :q)', { q: containing(query.q) });
      if (query.code !== undefined) builder.andWhere('dial.code = :code', { code: query.code });
      if (query.extensionId === 'none') builder.andWhere('dial.extensionId IS NULL');
      else if (query.extensionId !== undefined)
        builder.andWhere('dial.extensionId = :extensionId', { extensionId: query.extensionId });
      return mapPage(await page(builder, query), speedDialAnswer);
    });
  }

  get(context: RequestContext, id: string, owner?: string): Promise<SpeedDialAnswer> {
    return this.database.read(context.tenant, async (tx) => speedDialAnswer(await this.find(tx, id, owner)));
  }

  create(context: RequestContext, body: CreateSpeedDial): Promise<SpeedDialAnswer> {
    return this.database.write(context, async (tx) => {
      const dial = Object.assign(new SpeedDial(), body);
      if (dial.extensionId !== null && !(await tx.of(Extension).findOne({ id: dial.extensionId })))
        throw Problem.invalid([{ field: 'extensionId', message: 'is no extension of this tenant' }]);
      await this.check(tx, dial);
      return speedDialAnswer(await tx.of(SpeedDial).insert(dial));
    });
  }

  update(
    context: RequestContext,
    id: string,
    body: UpdateSpeedDial,
    owner?: string,
  ): Promise<SpeedDialAnswer> {
    return this.database.write(context, async (tx) => {
      const dial = Object.assign(await this.find(tx, id, owner), body);
      await this.check(tx, dial);
      return speedDialAnswer(await tx.of(SpeedDial).save(dial));
    });
  }

  async delete(context: RequestContext, id: string, owner?: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      await this.find(tx, id, owner);
      await tx.of(SpeedDial).delete({ id });
    });
  }

  /** Where two digits lead that the extension dialled: its own, else the tenant's; null where nobody has them. */
  async destination(tenantId: number, extensionId: string, code: string): Promise<Destination | null> {
    return this.database.read(tenantId, async (tx) => {
      const dials = tx.of(SpeedDial);
      const own = await dials.findOne({ code, extensionId });
      return (own ?? (await dials.findOne({ code, extensionId: IsNull() })))?.destination ?? null;
    });
  }

  private async check(
    tx: TenantTransaction,
    { id, code, extensionId, destination }: SpeedDial,
  ): Promise<void> {
    const other = await tx.of(SpeedDial).findOne({ code, extensionId: extensionId ?? IsNull() });
    if (other && other.id !== id)
      throw Problem.duplicate('code', `${code} is already the speed dial "${other.name}".`);
    if (destination.type === 'voicemail_access' || destination.type === 'feature_code')
      throw Problem.invalid([
        { field: 'destination', message: 'has a code of its own; give that as a number' },
      ]);
    await this.destinations.check(tx, destination, 'destination');
  }

  private async find(tx: TenantTransaction, id: string, owner?: string): Promise<SpeedDial> {
    const dial = await tx.of(SpeedDial).findOne({ id, ...(owner !== undefined && { extensionId: owner }) });
    if (!dial) throw Problem.notFound('speed dial', id);
    return dial;
  }
}
