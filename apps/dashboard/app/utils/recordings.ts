import { api, type Schemas } from '~/api/client';

/** Calls of an extension that are recorded, in the order in which they are offered. */
export const recordingPolicies: { value: Schemas['Extension']['recordingPolicy']; label: string }[] = [
  { value: 'never', label: 'No calls' },
  { value: 'all', label: 'All calls' },
  { value: 'in', label: 'Calls that it takes' },
  { value: 'out', label: 'Calls that it makes' },
  { value: 'on_demand', label: 'Calls in which its user presses *2' },
];

export const recordedSides = {
  in: { label: 'Taken', icon: 'i-lucide-phone-incoming', verb: 'took a call from' },
  out: { label: 'Made', icon: 'i-lucide-phone-outgoing', verb: 'called' },
} as const;

/** The name of a file that a recording is saved as; sorts by time. */
export function recordingFile({
  startedAt,
  extension,
}: Pick<Schemas['CallRecording'], 'startedAt' | 'extension'>) {
  return `recording-${startedAt.slice(0, 19).replaceAll(':', '-')}Z-${extension}.wav`;
}

/** @param own whether it is asked for as what is of one's own extension */
export function recordingAudio(id: string, own: boolean) {
  const options = { params: { path: { id } }, parseAs: 'blob' as const };
  return own
    ? api.GET('/api/me/recordings/{id}/audio', options)
    : api.GET('/api/recordings/{id}/audio', options);
}
