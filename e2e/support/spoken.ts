import { tone, wav } from './audio';
import type { Company } from './installation';

/** Has a sentence of the catalogue be a tone for this tenant, so that a phone tells which sentence it hears. */
export async function asTone(
  { api }: Company,
  key: string,
  hertz: number,
  { language = 'en', seconds = 2 } = {},
): Promise<void> {
  const { status } = await api.upload(`/api/prompts/${language}/${key}`, wav(tone(hertz, seconds)), 'PUT');
  if (status !== 204) throw new Error(`the API answered ${status} for the prompt ${key}`);
}
