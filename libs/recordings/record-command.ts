import { Injectable } from '@nestjs/common';
import { canRecordInto, type ExtensionTarget, isExtension } from '@callsign/extensions';
import { CallCommands, type CommandedLeg, TenantDomains } from '@callsign/live';
import { Config, dialledNumber, Problem, type RequestContext, sipDomain } from '@callsign/platform';
import { IN_CALL_CONTEXT, RoutingService } from '@callsign/routing';
import { RECORDING_VARIABLE, RecordKey } from './record-key';

/**
 * Begins and ends the recording of a call that is up, as if the phone's key had been pressed: by the same dialplan on the
 * same leg, so that the key, and what the two hear, stay right.
 */
@Injectable()
export class RecordCommand {
  constructor(
    private readonly commands: CallCommands,
    private readonly domains: TenantDomains,
    private readonly routings: RoutingService,
    private readonly key: RecordKey,
    private readonly config: Config,
  ) {}

  async set(context: RequestContext, id: string, legId: string | undefined, on: boolean): Promise<void> {
    const domain = await this.domains.of(context.tenant);
    const routing = await this.routings.byDomain(domain);
    const recordable = (extension: string | null): ExtensionTarget | null => {
      const target = extension === null ? null : (routing?.byNumber(extension) ?? null);
      return target && isExtension(target) && target.recordsOnDemand ? target : null;
    };
    const leg = this.commands.leg(
      context,
      id,
      legId,
      ({ extension, state }) => state !== 'ringing' && recordable(extension) !== null,
      'Nobody who talks here records on demand: the call has to be answered, recording "on demand" at the extension, and recording allowed by the profile of the tenant.',
    );
    if (!canRecordInto(this.config.media.onSwitch))
      throw new Problem(503, 'not-recordable', 'No call can be recorded; the operator finds why in the log.');
    const isOn = (await this.variable(leg, RECORDING_VARIABLE)) === 'yes';
    if (isOn === on)
      throw new Problem(
        409,
        'call-state',
        on ? 'The call is being recorded already.' : 'The call is not being recorded on demand.',
      );
    await this.commands.note(context, leg.call, { recording: on });
    const pressed = `${this.key.keys}@${dialledNumber(leg.leg.extension ?? '')}`;
    await this.commands.run(
      leg,
      `uuid_broadcast UUID 'execute_extension::${pressed} XML ${IN_CALL_CONTEXT}${sipDomain(domain)}' aleg`,
    );
  }

  private async variable(leg: CommandedLeg, name: string): Promise<string> {
    return (await this.commands.run(leg, `uuid_getvar UUID ${name}`)).trim();
  }
}
