import { randomUUID } from 'node:crypto';
import { type Channel, microseconds } from './channel';
import { playAndGetDigits, playback, record } from './media';
import { originate } from './originate';
import { runSocket } from './outbound-socket';
import type { SimulatedSwitch } from './simulated-switch';

/** Resolves with what the application answers, where that is anything. */
type Application = (
  site: SimulatedSwitch,
  channel: Channel,
  data: string,
) => Promise<string | void> | string | void;

/** The dialplan applications that CallSign uses, as mod_dptools.c has them. */
const applications: Readonly<Record<string, Application>> = {
  set: (_site, channel, data) => void assign(channel, data),
  export: (_site, channel, data) => {
    const name = assign(channel, data);
    const before = channel.variables.get('export_vars');
    channel.set('export_vars', before ? `${before},${name}` : name);
  },
  // Counts, and refuses nobody: no extension of a simulation has a limit.
  limit: () => undefined,
  answer: (site, channel) => answerCaller(site, channel),
  pre_answer: () => undefined,
  ring_ready: () => undefined,
  eval: () => undefined,
  sleep: async (site, channel, data) => {
    await channel.meanwhile(site.sleep(Number(data) / 1000));
  },
  hangup: (_site, channel, data) => channel.hangUp(data || 'NORMAL_CLEARING'),
  transfer: (_site, channel, data) => {
    const [number = '', , context] = data.split(' ');
    channel.transfer(number, context ?? channel.headers.get('Caller-Context') ?? '');
  },
  bridge,
  socket: runSocket,
  playback,
  play_and_get_digits: playAndGetDigits,
  record,
  // As when somebody else was faster.
  intercept: () => undefined,
};

/** Runs one application with its two events; one that does not exist ends the call, as the switch does. */
export async function execute(
  site: SimulatedSwitch,
  channel: Channel,
  name: string,
  data: string,
  uuid: string = randomUUID(),
): Promise<void> {
  const application = applications[name];
  if (!application) return channel.hangUp('DESTINATION_OUT_OF_ORDER');
  const headers = { Application: name, 'Application-Data': data, 'Application-UUID': uuid };
  channel.applications.push({ name, data, at: microseconds() });
  channel.set('current_application', name);
  channel.set('current_application_data', data);
  channel.tell('CHANNEL_EXECUTE', headers);
  const response = (await application(site, channel, data)) ?? '_none_';
  channel.tell('CHANNEL_EXECUTE_COMPLETE', { ...headers, 'Application-Response': response });
}

function assign(channel: Channel, data: string): string {
  const equals = data.indexOf('=');
  const name = equals < 0 ? data : data.slice(0, equals);
  channel.set(name, equals < 0 ? '' : data.slice(equals + 1));
  return name;
}

function answerCaller(site: SimulatedSwitch, channel: Channel): void {
  if (channel.answered) return;
  channel.answer();
  const [, seconds, cause = 'ALLOTTED_TIMEOUT'] =
    /^sched_hangup \+(\d+)(?: (\w+))?$/.exec(channel.variables.get('execute_on_answer') ?? '') ?? [];
  if (seconds) site.after(Number(seconds), () => channel.hangUp(cause));
}

async function bridge(site: SimulatedSwitch, channel: Channel, data: string): Promise<void> {
  const outcome = await originate(site, channel, data);
  if ('cause' in outcome) return failed(channel, outcome.cause);
  const callee = outcome.answered;
  callee.times.answered ||= microseconds();
  for (const name of ['Caller-Callee-ID-Name', 'Caller-Callee-ID-Number'])
    channel.headers.set(name, callee.headers.get(name) ?? '');
  channel.progress();
  answerCaller(site, channel);
  for (const [leg, other] of [
    [channel, callee],
    [callee, channel],
  ] as const) {
    leg.other = other;
    leg.times.bridged = microseconds();
    for (const name of ['bridge_uuid', 'signal_bond', 'last_bridge_to']) leg.set(name, other.uuid);
  }
  channel.set('originate_disposition', 'SUCCESS');
  channel.set('DIALSTATUS', 'SUCCESS');
  if (channel.leaving) return callee.hangUp(channel.cause ?? 'NORMAL_CLEARING');
  channel.tell('CHANNEL_BRIDGE', { 'Bridge-A-Unique-ID': channel.uuid, 'Bridge-B-Unique-ID': callee.uuid });
  await channel.meanwhile(callee.ended);
  // switch_ivr_bridge.c: the leg that stays gets the cause of the one that left.
  const cause = channel.cause ?? callee.cause ?? 'NORMAL_CLEARING';
  callee.hangUp(cause);
  for (const leg of [channel, callee]) leg.set('bridge_hangup_cause', cause);
  channel.tell('CHANNEL_UNBRIDGE', { 'Bridge-A-Unique-ID': channel.uuid, 'Bridge-B-Unique-ID': callee.uuid });
  if (!channel.leaving && channel.variables.get('hangup_after_bridge') === 'true') channel.hangUp(cause);
}

/** switch_channel_handle_cause: without `continue_on_fail`, only silence lets the dialplan go on. */
function failed(channel: Channel, cause: string): void {
  channel.set('originate_disposition', cause);
  channel.set('originate_failed_cause', cause);
  channel.set('DIALSTATUS', cause);
  if (channel.leaving) return;
  const goesOn = channel.variables.get('continue_on_fail');
  const silent = ['NO_ANSWER', 'NO_USER_RESPONSE', 'ORIGINATOR_CANCEL'].includes(cause);
  if (goesOn === undefined ? silent : goesOn === 'true' || goesOn.split(',').includes(cause)) return;
  channel.hangUp(cause);
}
