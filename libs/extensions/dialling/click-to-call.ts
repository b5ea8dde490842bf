import { Injectable, Logger } from '@nestjs/common';
import { AuditTrail } from '@callsign/audit';
import { OwnExtension } from '@callsign/auth';
import { EslError, SwitchRegistry } from '@callsign/esl';
import {
  channelText,
  channelUuid,
  Database,
  DIALLED,
  dialledNumber,
  dialStringVariables,
  Problem,
  type RequestContext,
  sipDomain,
} from '@callsign/platform';
import { Directory } from '@callsign/xml-curl';
import { z } from 'zod';
import { contactsIn } from './extension.directory';

const rows = z.array(
  z.object({ number: z.string(), name: z.string(), domain: z.string(), enabled: z.boolean() }),
);
const SQL = `
  SELECT e.number, e.display_name AS name, t.domain, e.enabled AND t.enabled AS enabled
  FROM extensions e JOIN tenants t ON t.id = e.tenant_id
  WHERE e.tenant_id = $1 AND e.id = $2`;
type Caller = z.output<typeof rows>[number] & { readonly id: string; readonly tenantId: number };

/** How long the own phone rings before it is given up. */
const RING_SECONDS = 30;

/**
 * Rings somebody's own phone, and calls for them once they have picked it up: from then on it is a call as if the phone
 * had dialled it.
 */
@Injectable()
export class ClickToCall {
  private readonly logger = new Logger('click-to-call');
  /** Extensions whose own phone is ringing for it: a second click would ring it a second time. */
  private readonly ringing = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly own: OwnExtension,
    private readonly switches: SwitchRegistry,
    private readonly directory: Directory,
    private readonly audit: AuditTrail,
  ) {}

  /** With the phone of whoever asks. Resolves as soon as it is being rung, as all of these. */
  async call(context: RequestContext, number: string): Promise<void> {
    await this.callWith(await this.caller(context, (await this.own.get(context)).id), number);
  }

  /** With the phone of an extension, for an administrator. */
  async callFor(context: RequestContext, extensionId: string, number: string): Promise<void> {
    const caller = await this.caller(context, extensionId);
    await this.audit.note(context, 'extensions', caller.id, { called: number });
    await this.callWith(caller, number);
  }

  /**
   * Has a phone take a call that rings elsewhere, as soon as it is picked up; who is faster keeps it.
   * @param extensionId whose phone; null for that of whoever asks
   */
  async pickUp(context: RequestContext, extensionId: string | null, waiting: WaitingLeg): Promise<void> {
    const caller = await this.caller(context, extensionId ?? (await this.own.get(context)).id);
    await this.ring(caller, waiting.node, (to) => originateToPickUp(to, waiting));
  }

  /**
   * Has the phone of whoever asks do something once it is picked up.
   * @param shown on its display while it rings
   * @param steps applications of the dialplan with their arguments, `answer`, `set:name=value`
   */
  async ringFor(
    context: RequestContext,
    node: string,
    shown: { readonly number: string; readonly name: string },
    steps: readonly string[],
  ): Promise<void> {
    const caller = await this.caller(context, (await this.own.get(context)).id);
    const variables = {
      origination_caller_id_number: dialledNumber(shown.number),
      origination_caller_id_name: channelText(shown.name),
    };
    await this.ring(caller, node, (to) => ringing(to, variables, steps));
  }

  private async callWith(caller: Caller, number: string): Promise<void> {
    if (caller.number === number)
      throw Problem.invalid([{ field: 'number', message: 'is the extension that would call' }]);
    await this.ring(caller, null, (to) => originate(to, number));
  }

  private async ring(caller: Caller, at: string | null, command: (to: Caller) => string): Promise<void> {
    const whose = `The phone of ${caller.number}`;
    if (this.ringing.has(caller.id))
      throw new Problem(409, 'already-ringing', `${whose} rings already; pick it up.`);
    this.ringing.add(caller.id);
    try {
      const node = await this.nodeOf(caller, at);
      // Answered when the phone was picked up, or was not: nothing that whoever clicked has to wait for.
      void this.switches
        .bgapi(node, `originate ${command(caller)}`, (RING_SECONDS + 15) * 1000)
        .then((said) => this.logger.debug(`${caller.number} of ${caller.domain}: ${said.trim()}`))
        .catch((error: unknown) =>
          this.logger.warn({ err: error, node, number: caller.number }, 'a phone was not rung'),
        )
        .finally(() => this.ringing.delete(caller.id));
    } catch (error) {
      this.ringing.delete(caller.id);
      throw error;
    }
  }

  private async caller(context: RequestContext, id: string): Promise<Caller> {
    const [row] = rows.parse(
      await this.database.read(context.tenant, (tx) => tx.manager.query(SQL, [tx.tenantId, id])),
    );
    if (!row) throw Problem.notFound('extension', id);
    if (!row.enabled)
      throw new Problem(409, 'extension-disabled', `Extension ${row.number} is disabled; enable it first.`);
    return { ...row, id, tenantId: context.tenant };
  }

  /**
   * The switch that the phone is registered at; the phone is another's where they are logged in at it.
   * @param at the one that it has to be, if any
   */
  private async nodeOf({ number, domain }: Caller, at: string | null): Promise<string> {
    const user = await this.directory.find(number, domain);
    const contacts = contactsIn(user?.params['dial-string'] ?? '');
    const results = contacts === null ? [] : await this.switches.broadcast(`sofia_contact ${contacts}`);
    const found = results.filter((result) => result.ok && result.output.includes('sofia/'));
    const fitting = found.find(({ node }) => at === null || node === at);
    if (fitting) return fitting.node;
    if (found.length > 0)
      throw new Problem(
        409,
        'other-switch',
        `The phone of ${number} is connected to another switch than the one that the call is on.`,
      );
    if (results.length > 0 && results.every((result) => !result.ok && result.error instanceof EslError))
      throw new Problem(503, 'no-switch', 'No switch can be reached at the moment; try again in a moment.');
    throw new Problem(
      409,
      'phone-not-registered',
      `The phone of ${number} is not connected, so it cannot be rung. Start it and try again.`,
    );
  }
}

