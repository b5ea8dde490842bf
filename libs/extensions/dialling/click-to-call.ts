import { Injectable, Logger } from '@nestjs/common';
import { OwnExtension } from '@callsign/auth';
import { EslError, SwitchRegistry } from '@callsign/esl';
import {
  channelText,
  Database,
  dialledNumber,
  dialStringVariables,
  Problem,
  type RequestContext,
  sipDomain,
} from '@callsign/platform';
import { Directory } from '@callsign/xml-curl';
import { z } from 'zod';
import { contactsIn } from './extension.directory';

const rows = z.array(z.object({ number: z.string(), name: z.string(), domain: z.string() }));
const SQL = `
  SELECT e.number, e.display_name AS name, t.domain
  FROM extensions e JOIN tenants t ON t.id = e.tenant_id
  WHERE e.tenant_id = $1 AND e.id = $2 AND e.enabled AND t.enabled`;
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
  ) {}

  /** Resolves as soon as the own phone is being rung. */
  async call(context: RequestContext, number: string): Promise<void> {
    const caller = await this.caller(context);
    if (caller.number === number)
      throw Problem.invalid([{ field: 'number', message: 'is your own extension' }]);
    if (this.ringing.has(caller.id))
      throw new Problem(409, 'already-ringing', 'Your phone rings already; pick it up.');
    this.ringing.add(caller.id);
    try {
      const node = await this.nodeOf(caller);
      // Answered when the phone was picked up, or was not: nothing that whoever clicked has to wait for.
      void this.switches
        .bgapi(node, `originate ${originate(caller, number)}`, (RING_SECONDS + 15) * 1000)
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

  private async caller(context: RequestContext): Promise<Caller> {
    const { id } = await this.own.get(context);
    const [row] = rows.parse(
      await this.database.read(context.tenant, (tx) => tx.manager.query(SQL, [tx.tenantId, id])),
    );
    if (!row)
      throw new Problem(409, 'extension-disabled', 'Your extension is disabled; ask an administrator.');
    return { ...row, id, tenantId: context.tenant };
  }

  /** The switch that the phone is registered at; the phone is another's where they are logged in at it. */
  private async nodeOf({ number, domain }: Caller): Promise<string> {
    const user = await this.directory.find(number, domain);
    const contacts = contactsIn(user?.params['dial-string'] ?? '');
    const results = contacts === null ? [] : await this.switches.broadcast(`sofia_contact ${contacts}`);
    const found = results.find((result) => result.ok && result.output.includes('sofia/'));
    if (found) return found.node;
    if (results.length > 0 && results.every((result) => !result.ok && result.error instanceof EslError))
      throw new Problem(503, 'no-switch', 'No switch can be reached at the moment; try again in a moment.');
    throw new Problem(
      409,
      'phone-not-registered',
      'Your phone is not connected, so it cannot be rung. Start it and try again.',
    );
  }
}

/**
 * The arguments of `originate` (mod_commands.c): the own phone shows whom it is going to call; once it is picked up the
 * leg becomes that of the user, with all that the directory says of calls that the phone makes by itself (`set_user`), and
 * goes into the tenant's dialplan.
 */
function originate({ id, tenantId, number, name, domain }: Caller, dialled: string): string {
  const host = sipDomain(domain);
  const own = dialledNumber(number);
  const shown = channelText(name) || own;
  const variables = dialStringVariables({
    origination_caller_id_number: dialledNumber(dialled),
    origination_caller_id_name: dialled,
    originate_timeout: RING_SECONDS,
    ignore_early_media: true,
    // Whose call it is, also where the phone is not picked up.
    tenant_id: tenantId,
    domain_name: host,
    user_name: own,
    callsign_caller: id,
    callsign_clicked: dialledNumber(dialled),
  });
  const steps = [
    `set_user:${own}@${host}`,
    `set_profile_var:caller_id_name=${shown}`,
    `set_profile_var:caller_id_number=${own}`,
    `transfer:${dialledNumber(dialled)} XML ${host}`,
  ];
  return `${variables}user/${own}@${host} '${steps.join(',')}' inline`;
}
