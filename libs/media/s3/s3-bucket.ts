import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '@callsign/platform';
import { type AudioKey, AudioMissing, type ByteRange, checkedKey, StoreUnavailable } from '../audio-store';

type Sdk = typeof import('@aws-sdk/client-s3');

const CONNECT_MS = 3_000;
const ATTEMPTS = 3;
const PAUSE_MS = 200;
/** The store's word is final: the same request would be refused again. */
const FINAL = new Set([400, 401, 403, 404, 411, 413]);

/**
 * Objects of one bucket (the S3 API, signed by AWS Signature Version 4), named `<prefix><key>`. Each request is tried
 * three times. Its library is only loaded with the first one: where no bucket is used it costs neither time nor memory.
 */
export class S3Bucket {
  private connecting: Promise<{ sdk: Sdk; client: S3Client }> | null = null;

  constructor(private readonly settings: S3Settings) {}

  close(): void {
    void this.connecting?.then(({ client }) => client.destroy());
  }

  /** The store confirms that it has received what the file holds: it is sent with its SHA-256, which is signed too. */
  async put(key: AudioKey, file: string): Promise<void> {
    const object = this.object(key);
    const { sdk, client } = await this.connect();
    try {
      const [sha256, { size }] = [await digest(file), await stat(file)];
      for (let attempt = 1; ; attempt++) {
        const command = new sdk.PutObjectCommand({
          ...object,
          // A stream can be sent once, so that the library does not try again by itself.
          Body: size === 0 ? Buffer.alloc(0) : createReadStream(file),
          ContentLength: size,
          ContentType: 'audio/wav',
        });
        command.middlewareStack.add(
          (next) => (args) => {
            (args.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = sha256;
            return next(args);
          },
          { step: 'build' },
        );
        try {
          await client.send(command);
          return;
        } catch (error) {
          if (attempt === ATTEMPTS || FINAL.has(statusOf(error) ?? 0)) throw error;
          await wait(PAUSE_MS * 2 ** attempt);
        }
      }
    } catch (error) {
      throw new StoreUnavailable(`the audio ${key} could not be kept in ${this.name}`, { cause: error });
    }
  }

  /** In bytes. Throws AudioMissing. */
  async size(key: AudioKey): Promise<number> {
    const { sdk, client } = await this.connect();
    const { ContentLength } = await client
      .send(new sdk.HeadObjectCommand(this.object(key)))
      .catch((error: unknown) => this.refused(key, error));
    if (ContentLength === undefined)
      throw new StoreUnavailable(`${this.name} did not tell the size of ${key}`);
    return ContentLength;
  }

  /** Throws AudioMissing. */
  async read(key: AudioKey, range?: ByteRange): Promise<Readable> {
    const { sdk, client } = await this.connect();
    const Range = range && `bytes=${range.first}-${range.last}`;
    const { Body } = await client
      .send(new sdk.GetObjectCommand({ ...this.object(key), Range }))
      .catch((error: unknown) => this.refused(key, error));
    if (!(Body instanceof Readable)) throw new StoreUnavailable(`${this.name} answered ${key} without audio`);
    return Body;
  }

  async remove(key: AudioKey): Promise<void> {
    const { sdk, client } = await this.connect();
    await client.send(new sdk.DeleteObjectCommand(this.object(key))).catch((error: unknown) => {
      throw new StoreUnavailable(`the audio ${key} could not be removed from ${this.name}`, { cause: error });
    });
  }

  /** Keys that begin so, such as `7/`. */
  async *list(beginning: string): AsyncGenerator<AudioKey> {
    const { sdk, client } = await this.connect();
    const { bucket, prefix } = this.settings;
    let ContinuationToken: string | undefined;
    do {
      const command = new sdk.ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix + beginning,
        ContinuationToken,
      });
      const found = await client.send(command).catch((error: unknown) => {
        throw new StoreUnavailable(`${this.name} could not be listed`, { cause: error });
      });
      for (const { Key } of found.Contents ?? []) if (Key) yield checkedKey(Key.slice(prefix.length));
      ContinuationToken = found.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  }

  private object(key: AudioKey): { Bucket: string; Key: string } {
    return { Bucket: this.settings.bucket, Key: this.settings.prefix + checkedKey(key) };
  }

  private get name(): string {
    return `the bucket ${this.settings.bucket}`;
  }

  /** A bucket that is gone, or that nobody may look into, has lost nothing: only where it is there audio is missing. */
  private async refused(key: AudioKey, error: unknown): Promise<never> {
    if (statusOf(error) === 404 && (await this.isThere()))
      throw new AudioMissing(`the audio ${key} is gone from ${this.name}`);
    throw new StoreUnavailable(`the audio ${key} can not be read from ${this.name}`, { cause: error });
  }

  /** Rejects with the reason where the bucket can not be used. */
  async check(): Promise<void> {
    const { sdk, client } = await this.connect();
    await client.send(new sdk.HeadBucketCommand({ Bucket: this.settings.bucket }));
  }

  private isThere(): Promise<boolean> {
    return this.check().then(
      () => true,
      () => false,
    );
  }

  private connect(): Promise<{ sdk: Sdk; client: S3Client }> {
    return (this.connecting ??= this.load());
  }

  private async load(): Promise<{ sdk: Sdk; client: S3Client }> {
    const { endpoint, region, pathStyle, accessKeyId, secretAccessKey, timeoutSeconds } = this.settings;
    const sdk = await import('@aws-sdk/client-s3');
    const client = new sdk.S3Client({
      ...(endpoint !== null && { endpoint }),
      region,
      forcePathStyle: pathStyle,
      credentials: { accessKeyId, secretAccessKey },
      maxAttempts: ATTEMPTS,
      // It would write to the console that a stream is not sent again; we do that, and tell of what failed in the end.
      logger: { debug: silent, info: silent, warn: silent, error: silent },
      requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: timeoutSeconds * 1000 },
      // Not every service knows the checksums that AWS has added; ours is signed.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    return { sdk, client };
  }
}

const silent = (): void => undefined;

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Of HTTP; undefined where there was no answer. */
function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}
