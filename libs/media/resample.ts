/** How many periods of the lower rate the filter reaches to each side: enough that what folds back is not heard in speech. */
const REACH = 8;
/** Share of the lower rate's bandwidth that is kept. */
const PASS = 0.92;

/** The same sound with another number of samples a second (a windowed sinc filter, one for each phase). */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  if (from === to) return samples;
  const { length, fill } = resampler(samples, from, to);
  return fill(0, length);
}

/** The same in pieces: `fill` makes so many samples from there on. */
export function resampler(
  samples: Int16Array,
  from: number,
  to: number,
): { readonly length: number; readonly fill: (first: number, count: number) => Int16Array } {
  if (from === to)
    return { length: samples.length, fill: (first, count) => samples.slice(first, first + count) };
  const divisor = greatestCommonDivisor(from, to);
  const [up, down] = [to / divisor, from / divisor];
  const bandwidth = PASS * Math.min(1, to / from);
  const half = Math.ceil(REACH / bandwidth);
  const filters = Array.from({ length: up }, (_, phase) => filter(half, bandwidth, phase / up));
  // The filter's reach before the first and after the last sample is silence.
  const padded = new Int16Array(samples.length + 2 * half);
  padded.set(samples, half - 1);
  const fill = (begin: number, count: number): Int16Array => {
    const result = new Int16Array(count);
    for (let index = 0; index < count; index++) {
      const at = (begin + index) * down;
      const first = Math.floor(at / up);
      const taps = filters[at % up] ?? new Float64Array();
      let sum = 0;
      for (let tap = 0; tap < taps.length; tap++) sum += (taps[tap] ?? 0) * (padded[first + tap] ?? 0);
      result[index] = Math.max(-32768, Math.min(32767, Math.round(sum)));
    }
    return result;
  };
  return { length: Math.floor((samples.length * up) / down), fill };
}

/** @param offset how far the wanted place is behind a sample, in samples, 0 to 1 */
function filter(half: number, bandwidth: number, offset: number): Float64Array {
  const taps = Float64Array.from({ length: 2 * half }, (_, tap) => {
    const x = tap - half + 1 - offset;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (half + 1));
    return sinc(bandwidth * x) * window;
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
