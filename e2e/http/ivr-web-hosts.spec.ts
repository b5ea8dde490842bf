import { Client } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

describe('what web requests may not ask', () => {
  let app: TestApp;
  let acme: Client;

  beforeAll(async () => {
    app = await startTestApp();
    const admin = await Client.signIn(app);
    const tenant = { name: 'acme.example', domain: 'acme.example' };
    acme = admin.in((await admin.post<{ id: number }>('/api/tenants', tenant)).body.id);
    await acme.put('/api/ivr/web-hosts', { hosts: ['localhost'] });
  });
  afterAll(() => app.close());

  test.each([
    'http://127.0.0.1/x',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://[::1]/',
    'http://user:secret@localhost/',
    'ftp://localhost/',
    'file:///etc/passwd',
    'http://{{caller_name}}/',
    'http://localhost{{pressed}}/',
    'http://localhost/#fragment',
    'http://localhost/{{no name}}',
    'http://localhost/ x',
    'localhost/x',
  ])('%s is no URL for one', async (bad) => {
    const { status, body } = await acme.post<ProblemBody>('/api/ivr/web-requests', { name: 'Bad', url: bad });
    expect([status, fieldsOf(body)]).toEqual([400, ['url']]);
  });

  test.each([
    [{ hosts: ['10.0.0.1'] }],
    [{ hosts: ['[::1]'] }],
    [{ hosts: ['*.example.com'] }],
    [{ hosts: ['http://api.example.com'] }],
    [{ hosts: ['user@api.example.com'] }],
    [{ hosts: ['0x7f.1'] }],
  ])('%j is no host of a list', async (bad) => {
    const { status, body } = await acme.put<ProblemBody>('/api/ivr/web-hosts', bad);
    expect([status, fieldsOf(body)]).toEqual([400, ['hosts.0']]);
  });
});
