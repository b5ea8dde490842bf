import { Injectable } from '@nestjs/common';
import { GroupCommit } from '@callsign/platform';
import { readRecord, type ReadRecord } from '../record/cdr-record';
import { UnreadableRecord } from '../record/xml-text';
import { CdrStore, type OwnedRecord, type Stored } from './cdr-store';
import { QueueLegHearers } from './queue-leg-hearers';
import { RejectedRecords } from './rejected-records';
import { TenantDomains } from './tenant-domains';

export type Outcome = 'stored' | 'duplicate' | 'rejected';

const LIMITS = { batch: 250, waiting: 2_000, commits: 2 };
const TRIM_EVERY = 500;

/** The one way in for records, posted or filed. Whatever it answers is committed. */
@Injectable()
export class CdrIntake {
  /** Records taken in since the start. */
  readonly outcomes: Record<Outcome, number> = { stored: 0, duplicate: 0, rejected: 0 };
  private readonly commits: GroupCommit<OwnedRecord, Stored>;
  private rejections = 0;

  constructor(
    store: CdrStore,
    private readonly tenants: TenantDomains,
    private readonly rejected: RejectedRecords,
    private readonly queueLegs: QueueLegHearers,
  ) {
    this.commits = new GroupCommit((records) => store.store(records), LIMITS);
  }

  /** Records that wait for a commit. */
  get waiting(): number {
    return this.commits.waiting;
  }

  /**
   * @param body as posted by mod_xml_cdr, or as filed by it
   * @param postedUuid `?uuid=` or the file's name, without `a_`; null where nothing says it
   * @returns after the commit; `rejected` was kept aside with the reason. Throws where it is not safe: send it again.
   */
  async take(body: Buffer, postedUuid: string | null): Promise<Outcome> {
    const outcome = await this.settle(body, postedUuid);
    this.outcomes[outcome]++;
    return outcome;
  }

  private async settle(body: Buffer, postedUuid: string | null): Promise<Outcome> {
    const read = this.read(body, postedUuid);
    if (typeof read === 'string') return this.reject(body, read, postedUuid);
    const attribution = await this.tenants.attribute(read.claim);
    if ('reason' in attribution) return this.reject(body, attribution.reason, read.record.leg_uuid);
    const stored = await this.commits.add({ tenant_id: attribution.tenantId, ...read.record });
    if (stored.outcome === 'refused') return this.reject(body, stored.reason, read.record.leg_uuid);
    // Also of a duplicate: it is sent again where the process ended before this was told.
    if (read.queue) await this.queueLegs.tell(attribution.tenantId, read.record, read.queue);
    return stored.outcome;
  }

  private read(body: Buffer, postedUuid: string | null): ReadRecord | string {
    try {
      return readRecord(body, postedUuid);
    } catch (error) {
      if (error instanceof UnreadableRecord) return error.message;
      throw error;
    }
  }

  private async reject(body: Buffer, reason: string, legUuid: string | null): Promise<'rejected'> {
    await this.rejected.keep(body, reason, legUuid);
    if (++this.rejections % TRIM_EVERY === 0) await this.rejected.trim();
    return 'rejected';
  }
}
