import { MailQueue } from '@callsign/mail';
import { Database, RequestContext } from '@callsign/platform';
import { v7 } from 'uuid';
import { insertTenant, sql } from '../support/client';
import { MailServer } from '../support/mail-server';
import { startTestApp, type TestApp } from '../support/test-app';

const about = (to: string) => ({
  to,
  whom: 'Sales (600)',
  callerName: 'Ann',
  callerNumber: '1001',
  at: new Date().toISOString(),
  rangSeconds: 25,
  gaveUp: false,
});

describe('the queue of mail', () => {
  let server: MailServer;
  let one: TestApp;
  let other: TestApp;
  let tenantId: number;

  beforeAll(async () => {
    server = await MailServer.start();
    const environment = { SMTP_URL: `smtp://127.0.0.1:${server.port}` };
    one = await startTestApp(environment);
    other = await startTestApp(environment, { url: one.databaseUrl });
    tenantId = await insertTenant(one, 'acme.example');
  });
  afterAll(async () => {
    await other.close();
    await one.close();
    await server.stop();
  });

  const queueOf = ({ app }: TestApp) => app.get(MailQueue, { strict: false });
  const add = (to: string, id = v7(), kind = 'missed_call', more: object = {}) =>
    one.app
      .get(Database, { strict: false })
      .write(RequestContext.internal('test', tenantId), (tx) =>
        queueOf(one).add(tx, { id, kind, about: { ...about(to), ...more } }),
      );
  const left = () => sql<{ error: string | null }>(one, 'SELECT last_error AS error FROM mails');

  it('sends each mail once, however many replicas there are', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `n${n}@acme.example`);
    for (const name of names) await add(name);
    await Promise.all([one, other, one, other].map((test) => queueOf(test).run()));
    const sent = server.mails.flatMap(({ to }) => to);
    expect(sent.toSorted()).toEqual(names.toSorted());
    expect(await left()).toEqual([]);
  });

  it('takes the same mail queued twice as one, and gives up a missed call of last week', async () => {
    server.mails.length = 0;
    const id = v7();
    await add('twice@acme.example', id);
    await add('twice@acme.example', id);
    await add('late@acme.example', v7(), 'missed_call', { at: '2020-01-01T00:00:00.000Z' });
    await queueOf(other).run();
    expect(server.mails.map(({ to }) => to)).toEqual([['twice@acme.example']]);
    expect(await left()).toEqual([]);
  });

  it('keeps what no module knows, with the reason', async () => {
    await add('nobody@acme.example', v7(), 'unheard_of');
    await queueOf(one).run();
    expect(await left()).toMatchObject([{ error: expect.stringContaining('unheard_of') }]);
  });
});
