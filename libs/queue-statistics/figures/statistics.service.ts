import type { StreamableFile } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Database, Problem, type TenantTransaction, writeTable } from '@callsign/platform';
import { agentRow, agentSums, agentTotal, refuseTooLong } from './agent-sums';
import { type Period, period } from './period';
import { queueRow, queueSums, queueTotal } from './queue-sums';
import { agentColumns, queueColumns } from './statistics.columns';
import type {
  AgentFiguresQuery,
  AgentStatistics,
  Interval,
  QueueFiguresQuery,
  QueueStatistics,
} from './statistics.schema';

/** Of one answer; an export has no such limit. */
const MOST_ROWS = 10_000;
const NO_LIMIT = 1_000_000;
/** Where an export is read in pieces: the beginnings of days in the tenant's time zone. */
const MIDNIGHTS = `
  SELECT midnight FROM generate_series(date_trunc('day', $1::timestamptz, $3), $2::timestamptz, '1 day', $3) AS midnight
  WHERE midnight > $1::timestamptz AND midnight < $2::timestamptz`;

@Injectable()
export class StatisticsService {
  constructor(private readonly database: Database) {}

  queues(tenantId: number, query: QueueFiguresQuery): Promise<QueueStatistics> {
    return this.database.read(tenantId, async (tx) => {
      const asked = await period(tx, query);
      const rows = few(await queueSums(tx, asked, query, MOST_ROWS));
      return { ...told(asked), data: rows.map(queueRow), total: queueTotal(rows) };
    });
  }

  agents(tenantId: number, query: AgentFiguresQuery): Promise<AgentStatistics> {
    return this.database.read(tenantId, async (tx) => {
      const asked = await period(tx, query);
      const rows = few(await agentSums(tx, asked, query, MOST_ROWS));
      return { ...told(asked), data: rows.map(agentRow), total: agentTotal(rows) };
    });
  }

  /** What would be refused is refused before the first line. */
  async exportQueues(tenantId: number, query: QueueFiguresQuery): Promise<StreamableFile> {
    const pieces = await this.pieces(tenantId, query);
    return writeTable(
      'queue-statistics',
      queueColumns,
      'csv',
      this.batches(tenantId, pieces, async (tx, piece) =>
        (await queueSums(tx, piece, query, NO_LIMIT)).map(queueRow),
      ),
    );
  }

  async exportAgents(tenantId: number, query: AgentFiguresQuery): Promise<StreamableFile> {
    const pieces = await this.pieces(tenantId, query, (whole) => refuseTooLong(whole, query.interval));
    return writeTable(
      'agent-statistics',
      agentColumns,
      'csv',
      this.batches(tenantId, pieces, async (tx, piece) =>
        (await agentSums(tx, piece, query, NO_LIMIT)).map(agentRow),
      ),
    );
  }

  private async *batches(
    tenantId: number,
    pieces: readonly Period[],
    read: (tx: TenantTransaction, piece: Period) => Promise<object[]>,
  ): AsyncGenerator<object[]> {
    for (const piece of pieces) yield await this.database.read(tenantId, (tx) => read(tx, piece));
  }

  /** The whole at once where there are few rows, else day by day. */
  private pieces(
    tenantId: number,
    query: { from?: string | undefined; to?: string | undefined; interval?: Interval | undefined },
    check?: (whole: Period) => void,
  ): Promise<Period[]> {
    return this.database.read(tenantId, async (tx) => {
      const whole = await period(tx, query);
      check?.(whole);
      if (query.interval !== '15min' && query.interval !== 'hour') return [whole];
      const found: { midnight: Date }[] = await tx.manager.query(MIDNIGHTS, [
        whole.from,
        whole.to,
        whole.timezone,
      ]);
      const bounds = [whole.from, ...found.map(({ midnight }) => midnight), whole.to];
      return bounds.slice(1).map((to, index) => ({ ...whole, days: null, from: bounds[index] ?? to, to }));
    });
  }
}

function few<Row>(rows: Row[]): Row[] {
  if (rows.length <= MOST_ROWS) return rows;
  throw Problem.badRequest(
    'too-many-rows',
    `That is more than ${MOST_ROWS.toLocaleString('en')} rows; ask for longer intervals, fewer queues or a shorter time, or export it as CSV.`,
    'interval',
  );
}

function told({ from, to, timezone }: Period): Pick<QueueStatistics, 'from' | 'to' | 'timezone'> {
  return { from: from.toISOString(), to: to.toISOString(), timezone };
}
