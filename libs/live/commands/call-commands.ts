import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@callsign/audit';
import { EslCommandRefused, EslError, SwitchRegistry } from '@callsign/esl';
import { channelUuid, Problem, type RequestContext } from '@callsign/platform';
import type { LiveCall } from '../calls/live-call';
import { LiveCalls } from '../calls/live-calls';

export type LiveLeg = LiveCall['legs'][number];

/** A leg of a call of the tenant that asks. */
export interface CommandedLeg {
  readonly call: LiveCall;
  readonly leg: LiveLeg;
}

const GONE = /no such channel|cannot locate session|invalid uuid/i;

/**
 * What features do to calls that are up. A call is found in the live picture of the tenant that asks and nowhere else, so
 * that nobody reaches the calls of another; what is asked for is in the audit log before it is done.
 */
@Injectable()
export class CallCommands {
  constructor(
    private readonly calls: LiveCalls,
    private readonly switches: SwitchRegistry,
    private readonly audit: AuditTrail,
  ) {}

  /** Refuses (404) what is no call of the tenant. */
  call({ tenant }: RequestContext, id: string): LiveCall {
    const call = this.calls.find(tenant, id);
    if (!call) throw Problem.notFound('call that is up with the id', id);
    return call;
  }

  /**
   * The leg that is meant: by its id, else the first that fits.
   * @param otherwise what is wrong where none fits, as a sentence
   */
  leg(
    context: RequestContext,
    id: string,
    legId: string | undefined,
    fits: (leg: LiveLeg, call: LiveCall) => boolean,
    otherwise: string,
  ): CommandedLeg {
    const call = this.call(context, id);
    if (legId !== undefined && !call.legs.some((leg) => leg.id === legId))
      throw Problem.invalid([{ field: 'legId', message: 'is no leg of this call; see its `legs`' }]);
    const leg = call.legs.find((each) => (legId ?? each.id) === each.id && fits(each, call));
    if (!leg) throw new Problem(409, 'call-state', otherwise);
    return { call, leg };
  }

  /** Into the audit log: a command on a call, with what it was about. */
  note(context: RequestContext, call: LiveCall, what: Record<string, string | boolean>): Promise<void> {
    return this.audit.note(context, 'calls', call.id, what);
  }

  /**
   * Runs an API command that is about a leg, whose UUID stands where `UUID` is. Everything else in it has come through
   * `switch-text.ts`. Refuses with 409 where the leg is no more or the switch does not want to, with 503 where it is away.
   */
  async run({ call, leg }: CommandedLeg, command: string): Promise<string> {
    try {
      // Some commands say +OK for a channel that is gone.
      if ((await this.switches.api(call.node, `uuid_exists ${channelUuid(leg.id)}`)).trim() !== 'true')
        throw this.over({ call, leg });
      return await this.switches.api(call.node, command.replace('UUID', channelUuid(leg.id)));
    } catch (error) {
      if (error instanceof EslCommandRefused) {
        if (GONE.test(error.reply)) throw this.over({ call, leg });
        throw new Problem(
          409,
          'refused-by-switch',
          `The switch did not do it (${error.reply}); look at the call and try again.`,
        );
      }
      if (error instanceof EslError)
        throw new Problem(
          503,
          'no-switch',
          `The switch ${call.node} cannot be reached at the moment; try again in a moment.`,
        );
      throw error;
    }
  }

  private over({ call, leg }: CommandedLeg): Problem {
    this.calls.gone(call.node, leg.id);
    return new Problem(409, 'call-ended', 'The call has ended in the meantime; there is nothing more to do.');
  }
}
