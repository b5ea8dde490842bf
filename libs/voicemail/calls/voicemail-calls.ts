import { Injectable } from '@nestjs/common';
import { type CallService, CallServiceProvider, type CallSession, type ListenAddress } from '@callsign/esl';
import { Config } from '@callsign/platform';
import { DestinationDirectory, RoutingService, type TenantRouting } from '@callsign/routing';
import { Languages } from '../languages';
import type { Mailbox } from '../mailbox';
import { Mailboxes } from '../mailboxes';
import { LeaveMessage } from './leave-message';
import { Listen } from './listen';

/** Channel variable: the box that the call is for (id of its extension), `own` for the caller's, `any` for one that is asked for. */
export const BOX_VARIABLE = 'callsign_voicemail';

/** Takes calls for voicemail, whether somebody leaves a message or listens. */
@CallServiceProvider()
@Injectable()
export class VoicemailCalls implements CallService {
  readonly name = 'voicemail';
  readonly listen: ListenAddress;

  constructor(
    config: Config,
    private readonly routings: RoutingService,
    private readonly destinations: DestinationDirectory,
    private readonly mailboxes: Mailboxes,
    private readonly languages: Languages,
    private readonly leaving: LeaveMessage,
    private readonly listening: Listen,
  ) {
    this.listen = config.env.VOICEMAIL_LISTEN;
  }

  async handle(session: CallSession): Promise<void> {
    const routing = await this.routings.byDomain(session.variable('domain_name') ?? '');
    if (!routing) throw new Error(`call ${session.uuid} is of no enabled tenant; left to the fallback`);
    const wanted = session.variable(BOX_VARIABLE) ?? '';
    await session.answer();
    if (wanted === 'any') return this.any(session, routing);
    const own = wanted === 'own';
    const extension = routing.byId('extension', own ? (session.variable('callsign_caller') ?? '') : wanted);
    const box = extension?.number && (await this.mailboxes.byNumber(routing.tenant.id, extension.number));
    if (!box) return session.hangup('NO_ROUTE_DESTINATION');
    return own ? this.access(session, routing, box, true) : this.leave(session, routing, box);
  }

  private async any(session: CallSession, routing: TenantRouting): Promise<void> {
    const { id } = routing.tenant;
    const language = await this.languages.of(id, session.variable('callsign_caller'));
    const box = await this.listening.askForBox(session, id, language);
    if (box) return this.access(session, routing, box, false);
    await this.listening.refuse(session, id, language);
  }

  private async access(
    session: CallSession,
    routing: TenantRouting,
    box: Mailbox,
    own: boolean,
  ): Promise<void> {
    const next = await this.listening.run(session, box, { own, timezone: routing.tenant.timezone });
    if (next) await session.transfer(next.number, routing.tenant.domain);
  }

  private async leave(session: CallSession, routing: TenantRouting, box: Mailbox): Promise<void> {
    const left = await this.leaving.run(session, box);
    if (left === 'operator' && box.operator) return this.destinations.leadTo(session, box.operator, routing);
    if (left === 'access') return this.access(session, routing, box, false);
  }
}
