/** What an action takes behind its code: nothing, a number that may be left out, or one that must be there. */
export const ARGUMENT_RULES = ['none', 'optional', 'required'] as const;
type ArgumentRule = (typeof ARGUMENT_RULES)[number];

const ASKED =
  'to the number behind the code; without one asks for it, and takes the last one where none is entered';

interface Feature {
  readonly argument: ArgumentRule;
  /** What dialling it does, for administrators; part of the API's description. */
  readonly does: string;
}

/** All that a code can do. Which code each has in a new tenant, the migration says. */
const FEATURES = {
  voicemail: { argument: 'none', does: 'opens the own voicemail box' },
  voicemail_any: { argument: 'none', does: 'asks for a voicemail box and its PIN, and opens it' },
  do_not_disturb_on: { argument: 'none', does: 'own extension: do not disturb on' },
  do_not_disturb_off: { argument: 'none', does: 'own extension: do not disturb off' },
  forward_always_on: {
    argument: 'optional',
    does: `own extension: forwards every call ${ASKED}`,
  },
  forward_always_off: { argument: 'none', does: 'own extension: forwards no more' },
  forward_busy_on: { argument: 'optional', does: `own extension: forwards when busy ${ASKED}` },
  forward_busy_off: { argument: 'none', does: 'own extension: no longer forwards when busy' },
  forward_no_answer_on: {
    argument: 'optional',
    does: `own extension: forwards what is not answered ${ASKED}`,
  },
  forward_no_answer_off: { argument: 'none', does: 'own extension: no longer forwards what is not answered' },
  call_waiting_on: { argument: 'none', does: 'own extension: call waiting on' },
  call_waiting_off: {
    argument: 'none',
    does: 'own extension: call waiting off, so that a second call finds it busy',
  },
  follow_me_on: {
    argument: 'none',
    does: 'own extension: follow-me on; refused while it has no steps',
  },
  follow_me_off: { argument: 'none', does: 'own extension: follow-me off' },
  call_return: {
    argument: 'none',
    does: 'calls whoever rang the own extension last; refused where that number was withheld',
  },
  redial: {
    argument: 'none',
    does: 'dials again what the own extension dialled last, feature codes left out',
  },
  caller_id_block: {
    argument: 'required',
    does: 'calls the number behind the code without showing who calls',
  },
  caller_id_show: {
    argument: 'required',
    does: 'calls the number behind the code and shows who calls, though the own extension hides it',
  },
  speaking_clock: { argument: 'none', does: "says the time in the tenant's time zone" },
  say_my_number: { argument: 'none', does: 'says the number of the own extension' },
  intercom: {
    argument: 'required',
    does: 'calls the extension behind the code so that its phone answers by itself; refused where it is in a call or not to be disturbed',
  },
  intercom_one_way: {
    argument: 'required',
    does: 'as `intercom`, and who calls does not hear the room',
  },
  speed_dial: {
    argument: 'required',
    does: 'calls the speed dial with the two digits behind the code: the own one, else that of the tenant',
  },
  hot_desk_on: {
    argument: 'optional',
    does: 'makes the phone that of the extension behind the code, or that is asked for, after its voicemail PIN',
  },
  hot_desk_off: { argument: 'none', does: 'gives the phone back to its own extension' },
  pickup_extension: {
    argument: 'required',
    does: 'takes the call that rings at the extension behind the code',
  },
  pickup_group: {
    argument: 'none',
    does: 'takes the call that has been ringing longest in the own pickup group, or in the tenant where the extension has none',
  },
  agent_available: { argument: 'none', does: 'own extension as an agent of queues: logged in and available' },
  agent_log_out: { argument: 'none', does: 'own extension as an agent of queues: logged out' },
  agent_break: {
    argument: 'optional',
    does: 'own extension as an agent of queues: on a break, for the reason with the digit behind the code',
  },
  supervise_listen: {
    argument: 'required',
    does: 'hears the agent behind the code and the caller of the queue; for administrators and supervisors of the queue',
  },
  supervise_whisper: {
    argument: 'required',
    does: 'as `supervise_listen`, and the agent alone hears who dialled it',
  },
  supervise_barge: { argument: 'required', does: 'as `supervise_listen`, and both hear who dialled it' },
  echo_test: { argument: 'none', does: 'gives back what the caller says' },
  milliwatt_test: { argument: 'none', does: 'plays 1004 Hz' },
  destination: {
    argument: 'none',
    does: 'a code of your own: the call goes to `destination`',
  },
} as const satisfies Record<string, Feature>;

export type FeatureAction = keyof typeof FEATURES;

export const featureActions = Object.keys(FEATURES) as [FeatureAction, ...FeatureAction[]];

export function feature(action: FeatureAction): Feature {
  return FEATURES[action];
}
