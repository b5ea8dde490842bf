import pg from 'pg';
import { ADMIN, type TestApp } from './test-app';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

interface Tokens {
  token: string;
  refreshToken: string;
}

type Credentials = { username: string; password: string };
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Somebody who talks to the API over HTTP: nobody, or whoever signed in, in a tenant or not. */
export class Client {
  constructor(
    readonly url: string,
    readonly headers: Record<string, string> = {},
    readonly refreshToken = '',
  ) {}

  static nobody(test: TestApp): Client {
    return new Client(test.url);
  }

  static async signIn(test: TestApp, credentials: Credentials = ADMIN): Promise<Client> {
    const { status, body } = await Client.nobody(test).post<Tokens>('/api/auth/login', credentials);
    if (status !== 200)
      throw new Error(`${credentials.username} can not sign in: ${status} ${JSON.stringify(body)}`);
    return new Client(test.url, { authorization: `Bearer ${body.token}` }, body.refreshToken);
  }

  in(tenantId: number): Client {
    return this.with({ 'x-tenant-id': String(tenantId) });
  }

  with(headers: Record<string, string>): Client {
    return new Client(this.url, { ...this.headers, ...headers }, this.refreshToken);
  }

  get<T = unknown>(path: string): Promise<Answer<T>> {
    return this.send('GET', path);
  }

  post<T = unknown>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.send('POST', path, body);
  }

  patch<T = unknown>(path: string, body: unknown): Promise<Answer<T>> {
    return this.send('PATCH', path, body);
  }

  put<T = unknown>(path: string, body: unknown): Promise<Answer<T>> {
    return this.send('PUT', path, body);
  }

  upload<T = unknown>(path: string, audio: Buffer, method: 'POST' | 'PUT' = 'POST'): Promise<Answer<T>> {
    return this.request(method, path, { 'content-type': 'audio/wav' }, new Uint8Array(audio));
  }

  delete<T = unknown>(path: string): Promise<Answer<T>> {
    return this.send('DELETE', path);
  }

  private send<T>(method: Method, path: string, body?: unknown): Promise<Answer<T>> {
    return body === undefined
      ? this.request(method, path)
      : this.request(method, path, { 'content-type': 'application/json' }, JSON.stringify(body));
  }

  private async request<T>(
    method: Method,
    path: string,
    type: Record<string, string> = {},
    body?: string | Uint8Array<ArrayBuffer>,
  ): Promise<Answer<T>> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { ...this.headers, ...type },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: (text === '' ? null : JSON.parse(text)) as T,
    };
  }
}

/** SQL as the database's owner in the system's scope (a plain owner sees nothing without it): what an operator could type. */
export async function sql<T extends object>(
  test: Pick<TestApp, 'databaseUrl'>,
  statement: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: test.databaseUrl, options: '-c callsign.tenant=system' });
  await client.connect();
  try {
    return (await client.query<T>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/** A tenant by SQL, for the tests of what tenants build on. */
export async function insertTenant(test: Pick<TestApp, 'databaseUrl'>, domain: string): Promise<number> {
  const [row] = await sql<{ id: number }>(
    test,
    `INSERT INTO tenants (name, domain, profile_id) SELECT $1, $1, id FROM tenant_profiles LIMIT 1 RETURNING id`,
    [domain],
  );
  if (!row) throw new Error('there is no tenant profile');
  return row.id;
}

const PASSWORD = 'a long enough password';
let made = 0;

/** A signed-in user of a tenant, made by the first administrator. */
export async function member(
  test: TestApp,
  tenantId: number,
  role: 'tenant_admin' | 'user',
): Promise<Client & { readonly id: string; readonly credentials: Credentials }> {
  const credentials = { username: `${role}-${++made}`, password: PASSWORD };
  const administrator = await Client.signIn(test);
  const { status, body } = await administrator
    .in(tenantId)
    .post<{ id: string }>('/api/users', { ...credentials, role });
  if (status !== 201) throw new Error(`no user: ${JSON.stringify(body)}`);
  return Object.assign(await Client.signIn(test, credentials), { id: body.id, credentials });
}

/** As {@link member}, a user with an extension of their own. */
export async function owner(
  test: TestApp,
  tenantId: number,
  extension: { number: string; displayName: string; voicemailEnabled?: boolean },
): Promise<Awaited<ReturnType<typeof member>> & { readonly extensionId: string }> {
  const administrator = (await Client.signIn(test)).in(tenantId);
  const { status, body } = await administrator.post<{ id: string }>('/api/extensions', extension);
  if (status !== 201) throw new Error(`no extension: ${JSON.stringify(body)}`);
  const user = await member(test, tenantId, 'user');
  await administrator.patch(`/api/users/${user.id}`, { extensionId: body.id });
  return Object.assign(user, { extensionId: body.id });
}
