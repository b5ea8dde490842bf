import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { EslError, SwitchRegistry } from '@callsign/esl';
import { isExtension } from '@callsign/extensions';
import {
  channelText,
  Database,
  dialledNumber,
  dialStringVariables,
  Problem,
  type RequestContext,
  sipDomain,
} from '@callsign/platform';
import { RoutingService, type Target, type TenantRouting } from '@callsign/routing';
import { z } from 'zod';
import { PROFILES, roomName } from '../calls/conference-names';
import { isConference } from '../calls/conference-target';
import { ConferenceCommands } from './conference-commands';
import { type Invited, LiveConferences } from './live-conferences';

/** How long it rings at who is invited. */
const RING_SECONDS = 40;

const domains = z.array(z.object({ domain: z.string() }));

/** Where somebody is to come in. */
export interface Place {
  readonly node: string;
  /** `name@profile` of mod_conference. */
  readonly conference: string;
  /** What who is called sees as the caller. */
  readonly shown: { readonly name: string; readonly number: string };
  /** Id of the extension that calls them, where it is one. */
  readonly caller?: string;
}

/** To those in the conference: who was called does not come. */
const NOBODY_CAME = 'tone_stream://%(200,60,880);%(300,0,440)';

/** Calls people, and brings them into a conference when they answer: without its PIN, and though it be locked. */
@Injectable()
export class Invitations {
  private readonly logger = new Logger('conferences');

  constructor(
    private readonly switches: SwitchRegistry,
    private readonly live: LiveConferences,
    private readonly commands: ConferenceCommands,
    private readonly routings: RoutingService,
    private readonly database: Database,
  ) {}

  /** Into a conference that is held. */
  async invite(context: RequestContext, id: string, number: string): Promise<{ callId: string }> {
    const held = this.commands.find(context, id);
    const routing = await this.routing(context);
    const room = held.conferenceId === null ? null : routing.byId('conference', held.conferenceId);
    // Held already: which profile it would begin with is of no interest.
    return this.call(routing, number, {
      node: held.node,
      conference: `${held.name}@${PROFILES.guarded}`,
      shown: shownAs(room),
    });
  }

  /** Into a room, where nobody may be yet: begins the conference. */
  async begin(context: RequestContext, conferenceId: string, number: string): Promise<{ callId: string }> {
    const held = this.live.inRoom(context.tenant, conferenceId);
    if (held) return this.invite(context, held.id, number);
    const routing = await this.routing(context);
    const room = routing.byId('conference', conferenceId);
    if (!isConference(room)) throw Problem.notFound('enabled conference', conferenceId);
    const node = this.switches.status().find(({ state }) => state === 'ready')?.node;
    if (node === undefined) throw noSwitch();
    const profile = room.participantPin === null ? PROFILES.open : PROFILES.guarded;
    const conference = `${roomName(context.tenant, conferenceId)}@${profile}`;
    return this.call(routing, number, { node, conference, shown: shownAs(room) });
  }

  private call(routing: TenantRouting, number: string, place: Place): { callId: string } {
    const target = routing.byNumber(number);
    if (!target) throw Problem.invalid([{ field: 'number', message: 'leads nowhere in this tenant' }]);
    if (isConference(target)) throw Problem.invalid([{ field: 'number', message: 'is a conference itself' }]);
    return this.ring(routing, target, number, place);
  }

  /** Resolves as soon as it is being rung; whether they come, those in the conference hear. */
  ring(routing: TenantRouting, target: Target, number: string, place: Place): { callId: string } {
    const callId = randomUUID();
    const invited: Invited = { callId, number, since: new Date().toISOString() };
    const [name = ''] = place.conference.split('@');
    this.live.invites(name, (before) => [...before, invited]);
    void this.switches
      .bgapi(
        place.node,
        `originate ${dialString(routing, target, number, callId, place)} &conference(${place.conference})`,
        (RING_SECONDS + 20) * 1000,
      )
      .catch(async (error: unknown) => {
        if (!(error instanceof EslError)) throw error;
        this.logger.log(`${number} of ${routing.tenant.domain} did not come: ${error.message}`);
        if (this.live.named(name))
          await this.switches.api(place.node, `conference ${name} play ${NOBODY_CAME}`);
      })
      .catch((error: unknown) => this.logger.error({ err: error }, 'an invitation failed'))
      .finally(() => this.live.invites(name, (before) => before.filter((one) => one.callId !== callId)));
    return { callId };
  }

  private async routing({ tenant }: RequestContext): Promise<TenantRouting> {
    const [row] = domains.parse(
      await this.database.read(tenant, (tx) =>
        tx.manager.query('SELECT domain FROM tenants WHERE id = $1', [tx.tenantId]),
      ),
    );
    const routing = row && (await this.routings.byDomain(row.domain));
    if (!routing) throw new Problem(409, 'tenant-disabled', 'This tenant is disabled; nobody can be called.');
    return routing;
  }
}

/**
 * The phones of an extension, and nothing that would answer for it; anything else through the tenant's dialplan
 * (mod_loopback), as if it were dialled.
 */
function dialString(
  { tenant }: TenantRouting,
  target: Target,
  number: string,
  callId: string,
  { shown, caller }: Place,
): string {
  const domain = sipDomain(tenant.domain);
  const dialled = dialledNumber(number);
  const variables = dialStringVariables({
    origination_uuid: callId,
    origination_caller_id_name: channelText(shown.name) || shown.number,
    origination_caller_id_number: shown.number,
    originate_timeout: RING_SECONDS,
    ignore_early_media: true,
    tenant_id: tenant.id,
    domain_name: domain,
    callsign_direction: 'internal',
    ...(caller !== undefined && { callsign_caller: caller }),
    hangup_after_bridge: true,
  });
  return isExtension(target)
    ? `${variables}user/${dialled}@${domain}`
    : `${variables}loopback/${dialled}/${domain}/XML`;
}

function shownAs(room: Target | null): Place['shown'] {
  return isConference(room) ? { name: room.name, number: room.number } : { name: '', number: 'conference' };
}

function noSwitch(): Problem {
  return new Problem(503, 'no-switch', 'No switch can be reached at the moment; try again in a moment.');
}
