import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import type { RequestContext } from '../context';
import { Changes } from './changes';
import type { TenantRow } from './entity-base';
import { TenantRepository } from './tenant-repository';

/** A transaction of one tenant: all it can reach is that tenant's. */
export class TenantTransaction {
  constructor(
    readonly manager: EntityManager,
    readonly tenantId: number,
  ) {}

  of<T extends TenantRow>(entity: EntityTarget<T>): TenantRepository<T> {
    return new TenantRepository(this.manager, entity, this.tenantId);
  }
}

/** A transaction across tenants, for system administrators and our own processes. */
export class SystemTransaction {
  constructor(readonly manager: EntityManager) {}

  of<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** The same transaction, narrowed to one tenant for code that is written for one. */
  async asTenant<T>(tenantId: number, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return work(new TenantTransaction(this.manager, tenantId));
  }
}

/**
 * The one way to the database. Each unit of work is a transaction that tells PostgreSQL whose it is
 * (`callsign.tenant`, which row-level security reads) and who does it (`callsign.actor`, which the audit trigger reads).
 * With neither set, every tenant table looks empty.
 */
@Injectable()
export class Database {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: Changes,
  ) {}

  /** Reads of one tenant; writing in it is refused by PostgreSQL. */
  read<T>(tenantId: number, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return this.run(String(tenantId), null, true, (manager) =>
      work(new TenantTransaction(manager, tenantId)),
    );
  }

  /** Writes of the context's tenant. Resolves when the change is committed and every cache of this process dropped it. */
  write<T>(context: RequestContext, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    const tenantId = context.tenant;
    return this.changing(
      this.run(String(tenantId), context, false, (manager) => work(new TenantTransaction(manager, tenantId))),
    );
  }

  readSystem<T>(work: (tx: SystemTransaction) => Promise<T>): Promise<T> {
    return this.run('system', null, true, (manager) => work(new SystemTransaction(manager)));
  }

  writeSystem<T>(context: RequestContext, work: (tx: SystemTransaction) => Promise<T>): Promise<T> {
    return this.changing(
      this.run('system', context, false, (manager) => work(new SystemTransaction(manager))),
    );
  }

  private async changing<T>(transaction: Promise<T>): Promise<T> {
    const result = await transaction;
    await this.changes.settled();
    return result;
  }

  private run<T>(
    scope: string,
    context: RequestContext | null,
    readOnly: boolean,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const actor = context
        ? JSON.stringify({ ...context.actor, ip: context.ip, requestId: context.requestId })
        : '';
      await manager.query(
        `SELECT set_config('callsign.tenant', $1, true), set_config('callsign.actor', $2, true), set_config('transaction_read_only', $3, true)`,
        [scope, actor, readOnly ? 'on' : 'off'],
      );
      return work(manager);
    });
  }
}
