import type { FreeSwitch } from './freeswitch';
import type { CreatedExtension } from './installation';
import { until } from './wait';

interface Leg {
  readonly presence_id: string;
  readonly direction: string;
  readonly callstate: string;
  readonly application: string;
}

/** Waits until the switch tells of such a leg of the extension. */
async function leg(
  freeswitch: FreeSwitch,
  { account }: CreatedExtension,
  what: string,
  is: (leg: Leg) => boolean,
): Promise<void> {
  const user = `${account.user}@${account.domain}`;
  await until(`the switch tells that ${user} ${what}`, async () => {
    const { rows = [] } = JSON.parse(await freeswitch.fsCli('show channels as json')) as { rows?: Leg[] };
    return rows.some((row) => row.presence_id === user && is(row));
  });
}

/** The switch has heard that it rings there: later than the phone got its INVITE. */
export const ringsAt = (freeswitch: FreeSwitch, extension: CreatedExtension): Promise<void> =>
  leg(
    freeswitch,
    extension,
    'rings',
    ({ direction, callstate }) => direction === 'outbound' && callstate === 'RINGING',
  );

/** The extension's own call is asked for digits: what it presses from now on counts. */
export const isAsked = (freeswitch: FreeSwitch, extension: CreatedExtension): Promise<void> =>
  leg(freeswitch, extension, 'is asked', ({ application }) => application === 'play_and_get_digits');

/** What the extension's own call says is recorded. */
export const isRecorded = (freeswitch: FreeSwitch, extension: CreatedExtension): Promise<void> =>
  leg(freeswitch, extension, 'is recorded', ({ application }) => application === 'record');
