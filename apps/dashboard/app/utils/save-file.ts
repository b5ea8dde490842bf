import { ask } from '~/api/client';

/** Gives an answer of the API to the person as a file. */
export async function saveFile(
  name: string,
  call: Promise<{ data?: unknown; error?: unknown; response: Response }>,
): Promise<void> {
  const content = await ask(call);
  if (!(content instanceof Blob)) throw new Error('A file is to be asked for with parseAs: "blob".');
  saveBlob(name, content);
}

export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser reads it after this function
}
