import { ask } from '~/api/client';

/** Fetches a recording with the token of whoever is signed in, which a browser's own player could not send. */
export async function fetchAudio(
  call: Promise<{ data?: unknown; error?: unknown; response: Response }>,
): Promise<Blob> {
  const content = await ask(call);
  if (!(content instanceof Blob)) throw new Error('Audio is to be asked for with parseAs: "blob".');
  return content;
}

/** What sends a WAV file as the body of a request, where the generated types know it as text. */
export function wavBody(audio: Blob) {
  return {
    body: audio as unknown as string,
    bodySerializer: () => audio,
    headers: { 'content-type': 'audio/wav' },
  };
}
