import type { CallSession } from '@callsign/esl';
import { type Config } from '@callsign/platform';
import {
  type Action,
  type Destination,
  type DestinationType,
  type RoutedCall,
  type Target,
  type TenantRouting,
} from '@callsign/routing';
import { DiscoveryService } from '@nestjs/core';

/** A call in the hands of call control, on its way through places of its tenant. */
export interface Journey {
  readonly session: CallSession;
  readonly routing: TenantRouting;
  readonly call: RoutedCall;
  /** Places it has been to, `type:id`: one that comes again ends the call as a loop. */
  readonly visited: ReadonlySet<string>;
  /** Takes the call on to another place. */
  goTo(destination: Destination): Promise<void>;
  /** As if the caller had dialled the number. */
  goToNumber(number: string): Promise<void>;
}

/**
 * What a feature does with a call that reaches a target of its type, by dialling, from outside or by being forwarded.
 * Found by Nest's discovery (`@CallControlProvider`). When `handle` returns, the call is over, or sent on.
 */
export interface CallControlHandler<T extends Target = Target> {
  readonly type: T['type'];
  handle(journey: Journey, target: T): Promise<void>;
}

/** Marks the class that implements `CallControlHandler` for a type of target. */
export const CallControlProvider = DiscoveryService.createDecorator();

/** The channel variable that tells call control for what a call is: `type:id`. */
export const TARGET_VARIABLE = 'callsign_target';
/** Of a leg that is a call of its own (mod_loopback): where the call that made it has been, separated by `+`. */
export const VISITED_VARIABLE = 'callsign_visited';
const SEPARATOR = '+';

export const placeOf = ({ type, id }: { type: DestinationType; id: string }): string => `${type}:${id}`;
export const writeVisited = (visited: ReadonlySet<string>): string => [...visited].join(SEPARATOR);
export const readVisited = (text: string | undefined): Set<string> =>
  new Set((text ?? '').split(SEPARATOR).filter(Boolean));

/** Gives a call to call control; followed by what the switch does where that can not be reached. */
export function toCallControl(config: Config, target: Target): Action[] {
  return [
    { application: 'set', data: `${TARGET_VARIABLE}=${placeOf(target)}` },
    { application: 'socket', data: `${config.socketsOf('CALL_CONTROL')} async full` },
  ];
}

/** A colleague took it at another phone (`intercept`) and talks to the caller: nothing is left to decide. */
export const PICKED_OFF = 'PICKED_OFF';

/** A phone that redirects (302) does not take the call; where it goes is the tenant's to say, not the phone's. */
const BUSY = new Set(['USER_BUSY', 'CALL_REJECTED', 'REDIRECTION_TO_NEW_DESTINATION']);
const AWAY = new Set(['USER_NOT_REGISTERED', 'SUBSCRIBER_ABSENT', 'NO_ROUTE_DESTINATION']);
const SILENT = new Set([
  'NO_ANSWER',
  'ALLOTTED_TIMEOUT',
  'NO_USER_RESPONSE',
  'PROGRESS_TIMEOUT',
  'RECOVERY_ON_TIMER_EXPIRE',
]);

/** The cause that a caller is told, for the cause with which ringing failed: busy, not there, no answer, or as it was. */
export function toldCause(cause: string): string {
  if (BUSY.has(cause)) return 'USER_BUSY';
  if (AWAY.has(cause)) return 'USER_NOT_REGISTERED';
  return SILENT.has(cause) ? 'NO_ANSWER' : cause;
}
