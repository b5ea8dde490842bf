import type { Readable } from 'node:stream';
import type { SpoolFile } from './spool';

/** Where a piece of audio is kept: `<tenant>/<kind>/<uuid>.wav`. Made by `audioKey`, never from what people typed. */
export type AudioKey = string;

/** First and last byte, both included, as in HTTP (RFC 9110 14.1.2). */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** Audio that is gone, or was never there. */
export class AudioMissing extends Error {}
/** The store is full or can not be reached; what should have been kept is not. */
export class StoreUnavailable extends Error {}

/**
 * Keeps audio for good: recordings, messages, greetings. What `put` has resolved for survives the loss of any process
 * and, with a store of its own, of the machine.
 */
export abstract class AudioStore {
  /**
   * Keeps a copy of a file, which stays where it is: whoever put it discards it once what speaks of the audio is committed.
   * Safe on disk (fsync) or confirmed by the remote store when it resolves. Putting the same key again replaces it.
   */
  abstract put(key: AudioKey, file: Pick<SpoolFile, 'here'>): Promise<void>;
  /** In bytes. Throws AudioMissing. */
  abstract size(key: AudioKey): Promise<number>;
  /** Throws AudioMissing. */
  abstract read(key: AudioKey, range?: ByteRange): Promise<Readable>;
  /** Does nothing where it is gone already. */
  abstract remove(key: AudioKey): Promise<void>;
  /** A path that the switches can play from now, for at least an hour; for music as long as it is kept. Throws AudioMissing. */
  abstract pathOnSwitch(key: AudioKey): Promise<string>;
  /** The path that `pathOnSwitch` gives, whether or not it can be played now. */
  abstract placeOnSwitch(key: AudioKey): string;
  /** All that is kept for a tenant, for a tenant that is gone. How many pieces there were. */
  abstract removeTenant(tenantId: number): Promise<number>;
}

const KEY = /^\d+\/(?:message|greeting|name|recording|prompt|music)\/[0-9a-f-]{36}\.wav$/;

export type AudioKind = 'message' | 'greeting' | 'name' | 'recording' | 'prompt' | 'music';

export function audioKey(tenantId: number, kind: AudioKind, id: string): AudioKey {
  return checkedKey(`${tenantId}/${kind}/${id}.wav`);
}

/** @throws Error for anything that `audioKey` would not make: a bug of ours */
export function checkedKey(key: string): AudioKey {
  if (!KEY.test(key)) throw new Error(`${JSON.stringify(key)} is no key of audio`);
  return key;
}
