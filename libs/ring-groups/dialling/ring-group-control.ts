import { Injectable } from '@nestjs/common';
import { CallEnded } from '@callsign/esl';
import {
  type CallControlHandler,
  CallControlProvider,
  type Journey,
  type MissedAt,
  MissedCalls,
  PICKED_OFF,
  takesNoMoreCalls,
  toldCause,
} from '@callsign/extensions';
import { BusyExtensions } from '@callsign/live';
import { HOLD_MUSIC, MusicOnHold } from '@callsign/music';
import { channelText } from '@callsign/platform';
import type { Ringback } from '../ring-group.entity';
import { type GroupLeg, groupLegs, legString, longest } from './ring-legs';
import { RingGroupTurns } from './ring-group-turns';
import type { RingGroupTarget } from './ring-group-target';

/** Tones of ITU-T E.180 in teletone's words (on, off in ms; hertz); '' is the caller's own phone's tone. */
const TONES: Readonly<Record<Exclude<Ringback, 'music'>, string>> = {
  phone: '',
  us: '%(2000,4000,440,480)',
  uk: '%(400,200,400,450);%(400,2000,400,450)',
  europe: '%(1000,4000,425)',
};
/** Two short notes and a pause: "press 1". */
const CONFIRM_TONE = 'tone_stream://%(150,100,660);%(150,1500,880)';

/** A call for a ring group: rings its members as its strategy says, then goes on to the no-answer destination. */
@CallControlProvider()
@Injectable()
export class RingGroupControl implements CallControlHandler<RingGroupTarget> {
  readonly type = 'ring_group';

  constructor(
    private readonly busy: BusyExtensions,
    private readonly turns: RingGroupTurns,
    private readonly music: MusicOnHold,
    private readonly missedCalls: MissedCalls,
  ) {}

  async handle(journey: Journey, group: RingGroupTarget): Promise<void> {
    const { session, routing, visited } = journey;
    const ordered = { ...group, members: await this.inOrder(group, routing.tenant.id) };
    const legs = groupLegs(ordered, routing, visited, session.variable('callsign_caller') ?? '');
    const name = session.variable('effective_caller_id_name') ?? '';
    const callerName = name || session.caller.name;
    await session.setAll(this.appearance(group, callerName));
    await this.setRingback(journey, group);
    const since = new Date();
    const cause = await this.ring(journey, group, legs).catch(async (error: unknown) => {
      if (error instanceof CallEnded && error.reason === 'hangup')
        await this.missed(journey, group, { callerName, since, gaveUp: true });
      throw error;
    });
    if (cause === null) return;
    await this.missed(journey, group, { callerName, since, gaveUp: session.hasEnded });
    if (session.hasEnded) return;
    await session.setAll({ effective_caller_id_name: name, ringback: '', group_confirm_file: '' });
    return group.noAnswer ? journey.goTo(group.noAnswer) : session.hangup(cause);
  }

  /** @returns null when somebody took the call, else why nobody did */
  private async ring(journey: Journey, group: RingGroupTarget, legs: GroupLeg[]): Promise<string | null> {
    const together = group.strategy === 'simultaneous' || group.strategy === 'enterprise';
    const rounds = together ? [legs] : legs.map((leg) => [leg]);
    let cause = legs.length === 0 ? 'USER_NOT_REGISTERED' : 'USER_BUSY';
    for (const round of rounds) {
      const free = await this.free(journey, group, round);
      if (free.length === 0) continue;
      const apart = together && canRingApart(group, free);
      // Attempts apart do not tell the caller that it rings (switch_ivr_originate.c).
      if (apart && group.ringback === 'phone') await journey.session.ringReady();
      const { connected, cause: refused } = await journey.session.bridge(
        this.dialString(free, apart, journey.visited),
        { timeoutSeconds: longest(free, together && !apart) },
      );
      if (connected) return null;
      if (refused === PICKED_OFF) {
        if (!journey.session.hasEnded) await journey.session.handBack();
        return null;
      }
      cause = toldCause(refused);
      if (journey.session.hasEnded) return cause;
    }
    return cause;
  }

  /** Asked anew for each attempt: who talked when the call came in may be free by now. */
  private async free(
    { session, routing }: Journey,
    group: RingGroupTarget,
    legs: GroupLeg[],
  ): Promise<GroupLeg[]> {
    const { id, domain } = routing.tenant;
    const skips = group.skipBusy || group.strategy === 'rollover';
    const busy = skips ? this.busy.of(id, session.uuid) : new Set<string>();
    const full = await Promise.all(
      legs.map(async ({ target }) => target !== null && (await takesNoMoreCalls(session, target, domain))),
    );
    return legs.filter(
      ({ extension }, index) => !full[index] && (extension === null || !busy.has(extension)),
    );
  }

  /**
   * With `:_:` each leg is an attempt of its own, that no other can end; variables for all of them stand in `<>`. With
   * `,` a member of several phones rings at one of them alone (mod_dptools.c asks for its contacts without waiting), yet
   * only there a leg can start later, or be asked to confirm with a sound.
   */
  private dialString(legs: GroupLeg[], apart: boolean, visited: ReadonlySet<string>): string {
    const strings = legs.map((leg) => legString(leg, visited, !apart));
    return apart
      ? `<ignore_early_media=true>${strings.join(':_:')}`
      : `{ignore_early_media=true}${strings.join(',')}`;
  }

  private async inOrder(group: RingGroupTarget, tenantId: number): Promise<RingGroupTarget['members']> {
    const { strategy, members } = group;
    if (strategy === 'random') return shuffled(members);
    if (strategy !== 'round_robin' || members.length < 2) return members;
    const first = (await this.turns.next(tenantId, group.id)) % members.length;
    return [...members.slice(first), ...members.slice(0, first)];
  }

  private missed(
    journey: Journey,
    { id, name, number, missedCallEmail }: RingGroupTarget,
    how: Pick<MissedAt, 'callerName' | 'since' | 'gaveUp'>,
  ): Promise<void> {
    const whom = `${name} (${number})`;
    return this.missedCalls.missed(journey, { id, whom, email: missedCallEmail, ...how });
  }

  private async setRingback({ session, routing }: Journey, group: RingGroupTarget): Promise<void> {
    if (group.ringback !== 'music') return;
    const source = group.musicId && (await this.music.source(routing.tenant.id, group.musicId));
    // The switch knows what this call is held with: the tenant's music, or else its own.
    await session.execute('set', `ringback=${source ?? `\${${HOLD_MUSIC}}`}`);
  }

  private appearance(
    { callerIdPrefix, ringback, members }: RingGroupTarget,
    name: string,
  ): Record<string, string> {
    return {
      ...(callerIdPrefix !== null && { effective_caller_id_name: channelText(`${callerIdPrefix} ${name}`) }),
      ringback: ringback === 'music' ? '' : TONES[ringback],
      group_confirm_file: members.some(({ confirm }) => confirm) ? CONFIRM_TONE : '',
    };
  }
}

/** A leg through the dialplan never answers in an attempt of its own; for the others see `dialString`. */
function canRingApart({ strategy }: RingGroupTarget, legs: readonly GroupLeg[]): boolean {
  return legs.every(
    ({ viaDialplan, delaySeconds, confirm }) =>
      !viaDialplan && (strategy === 'enterprise' || (delaySeconds === 0 && !confirm)),
  );
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