/** A leg for which phones ring. */
export interface WaitingLeg {
  readonly node: string;
  readonly uuid: string;
  /** Who calls, for the display of the phone that picks up. */
  readonly from: { readonly number: string; readonly name: string };
}

/**
 * The arguments of `originate` (mod_commands.c): the own phone shows whom it is going to call; once it is picked up the
 * leg becomes that of the user, with all that the directory says of calls that the phone makes by itself (`set_user`), and
 * goes into the tenant's dialplan.
 */
function originate(caller: Caller, dialled: string): string {
  const shown = channelText(caller.name) || dialledNumber(caller.number);
  const variables = {
    origination_caller_id_number: dialledNumber(dialled),
    origination_caller_id_name: dialled,
    callsign_clicked: dialledNumber(dialled),
  };
  return ringing(caller, variables, [
    `set_profile_var:caller_id_name=${shown}`,
    `set_profile_var:caller_id_number=${dialledNumber(caller.number)}`,
    `transfer:${dialledNumber(dialled)} XML ${sipDomain(caller.domain)}`,
  ]);
}

/** The same for a call that rings elsewhere. Not taken, since somebody was faster: a short tone says so. */
function originateToPickUp(caller: Caller, { uuid, from }: WaitingLeg): string {
  const number = DIALLED.test(from.number) ? from.number : 'anonymous';
  const variables = {
    origination_caller_id_number: number,
    origination_caller_id_name: channelText(from.name) || number,
  };
  return ringing(caller, variables, [
    'set:intercept_unbridged_only=true',
    'set:hangup_after_bridge=true',
    `intercept:${channelUuid(uuid)}`,
    'playback:tone_stream://%(200,100,480);%(200,0,480)',
    'hangup:NO_ROUTE_DESTINATION',
  ]);
}

/** Between the steps of the dialplan `inline` (mod_dptools.c), whose arguments have commas. */
const NEXT = '^';

function ringing(
  { id, tenantId, number, domain }: Caller,
  shown: Readonly<Record<string, string>>,
  steps: readonly string[],
): string {
  const host = sipDomain(domain);
  const own = dialledNumber(number);
  const variables = dialStringVariables({
    ...shown,
    originate_timeout: RING_SECONDS,
    ignore_early_media: true,
    // Whose call it is, also where the phone is not picked up.
    tenant_id: tenantId,
    domain_name: host,
    user_name: own,
    callsign_caller: id,
  });
  return `${variables}user/${own}@${host} 'm:${NEXT}:${[`set_user:${own}@${host}`, ...steps].join(NEXT)}' inline`;
}
