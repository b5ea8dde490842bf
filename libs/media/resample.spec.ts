import { resample } from './resample';

const tone = (hertz: number, rate: number) =>
  Int16Array.from({ length: rate }, (_, n) =>
    Math.round(10_000 * Math.sin((2 * Math.PI * hertz * n) / rate)),
  );

/** Root mean square of the middle, where the beginning and the end do not count. */
function loudness(samples: Int16Array): number {
  const middle = samples.subarray(samples.length / 4, (samples.length * 3) / 4);
  return Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length);
}

describe('resample', () => {
  it.each([
    [22_050, 440],
    [22_050, 3_000],
    [16_000, 1_000],
    [44_100, 1_000],
    [8_000, 1_000],
  ])('keeps from %d samples a second a tone of %d Hz as it is', (rate, hertz) => {
    const result = resample(tone(hertz, rate), rate, 8000);
    expect(result).toHaveLength(8000);
    const wanted = tone(hertz, 8000);
    const difference = result.map((sample, n) => sample - (wanted[n] ?? 0));
    expect(loudness(difference)).toBeLessThan(200);
  });

  it('drops what a telephone can not carry, instead of folding it back', () => {
    expect(loudness(resample(tone(6_000, 22_050), 22_050, 8000))).toBeLessThan(100);
  });
});
