import { type Client } from './client';

/** What an import answers. */
export interface Report {
  dryRun: boolean;
  lines: number;
  created: number;
  updated: number;
  unchanged: number;
  errors: { line: number; field: string; message: string }[];
  passwords: { number: string; sipPassword: string }[];
}

export interface ListedExtension {
  id: string;
  number: string;
  displayName: string;
  noAnswerDestination: { type: string; id: string } | null;
}

export async function download(client: Client, path: string): Promise<{ name: string | null; text: string }> {
  const answer = await fetch(client.url + path, { headers: client.headers });
  return { name: answer.headers.get('content-disposition'), text: await answer.text() };
}

export async function upload<T = Report>(
  client: Client,
  path: string,
  body: string | Uint8Array,
  type = 'text/csv',
) {
  const headers = { ...client.headers, 'content-type': type };
  const answer = await fetch(client.url + path, { method: 'POST', headers, body });
  return { status: answer.status, body: (await answer.json()) as T };
}

export async function extensionsOf(client: Client): Promise<ListedExtension[]> {
  const path = '/api/extensions?limit=500&sort=number';
  return (await client.get<{ data: ListedExtension[] }>(path)).body.data;
}
