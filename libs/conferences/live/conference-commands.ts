import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EslError, SwitchRegistry } from '@callsign/esl';
import { canRecordInto } from '@callsign/extensions';
import { SPOOL } from '@callsign/media';
import { Config, Database, Problem, type RequestContext } from '@callsign/platform';
import { TenantLimits } from '@callsign/tenants';
import { conferenceRecordingName } from '../recordings/recording-name';
import type { ChangeLiveConference, ChangeLiveMember } from './conference-commands.schema';
import { type FoundConference, LiveConferences } from './live-conferences';
import type { Member } from './node-conferences';

/** What is done to a conference that is held. Each looks first whether it is the tenant's. */
@Injectable()
export class ConferenceCommands {
  constructor(
    private readonly switches: SwitchRegistry,
    private readonly live: LiveConferences,
    private readonly limits: TenantLimits,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async change(context: RequestContext, id: string, change: ChangeLiveConference): Promise<void> {
    const held = this.find(context, id);
    if (change.locked !== undefined) await this.run(held, change.locked ? 'lock' : 'unlock');
    if (change.participantsMuted !== undefined)
      await this.run(held, `${change.participantsMuted ? 'mute' : 'unmute'} non_moderator`);
    if (change.recording !== undefined && change.recording !== held.recording)
      await (change.recording ? this.record(context, held) : this.run(held, 'norecord all'));
  }

  async end(context: RequestContext, id: string): Promise<void> {
    await this.run(this.find(context, id), 'hup all');
  }

  async changeMember(
    context: RequestContext,
    id: string,
    callId: string,
    { muted, deaf, voice, hearing }: ChangeLiveMember,
  ): Promise<void> {
    const held = this.find(context, id);
    const { memberId } = member(held, callId);
    if (muted !== undefined) await this.run(held, `${muted ? 'mute' : 'unmute'} ${memberId}`);
    if (deaf !== undefined) await this.run(held, `${deaf ? 'deaf' : 'undeaf'} ${memberId}`);
    if (voice !== undefined) await this.run(held, `volume_in ${memberId} ${voice}`);
    if (hearing !== undefined) await this.run(held, `volume_out ${memberId} ${hearing}`);
  }

  async kick(context: RequestContext, id: string, callId: string): Promise<void> {
    const held = this.find(context, id);
    await this.run(held, `kick ${member(held, callId).memberId}`);
  }

  find({ tenant }: RequestContext, id: string): FoundConference {
    const held = this.live.find(tenant, id);
    if (!held) throw Problem.notFound('running conference', id);
    return held;
  }

  private async record(context: RequestContext, held: FoundConference): Promise<void> {
    const allowed = await this.database.read(context.tenant, (tx) => this.limits.mayRecord(tx));
    const { onSwitch } = this.config.media;
    if (!allowed || !canRecordInto(onSwitch))
      throw new Problem(409, 'recording-disabled', 'Recording is off in the profile of this tenant.');
    const name = conferenceRecordingName(held.tenantId, held.id, 'on_demand', randomUUID());
    await this.run(held, `record ${onSwitch}/${SPOOL}/${name}`);
  }

  /** The conference's name is ours (conference-names.ts), so nobody can reach another one by it. */
  private async run({ node, name, id }: FoundConference, command: string): Promise<void> {
    try {
      await this.switches.api(node, `conference ${name} ${command}`);
    } catch (error) {
      if (!(error instanceof EslError)) throw error;
      if (/not found/i.test(error.message)) throw Problem.notFound('running conference', id);
      throw new Problem(503, 'no-switch', `The switch ${node} did not do it; try again in a moment.`);
    }
  }
}

function member({ members }: FoundConference, callId: string): Member {
  const found = members.get(callId);
  if (!found) throw Problem.notFound('member', callId);
  return found;
}
