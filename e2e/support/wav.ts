interface Format {
  rate: number;
  channels: number;
  format: number;
  bits: number;
}

/** A WAV file (RIFF/WAVE, linear PCM): a tone of 440 Hz. */
export function wav({
  seconds = 1,
  rate = 8_000,
  channels = 1,
  format = 1,
  bits = 16,
}: Partial<Format> & { seconds?: number } = {}): Buffer {
  const samples = Math.round(seconds * rate) * channels;
  const data = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at++)
    data.writeInt16LE(
      Math.round(8_000 * Math.sin((2 * Math.PI * 440 * Math.floor(at / channels)) / rate)),
      at * 2,
    );
  return riff(data, { rate, channels, format, bits });
}

/** A WAV file of these bytes, which are said to be in this format. */
export function riff(data: Buffer, { rate, channels, format, bits }: Format): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(format, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE((rate * channels * bits) / 8, 28);
  header.writeUInt16LE((channels * bits) / 8, 32);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
