import { stat, writeFile } from 'node:fs/promises';
import { wav } from '../../support/wav';
import type { Channel } from './channel';
import type { SimulatedSwitch } from './simulated-switch';

/** As many as the channel keeps (SWITCH_DTMF_LOG_LEN). */
const MOST_KEYS = 1_000;
/** Of everything that is played, in seconds: long enough for a caller to leave meanwhile. */
const PROMPT_SECONDS = 0.1;

/** `playback`: resolves with what the switch answers. One of several sources of a `file_string` that is missing is left out. */
export async function playback(site: SimulatedSwitch, channel: Channel, data: string): Promise<string> {
  const found = await anyThere(data);
  await channel.caller.hears('playback', data);
  if (!found) return 'FILE NOT FOUND';
  await channel.meanwhile(site.sleep(PROMPT_SECONDS));
  return 'FILE PLAYED';
}

async function anyThere(data: string): Promise<boolean> {
  const sources = data.replace(/^file_string:\/\//, '').split('!');
  const there = await Promise.all(
    sources.map(async (source) => {
      if (!source.startsWith('/')) return true;
      // mod_sndfile opens no file without a header.
      return stat(source).then(
        ({ size }) => size > 0,
        () => false,
      );
    }),
  );
  return there.includes(true);
}

/** `play_and_get_digits` (mod_dptools.c, switch_ivr_read): keys that are left over wait for the next one. */
export async function playAndGetDigits(
  site: SimulatedSwitch,
  channel: Channel,
  data: string,
): Promise<string> {
  const [min, max, , timeout, terminators = '', prompt = '', , variable = '', pattern = '', digitTimeout] = (
    data.match(/'[^']*'|\S+/g) ?? []
  ).map((word) => word.replace(/^'(.*)'$/, '$1'));
  channel.set(variable, '');
  channel.keys = (channel.keys + channel.caller.presses({ prompt, pattern })).slice(0, MOST_KEYS);
  await channel.caller.hears('play_and_get_digits', data);
  const [most, least] = [Number(max), Number(min)];
  let digits = '';
  let ended = false;
  while (channel.keys !== '' && digits.length < most && !ended) {
    const key = channel.keys[0] ?? '';
    channel.keys = channel.keys.slice(1);
    ended = terminators !== 'none' && terminators.includes(key);
    if (!ended) digits += key;
  }
  const waits =
    ended || digits.length === most ? PROMPT_SECONDS : Number(digits ? digitTimeout : timeout) / 1000;
  await channel.meanwhile(site.sleep(waits));
  if (digits.length >= least && digits !== '' && new RegExp(pattern).test(digits))
    channel.set(variable, digits);
  return '_none_';
}

/** `record` (switch_ivr_record_file): a file that can not be opened ends the call. */
export async function record(site: SimulatedSwitch, channel: Channel, data: string): Promise<string> {
  const [path = '', limit] = data.split(' ');
  const { seconds, key } = channel.caller.speaks(path);
  const said = Math.min(seconds, Number(limit));
  try {
    await writeFile(path, wav({ seconds: said }));
  } catch {
    channel.hangUp('DESTINATION_OUT_OF_ORDER');
    return '_none_';
  }
  await channel.caller.hears('record', data);
  await channel.meanwhile(site.sleep(PROMPT_SECONDS));
  const ends = key !== null && (channel.variables.get('playback_terminators') ?? '*').includes(key);
  channel.set('playback_terminator_used', ends ? key : '');
  channel.set('record_ms', String(Math.round(said * 1000)));
  return '_none_';
}
