import { Problem } from '@callsign/platform';
import { AudioMissing, StoreUnavailable } from './audio-store';

/** What a failure of the store is to who asked over HTTP. Anything else stays what it is. */
export function storeProblem(error: unknown): never {
  if (error instanceof AudioMissing)
    throw new Problem(404, 'audio-missing', 'The recording is gone from the store of audio.');
  if (error instanceof StoreUnavailable)
    throw new Problem(503, 'store-unavailable', 'The store of audio can not be reached; try again later.');
  throw error;
}
