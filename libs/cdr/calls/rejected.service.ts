import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CdrIntake, type Outcome } from '../intake/cdr-intake';
import { type RejectedRecord, RejectedRecords } from '../intake/rejected-records';
import type { rejectedDetailSchema, rejectedListSchema, rejectedSchema } from './cdr.shapes';

@Injectable()
export class RejectedService {
  constructor(
    private readonly records: RejectedRecords,
    private readonly intake: CdrIntake,
  ) {}

  async list(limit: number, cursor: string | null): Promise<z.output<typeof rejectedListSchema>> {
    const found = await this.records.list(limit + 1, cursor);
    const shown = found.slice(0, limit);
    return {
      data: shown.map(view),
      page: { limit, next: found.length > limit ? (shown.at(-1)?.id ?? null) : null },
    };
  }

  async get(id: string): Promise<z.output<typeof rejectedDetailSchema>> {
    const { body, ...record } = await this.records.get(id);
    return { ...view(record), body: body.toString('utf8') };
  }

  /** Stays among the rejected ones unless it is taken. */
  async retry(id: string): Promise<Outcome> {
    const { body } = await this.records.get(id);
    const outcome = await this.intake.take(body, null);
    if (outcome !== 'rejected') await this.records.forget(id);
    return outcome;
  }
}

function view({ firstAt, lastAt, ...record }: RejectedRecord): z.output<typeof rejectedSchema> {
  return { ...record, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() };
}
