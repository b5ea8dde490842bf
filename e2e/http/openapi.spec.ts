import { startTestApp, type TestApp } from '../support/test-app';

describe('OpenAPI', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('is served as a document', async () => {
    const answer = await fetch(`${test.url}/api/openapi.json`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ openapi: '3.0.0', info: { title: 'CallSign' } });
  });

  it('answers an unknown path with problem details', async () => {
    const answer = await fetch(`${test.url}/api/nope`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ type: 'urn:callsign:not-found', status: 404 });
  });
});
