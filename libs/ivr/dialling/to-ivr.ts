import type { Config } from '@callsign/platform';
import type { Action, Target } from '@callsign/routing';

/** The channel variable that tells the service for what a call is: `type:id`. */
export const PLACE_VARIABLE = 'callsign_ivr';

/** Gives a call to the service; followed by what the switch does where that can not be reached. */
export function toIvr(config: Config, { type, id }: Target): Action[] {
  return [
    { application: 'set', data: `${PLACE_VARIABLE}=${type}:${id}` },
    { application: 'socket', data: `${config.socketsOf('IVR')} async full` },
  ];
}
