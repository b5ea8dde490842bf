import {
  type DeepPartial,
  type EntityManager,
  type EntityTarget,
  type FindManyOptions,
  type FindOptionsWhere,
  type Repository,
  type SelectQueryBuilder,
} from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { TenantRow } from './entity-base';

const BATCH = 500;

type Where<T> = FindOptionsWhere<T> | FindOptionsWhere<T>[];

/**
 * The first wall between tenants: the only way that features reach a tenant's rows. It puts the tenant into every
 * condition and every new row itself, so that a forgotten `WHERE tenant_id` can not be written. (The second wall is
 * row-level security, which would hold if this one had a hole.)
 */
export class TenantRepository<T extends TenantRow> {
  private readonly repository: Repository<T>;

  constructor(
    manager: EntityManager,
    entity: EntityTarget<T>,
    readonly tenantId: number,
  ) {
    this.repository = manager.getRepository(entity);
  }

  find(where: Where<T> = {}, options: Omit<FindManyOptions<T>, 'where'> = {}): Promise<T[]> {
    return this.repository.find({ ...options, where: this.scoped(where) });
  }

  findOne(where: Where<T>): Promise<T | null> {
    return this.repository.findOne({ where: this.scoped(where) });
  }

  count(where: Where<T> = {}): Promise<number> {
    return this.repository.count({ where: this.scoped(where) });
  }

  /** A query builder that starts from `tenant_id = …`; add to it with `andWhere`. */
  query(alias: string): SelectQueryBuilder<T> {
    return this.repository
      .createQueryBuilder(alias)
      .where(`${alias}.tenantId = :tenantId`, { tenantId: this.tenantId });
  }

  async insert(values: Omit<DeepPartial<T>, 'tenantId'>): Promise<T> {
    const [row] = await this.insertMany([values]);
    if (!row) throw new Error('insert returned no row');
    return row;
  }

  async insertMany(rows: Omit<DeepPartial<T>, 'tenantId'>[]): Promise<T[]> {
    const entities = rows.map((values) =>
      this.repository.create({ ...values, tenantId: this.tenantId } as DeepPartial<T>),
    );
    // One statement for up to 500 rows; the entities come back with their defaults filled in.
    for (let from = 0; from < entities.length; from += BATCH) {
      await this.repository.insert(entities.slice(from, from + BATCH) as QueryDeepPartialEntity<T>[]);
    }
    return entities;
  }

  /** Writes changed columns of a row that was read through this repository. */
  async save(row: T): Promise<T> {
    if (row.tenantId !== this.tenantId)
      throw new Error(`a row of tenant ${row.tenantId} in a transaction of tenant ${this.tenantId}`);
    return this.repository.save(row);
  }

  /** Many rows that were read through this repository; those that did not change cost no update. */
  async saveMany(rows: T[]): Promise<T[]> {
    const stranger = rows.find(({ tenantId }) => tenantId !== this.tenantId);
    if (stranger)
      throw new Error(`a row of tenant ${stranger.tenantId} in a transaction of tenant ${this.tenantId}`);
    return this.repository.save(rows, { chunk: BATCH });
  }

  async delete(where: FindOptionsWhere<T>): Promise<number> {
    const result = await this.repository.delete({ ...where, tenantId: this.tenantId });
    return result.affected ?? 0;
  }

  private scoped(where: Where<T>): Where<T> {
    const add = (condition: FindOptionsWhere<T>): FindOptionsWhere<T> => ({
      ...condition,
      tenantId: this.tenantId,
    });
    return Array.isArray(where) ? where.map(add) : add(where);
  }
}
