import { loudestTone, SAMPLE_RATE } from './audio';
import type { Client } from './client';
import type { Company } from './installation';
import { until } from './wait';

/** The part of a recording that tests look at; see the API's own description for the rest. */
export interface Recorded {
  readonly id: string;
  readonly callId: string | null;
  readonly extension: { readonly id: string; readonly number: string };
  readonly direction: 'in' | 'out';
  readonly caller: { readonly name: string; readonly number: string };
  readonly callee: { readonly name: string; readonly number: string };
  readonly seconds: number;
  readonly bytes: number;
  readonly policy: string;
  readonly legalHold: boolean;
  readonly plays: number;
}

/** Recordings of an extension, oldest first, as soon as there are as many. */
export function recordings({ api }: Pick<Company, 'api'>, extension: string, count = 1): Promise<Recorded[]> {
  return until(
    `${extension} has ${count} recording(s)`,
    async () => {
      const { body } = await api.get<{ data: Recorded[] }>(
        `/api/recordings?extension=${extension}&sort=startedAt`,
      );
      return body.data.length >= count && body.data;
    },
    { seconds: 30 },
  );
}

async function audio(api: Client, id: string): Promise<[Int16Array, Int16Array]> {
  const answer = await fetch(`${api.url}/api/recordings/${id}/audio`, { headers: api.headers });
  if (answer.status !== 200) throw new Error(`no audio: ${answer.status} ${await answer.text()}`);
  return channels(Buffer.from(await answer.arrayBuffer()));
}

/** All that the other side of a recording said, one tone for each half second. */
export async function sounds(api: Client, id: string): Promise<(number | null)[]> {
  const [, other] = await audio(api, id);
  const half = SAMPLE_RATE / 2;
  return Array.from({ length: Math.floor(other.length / half) }, (_, n) =>
    loudestTone(other.slice(n * half, (n + 1) * half)),
  );
}

/** What is on the two sides of a recording: the phone's own tone and the other's, in hertz; null where none lasts a second. */
export async function tones(
  api: Client,
  id: string,
): Promise<{ phone: number | null; other: number | null }> {
  const [phone, other] = await audio(api, id);
  return { phone: lastingTone(phone), other: lastingTone(other) };
}

function channels(file: Buffer): [Int16Array, Int16Array] {
  const [count, rate] = [file.readUInt16LE(22), file.readUInt32LE(24)];
  if (count !== 2 || rate !== SAMPLE_RATE)
    throw new Error(`${count} channel(s) with ${rate} samples a second`);
  const first = file.indexOf('data', 12, 'latin1') + 8;
  const length = Math.floor((file.length - first) / 4);
  const side = (n: number) =>
    Int16Array.from({ length }, (_, at) => file.readInt16LE(first + at * 4 + n * 2));
  return [side(0), side(1)];
}

/** In fifths of a second: a packet that a busy machine lost breaks the tone that it was in, not all of it. */
function lastingTone(samples: Int16Array): number | null {
  const window = SAMPLE_RATE / 5;
  const heard = new Map<number | null, number>();
  for (let from = 0; from + window <= samples.length; from += window) {
    const hertz = loudestTone(samples.slice(from, from + window));
    heard.set(hertz, (heard.get(hertz) ?? 0) + 1);
  }
  const tones = [...heard].filter(([hertz, times]) => hertz !== null && times >= 5);
  return tones.sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
