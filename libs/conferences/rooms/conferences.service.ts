import { Injectable } from '@nestjs/common';
import { SwitchRegistry } from '@callsign/esl';
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
import { DestinationUses } from '@callsign/routing';
import { TenantLimits } from '@callsign/tenants';
import { v7 } from 'uuid';
import { z } from 'zod';
import { roomKey } from '../calls/conference.destination';
import { ConferencePins } from './conference-pins';
import { Conference } from './conference.entity';
import {
  conferenceAnswer,
  type ConferenceAnswer,
  type ConferencePinsAnswer,
  type ConferenceQuery,
  type CreateConference,
  type UpdateConference,
} from './conferences.schema';

const RECORDING_DISABLED = 'Recording is off in the profile of this tenant.';
const domains = z.array(z.object({ domain: z.string() }));

@Injectable()
export class ConferencesService {
  constructor(
    private readonly database: Database,
    private readonly limits: TenantLimits,
    private readonly uses: DestinationUses,
    private readonly pinBox: ConferencePins,
    private readonly switches: SwitchRegistry,
  ) {}

  list(context: RequestContext, query: ConferenceQuery): Promise<Page<ConferenceAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(Conference).query('conference');
      if (query.q)
        builder.andWhere('(conference.number ILIKE :q OR conference.name ILIKE :q)', {
          q: containing(query.q),
        });
      if (query.enabled !== undefined)
        builder.andWhere('conference.enabled = :enabled', { enabled: query.enabled });
      return mapPage(await page(builder, query), conferenceAnswer);
    });
  }

  get(context: RequestContext, id: string): Promise<ConferenceAnswer> {
    return this.database.read(context.tenant, async (tx) => conferenceAnswer(await this.find(tx, id)));
  }

  pins(context: RequestContext, id: string): Promise<ConferencePinsAnswer> {
    return this.database.read(context.tenant, async (tx) => this.pinBox.open(await this.find(tx, id)));
  }

  create(context: RequestContext, body: CreateConference): Promise<ConferenceAnswer> {
    return this.database.write(context, async (tx) => {
      await this.limits.ensure(tx, 'max_conferences', () => tx.of(Conference).count());
      const room = this.changed(Object.assign(new Conference(), { id: v7() }), body);
      await this.checkRecording(tx, body);
      return conferenceAnswer(await tx.of(Conference).insert(room));
    });
  }

  async update(context: RequestContext, id: string, body: UpdateConference): Promise<ConferenceAnswer> {
    const { before, answer } = await this.database.write(context, async (tx) => {
      const found = await this.find(tx, id);
      const before = found.number;
      const room = this.changed(found, body);
      await this.checkRecording(tx, body);
      return { before, answer: conferenceAnswer(await tx.of(Conference).save(room)) };
    });
    await this.forget(context, before);
    return answer;
  }

  async delete(context: RequestContext, id: string): Promise<void> {
    const gone = await this.database.write(context, async (tx) => {
      const { number } = await this.find(tx, id);
      // Waits for whoever points a destination here in this moment (ConferenceDestination.check), and sees it then.
      await tx.manager.query('SELECT 1 FROM conferences WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
        tx.tenantId,
        id,
      ]);
      await this.uses.refuseIfUsed(tx, 'conference', id, `conference ${number}`);
      await tx.of(Conference).delete({ id });
      return number;
    });
    await this.forget(context, gone);
  }

  /**
   * The switches must not find the room under this number any more while no API answers. One that is away keeps it, and at
   * the worst leads callers there.
   */
  private async forget(context: RequestContext, number: string): Promise<void> {
    const [tenant] = domains.parse(
      await this.database.read(context.tenant, (tx) =>
        tx.manager.query('SELECT domain FROM tenants WHERE id = $1', [tx.tenantId]),
      ),
    );
    if (tenant) await this.switches.broadcast(`hash delete/${roomKey(tenant.domain, number)}`);
  }

  /** Nobody should believe that it is recorded where nothing is. What a room has already stays. */
  private async checkRecording(tx: TenantTransaction, { record }: UpdateConference): Promise<void> {
    if (record && !(await this.limits.mayRecord(tx)))
      throw new Problem(409, 'recording-disabled', RECORDING_DISABLED, {
        errors: [{ field: 'record', message: RECORDING_DISABLED }],
      });
  }

  private changed(
    room: Conference,
    { participantPin, moderatorPin, ...values }: UpdateConference,
  ): Conference {
    const sealed = (pin: string | null) => (pin === null ? null : this.pinBox.seal(room.id, pin));
    Object.assign(room, values, {
      ...(participantPin !== undefined && { participantPin: sealed(participantPin) }),
      ...(moderatorPin !== undefined && { moderatorPin: sealed(moderatorPin) }),
    });
    const pins = this.pinBox.open(room);
    if (pins.moderatorPin !== null && pins.moderatorPin === pins.participantPin)
      throw Problem.invalid([
        { field: 'moderatorPin', message: 'must not be the participants’ PIN: it tells who is a moderator' },
      ]);
    if (room.waitForModerator && pins.moderatorPin === null)
      throw Problem.invalid([
        { field: 'waitForModerator', message: 'needs a moderator PIN: nobody could begin the conference' },
      ]);
    return room;
  }

  private async find(tx: TenantTransaction, id: string): Promise<Conference> {
    const room = await tx.of(Conference).findOne({ id });
    if (!room) throw Problem.notFound('conference', id);
    return room;
  }
}
