import { Injectable } from '@nestjs/common';
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
import { PhoneNumber } from './number.entity';
import {
  type CreateNumber,
  numberAnswer,
  type NumberAnswer,
  type NumberQuery,
  type UpdateNumber,
} from './numbers.schema';

/** That a number is taken is told, whose it is never: uniqueness goes over all tenants and is the database's to hold. */
@Injectable()
export class NumbersService {
  constructor(
    private readonly database: Database,
    private readonly destinations: DestinationDirectory,
  ) {}

  list(context: RequestContext, query: NumberQuery): Promise<Page<NumberAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(PhoneNumber).query('number');
      if (query.q)
        builder.andWhere('(number.number ILIKE :q OR number.label ILIKE :q)', { q: containing(query.q) });
      if (query.number !== undefined) builder.andWhere('number.number = :number', { number: query.number });
      if (query.enabled !== undefined)
        builder.andWhere('number.enabled = :enabled', { enabled: query.enabled });
      return mapPage(await page(builder, query), numberAnswer);
    });
  }

  get(context: RequestContext, id: string): Promise<NumberAnswer> {
    return this.database.read(context.tenant, async (tx) => numberAnswer(await this.find(tx, id)));
  }

  create(context: RequestContext, body: CreateNumber): Promise<NumberAnswer> {
    return this.database.write(context, async (tx) => {
      await this.check(tx, body.destination);
      return numberAnswer(await tx.of(PhoneNumber).insert(Object.assign(new PhoneNumber(), body)));
    });
  }

  update(context: RequestContext, id: string, body: UpdateNumber): Promise<NumberAnswer> {
    return this.database.write(context, async (tx) => {
      const number = await this.find(tx, id);
      await this.check(tx, body.destination);
      return numberAnswer(await tx.of(PhoneNumber).save(Object.assign(number, body)));
    });
  }

  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      await this.find(tx, id);
      await tx.of(PhoneNumber).delete({ id });
    });
  }

  private async check(tx: TenantTransaction, destination: Destination | null | undefined): Promise<void> {
    if (destination) await this.destinations.check(tx, destination, 'destination');
  }

  private async find(tx: TenantTransaction, id: string): Promise<PhoneNumber> {
    const number = await tx.of(PhoneNumber).findOne({ id });
    if (!number) throw Problem.notFound('number', id);
    return number;
  }
}
