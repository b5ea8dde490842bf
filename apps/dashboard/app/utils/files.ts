import { type Answer, ask } from '~/api/client';

/** Fetches a file with the token of whoever is signed in, which a link or a browser's own player could not send. */
export async function fetchFile(call: Promise<Answer<unknown>>): Promise<Blob> {
  const content = await ask(call);
  if (!(content instanceof Blob)) throw new Error('A file is to be asked for with parseAs: "blob".');
  return content;
}

/** Gives an answer of the API to the person as a file. */
export async function saveFile(name: string, call: Promise<Answer<unknown>>): Promise<void> {
  saveBlob(name, await fetchFile(call));
}

export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser reads it after this function
}

/** What sends a WAV file as the body of a request, where the generated types know it as text. */
export function wavBody(audio: Blob) {
  return {
    body: audio as unknown as string,
    bodySerializer: () => audio,
    headers: { 'content-type': 'audio/wav' },
  };
}
