import { Injectable } from '@nestjs/common';
import { OwnExtension } from '@callsign/auth';
import { Database, Problem, type RequestContext } from '@callsign/platform';
import type { BoxRef } from '../mailbox';
import { VoicemailBox } from '../store/voicemail.entities';

/** Whose boxes somebody reaches: an administrator those of the tenant, a user that of the own extension. */
@Injectable()
export class ReachableBoxes {
  constructor(
    private readonly database: Database,
    private readonly own: OwnExtension,
  ) {}

  /** The id of the one extension whose box this person reaches (empty: of none); null where there is no such bound. */
  async only(context: RequestContext): Promise<string | null> {
    if (context.actor.role !== 'user') return null;
    return (await this.own.find(context))?.id ?? '';
  }

  /** Refuses (404) a box that is not there as one that is another's. */
  async box(context: RequestContext, extensionId: string): Promise<BoxRef> {
    const only = await this.only(context);
    const reachable = only === null || only === extensionId;
    const found =
      reachable &&
      (await this.database.read(context.tenant, (tx) => tx.of(VoicemailBox).count({ id: extensionId }))) > 0;
    if (!found) throw Problem.notFound('voicemail box', extensionId);
    return { id: extensionId, tenantId: context.tenant };
  }
}
