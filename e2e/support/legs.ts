import type { FreeSwitch } from './freeswitch';
import type { Account } from './sip-phone';
import { until } from './wait';

/** Whose leg it is: an extension, or its phone. */
interface Owner {
  readonly account: Account;
}

interface Leg {
  readonly presence_id: string;
  readonly direction: string;
  readonly callstate: string;
  readonly application: string;
  readonly application_data: string;
}

/** Waits until the switch tells of such a leg of the extension. */
async function leg(
  freeswitch: FreeSwitch,
  { account }: Owner,
  what: string,
  is: (leg: Leg) => boolean,
): Promise<void> {
  const user = `${account.user}@${account.domain}`;
  await until(`the switch tells that ${user} ${what}`, async () => {
    const { rows = [] } = JSON.parse(await freeswitch.fsCli('show channels as json')) as { rows?: Leg[] };
    return rows.some((row) => row.presence_id.startsWith(`${user}@`) && is(row));
  });
}

/** The switch has heard that it rings there: later than the phone got its INVITE. */
export const ringsAt = (freeswitch: FreeSwitch, extension: Owner): Promise<void> =>
  leg(
    freeswitch,
    extension,
    'rings',
    ({ direction, callstate }) => direction === 'outbound' && callstate === 'RINGING',
  );

/** The extension's own call is asked for digits: what it presses from now on counts. */
export const isAsked = (freeswitch: FreeSwitch, extension: Owner): Promise<void> =>
  leg(freeswitch, extension, 'is asked', ({ application }) => application === 'play_and_get_digits');

/** The same, of this sentence of the catalogue; needs `shortPrompts`. */
export const isAskedBy = (freeswitch: FreeSwitch, extension: Owner, sentence: string): Promise<void> =>
  leg(
    freeswitch,
    extension,
    `is asked by ${sentence}`,
    ({ application, application_data: data }) =>
      application === 'play_and_get_digits' && data.includes(`/${sentence}.wav`),
  );

/** The extension's own call is recorded. */
export const isRecorded = (freeswitch: FreeSwitch, extension: Owner): Promise<void> =>
  leg(freeswitch, extension, 'is recorded', ({ application }) => application === 'record');

/** The extension's own call is told this sentence of the catalogue; needs `shortPrompts`. */
export const plays = (freeswitch: FreeSwitch, account: Account, sentence: string): Promise<void> =>
  leg(
    freeswitch,
    { account },
    `is told ${sentence}`,
    ({ application, application_data: data }) =>
      application === 'playback' && data.includes(`/${sentence}.wav`),
  );
