import { Injectable } from '@nestjs/common';
import { Extension } from '@callsign/extensions';
import {
  containing,
  Database,
  type Page,
  page,
  Problem,
  type RequestContext,
  type TenantTransaction,
} from '@callsign/platform';
import { DestinationDirectory } from '@callsign/routing';
import { PinRefused } from '../mailbox';
import { Mailboxes } from '../mailboxes';
import { GreetingRow, VoicemailBox } from '../store/voicemail.entities';
import { boxAnswers } from './box-answers';
import type { BoxAnswer, BoxQuery, NewPin, UpdateBox } from './boxes.schema';
import { ReachableBoxes } from './reachable-boxes';

const HAS_BOX =
  'EXISTS (SELECT 1 FROM voicemail_boxes box WHERE box.tenant_id = extension.tenant_id AND box.id = extension.id)';

@Injectable()
export class BoxesService {
  constructor(
    private readonly database: Database,
    private readonly reachable: ReachableBoxes,
    private readonly destinations: DestinationDirectory,
    private readonly mailboxes: Mailboxes,
  ) {}

  async list(context: RequestContext, query: BoxQuery): Promise<Page<BoxAnswer>> {
    const only = await this.reachable.only(context);
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(Extension).query('extension').andWhere(HAS_BOX);
      if (only !== null) builder.andWhere('extension.id = :only', { only: only || null });
      if (query.q)
        builder.andWhere(`concat_ws(' ', extension.number, extension.displayName) ILIKE :q`, {
          q: containing(query.q),
        });
      const extensions = await page(builder, query);
      const boxes = await boxAnswers(
        tx,
        extensions.data.map(({ id }) => id),
      );
      return { data: query.sort.startsWith('-') ? boxes.toReversed() : boxes, page: extensions.page };
    });
  }

  async get(context: RequestContext, extensionId: string): Promise<BoxAnswer> {
    await this.reachable.box(context, extensionId);
    return this.database.read(context.tenant, (tx) => this.answer(tx, extensionId));
  }

  async update(context: RequestContext, extensionId: string, body: UpdateBox): Promise<BoxAnswer> {
    await this.reachable.box(context, extensionId);
    if (context.actor.role === 'user') refuseLimits(body);
    return this.database.write(context, async (tx) => {
      const box = await tx.of(VoicemailBox).findOne({ id: extensionId });
      if (!box) throw Problem.notFound('voicemail box', extensionId);
      if (body.operator) await this.destinations.check(tx, body.operator, 'operator');
      if (body.greetingMode) await this.checkGreeting(tx, extensionId, body.greetingMode);
      Object.assign(box, body);
      if (box.deleteAfterEmail && !box.attachAudio)
        throw Problem.invalid([
          { field: 'deleteAfterEmail', message: 'needs attachAudio: the recording would be lost' },
        ]);
      await tx.of(VoicemailBox).save(box);
      return this.answer(tx, extensionId);
    });
  }

  async setPin(context: RequestContext, extensionId: string, { pin }: NewPin): Promise<void> {
    const box = await this.reachable.box(context, extensionId);
    try {
      await this.mailboxes.changePin(box, pin, context);
    } catch (error) {
      if (error instanceof PinRefused) throw Problem.invalid([{ field: 'pin', message: error.message }]);
      throw error;
    }
  }

  async unlock(context: RequestContext, extensionId: string): Promise<void> {
    await this.mailboxes.unlock(await this.reachable.box(context, extensionId), context);
  }

  private async answer(tx: TenantTransaction, id: string): Promise<BoxAnswer> {
    const [answer] = await boxAnswers(tx, [id]);
    if (!answer) throw Problem.notFound('voicemail box', id);
    return answer;
  }

  private async checkGreeting(
    tx: TenantTransaction,
    boxId: string,
    mode: VoicemailBox['greetingMode'],
  ): Promise<void> {
    if (mode === 'default') return;
    const kind = mode === 'recorded' ? 'greeting' : 'temporary';
    if (!(await tx.of(GreetingRow).findOne({ boxId, kind })))
      throw Problem.invalid([
        { field: 'greetingMode', message: `needs a greeting of the kind ${kind}; record or upload it first` },
      ]);
  }
}

function refuseLimits({ quotaSeconds, maxMessageSeconds }: UpdateBox): void {
  if (quotaSeconds !== undefined || maxMessageSeconds !== undefined)
    throw Problem.forbidden('quotaSeconds and maxMessageSeconds are for an administrator to change.', 'role');
}
