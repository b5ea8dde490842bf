import { Client, insertTenant, member, sql } from '../support/client';
import { fieldsOf, type ProblemBody } from '../support/problem';
import { startTestApp, type TestApp } from '../support/test-app';

interface Extension {
  id: string;
  number: string;
  displayName: string;
  forwarding: Record<
    'always' | 'busy' | 'noAnswer' | 'notRegistered',
    { enabled: boolean; number: string | null }
  >;
  followMe: { enabled: boolean; steps: unknown[] };
  sipPassword?: string;
}
interface ExtensionPage {
  data: Extension[];
  page: { next: string | null };
}

const EXTENSIONS = '/api/extensions';
const SOMEBODY = '01890000-0000-7000-8000-00000000ffff';

describe('/api/extensions', () => {
  let test: TestApp;
  let system: Client;
  let admin: Client;
  let tenant: number;
  let other: Client;
  let next = 2000;
  beforeAll(async () => {
    test = await startTestApp();
    system = await Client.signIn(test);
    tenant = await insertTenant(test, 'acme.example');
    admin = await member(test, tenant, 'tenant_admin');
    other = system.in(await insertTenant(test, 'other.example'));
  });
  afterAll(() => test.close());

  const create = async (more: object = {}): Promise<Extension> => {
    const { status, body } = await admin.post<Extension>(EXTENSIONS, {
      number: String(next++),
      displayName: 'Somebody',
      ...more,
    });
    expect([status, body]).toMatchObject([201, {}]);
    return body;
  };

  it('takes call waiting, calls at once and screening, and refuses what they can not be', async () => {
    const { id } = await create({ callWaiting: false, callScreening: 'all', maxCalls: 2 });
    const { body: kept } = await admin.get(`${EXTENSIONS}/${id}`);
    expect(kept).toMatchObject({ callWaiting: false, callScreening: 'all', maxCalls: 2 });
    const { body: changed } = await admin.patch(`${EXTENSIONS}/${id}`, { maxCalls: null });
    expect(changed).toMatchObject({ callWaiting: false, maxCalls: null });
    for (const wrong of [
      { maxCalls: 0 },
      { maxCalls: 101 },
      { callScreening: 'some' },
      { callWaiting: 'no' },
    ]) {
      const { status, body } = await admin.patch<ProblemBody>(`${EXTENSIONS}/${id}`, wrong);
      expect([status, fieldsOf(body)]).toEqual([400, Object.keys(wrong)]);
    }
  });

  it('creates with number and name; the rest has defaults', async () => {
    const { sipPassword, ...created } = await create({ number: '1001', displayName: 'Zoë 営業部 🎉' });
    expect(created).toMatchObject({
      number: '1001',
      displayName: 'Zoë 営業部 🎉',
      enabled: true,
      doNotDisturb: false,
      forwarding: { always: { enabled: false, number: null } },
      followMe: { enabled: false, steps: [] },
      ringSeconds: 25,
      callWaiting: true,
      callScreening: 'off',
      maxCalls: null,
      voicemailEnabled: false,
      noAnswerDestination: null,
    });
    expect(sipPassword).toMatch(/^[A-Za-z0-9_-]{20}$/);
    expect((await admin.get(`${EXTENSIONS}/${created.id}`)).body).toEqual(created);
  });

  it('takes everything that there is to say', async () => {
    const target = await create();
    const values = {
      firstName: 'Ada',
      lastName: 'Lovelace',
      callerIdName: 'Acme',
      callerIdNumber: '+14155550100',
      doNotDisturb: true,
      forwarding: {
        always: { enabled: false, number: '1001' },
        busy: { enabled: true, number: '+14155550101' },
        noAnswer: { enabled: true, number: '*97' },
        notRegistered: { enabled: false, number: null },
      },
      followMe: {
        enabled: true,
        steps: [
          { number: '1001', delaySeconds: 0, ringSeconds: 10 },
          { number: '+14155550102', delaySeconds: 10, ringSeconds: 20 },
        ],
      },
      ringSeconds: 40,
      voicemailEnabled: true,
      pickupGroup: 'Sales 2',
      hideCallerId: true,
      noAnswerDestination: { type: 'extension', id: target.id },
    };
    const { sipPassword: _, ...created } = await create(values);
    expect(created).toMatchObject(values);
    expect((await admin.get(`${EXTENSIONS}/${created.id}`)).body).toEqual(created);
  });

  it('changes only what was sent', async () => {
    const { id } = await create({
      firstName: 'Ada',
      forwarding: { busy: { enabled: true, number: '1001' } },
    });
    const { status, body } = await admin.patch<Extension>(`${EXTENSIONS}/${id}`, {
      lastName: 'L',
      forwarding: { busy: { enabled: false }, always: { number: '1002' } },
    });
    expect([status, body]).toMatchObject([
      200,
      {
        firstName: 'Ada',
        lastName: 'L',
        forwarding: { busy: { enabled: false, number: '1001' }, always: { enabled: false, number: '1002' } },
      },
    ]);
    expect((await admin.patch<Extension>(`${EXTENSIONS}/${id}`, { firstName: '' })).body).toMatchObject({
      firstName: null,
      lastName: 'L',
    });
  });

  it('tells a SIP password at creation and when it is set, and at no other time', async () => {
    const given = await create({ sipPassword: 'given:Pass#1' });
    expect(given.sipPassword).toBe('given:Pass#1');
    const path = `${EXTENSIONS}/${given.id}`;
    const generated = await admin.post<Extension>(`${path}/sip-password`);
    expect([generated.status, generated.body.sipPassword]).toEqual([
      200,
      expect.stringMatching(/^[\w-]{20}$/),
    ]);
    const set = await admin.post<Extension>(`${path}/sip-password`, { sipPassword: 'another-1!' });
    expect(set.body.sipPassword).toBe('another-1!');
    const answers = [
      await admin.get(path),
      await admin.get(`${EXTENSIONS}?number=${given.number}`),
      await admin.patch(path, { enabled: false }),
    ];
    for (const { status, body } of answers)
      expect([status, JSON.stringify(body)]).toEqual([200, expect.not.stringMatching(/another-1!|sip/i)]);
  });

  it('seals it, and names it in the audit log without its value', async () => {
    const { id } = await create({ sipPassword: 'in-nobodys-log-1' });
    await admin.post(`${EXTENSIONS}/${id}/sip-password`, { sipPassword: 'in-nobodys-log-2' });
    const [row] = await sql<{ secret: string }>(
      test,
      'SELECT sip_secret AS secret FROM extensions WHERE id = $1',
      [id],
    );
    expect(row?.secret).toMatch(/^k1\.[\w-]+\.[\w-]+\.[\w-]+$/);
    const entries = await sql<{ action: string; changes: Record<string, unknown> }>(
      test,
      `SELECT action, changes FROM audit_log WHERE entity_id = $1 ORDER BY id`,
      [id],
    );
    expect(entries.map(({ action, changes }) => [action, changes.sip_secret])).toEqual([
      ['create', [null, '[redacted]']],
      ['update', ['[redacted]', '[redacted]']],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/in-nobodys-log/);
    expect(JSON.stringify(entries)).not.toContain(row?.secret);
  });

  it.each([
    [{}, ['number', 'displayName']],
    [{ number: '1', displayName: 'x' }, ['number']],
    [{ number: '12345678901', displayName: 'x' }, ['number']],
    [{ number: '10${x}', displayName: 'x' }, ['number']],
    [{ displayName: 'x'.repeat(5_000) }, ['displayName']],
    [{ displayName: 'a\u0000b' }, ['displayName']],
    [{ displayName: 'half \ud83d' }, ['displayName']],
    [{ sipPassword: 'short' }, ['sipPassword']],
    [{ sipPassword: 'has blank in' }, ['sipPassword']],
    [{ sipPassword: 'aaaaaaaaaa' }, ['sipPassword']],
    [{ number: '20202020', sipPassword: '20202020' }, ['sipPassword']],
    [{ number: '55501234', sipPassword: 'x55501234!' }, ['sipPassword']],
    [{ callerIdNumber: 'anonymous' }, ['callerIdNumber']],
    [{ forwarding: { busy: { enabled: true } } }, ['forwarding.busy.number']],
    [{ forwarding: { busy: { enabled: true, number: 'sip:x@y' } } }, ['forwarding.busy.number']],
    [{ number: '3333', forwarding: { always: { number: '3333' } } }, ['forwarding.always.number']],
    [{ followMe: { enabled: true } }, ['followMe.steps']],
    [{ followMe: { steps: [{ number: '1001', delaySeconds: 121 }] } }, ['followMe.steps.0.delaySeconds']],
    [{ followMe: { steps: [{ number: '1001', ringSeconds: 4 }] } }, ['followMe.steps.0.ringSeconds']],
    [{ followMe: { steps: Array.from({ length: 11 }, () => ({ number: '1001' })) } }, ['followMe.steps']],
    [{ ringSeconds: 4 }, ['ringSeconds']],
    [{ pickupGroup: '${x}' }, ['pickupGroup']],
    [{ pickupGroup: '' }, ['pickupGroup']],
    [{ hideCallerId: 'yes' }, ['hideCallerId']],
    [{ noAnswerDestination: { type: 'extension', id: SOMEBODY } }, ['noAnswerDestination']],
    [{ noAnswerDestination: { type: 'hangup', cause: 'busy; system' } }, ['noAnswerDestination.cause']],
    [{ noAnswerDestination: { type: 'moon' } }, ['noAnswerDestination.type']],
  ])('refuses %j, naming %j', async (body, fields) => {
    const whole =
      'displayName' in body || Object.keys(body).length === 0 ? body : { displayName: 'x', ...body };
    const answer = await admin.post<ProblemBody>(EXTENSIONS, {
      ...(Object.keys(body).length > 0 && { number: '9999' }),
      ...whole,
    });
    expect([answer.status, fieldsOf(answer.body)]).toEqual([400, fields]);
  });

  it('refuses to send itself its unanswered calls', async () => {
    const { id } = await create();
    const { status, body } = await admin.patch<ProblemBody>(`${EXTENSIONS}/${id}`, {
      noAnswerDestination: { type: 'extension', id },
    });
    expect([status, fieldsOf(body)]).toEqual([400, ['noAnswerDestination']]);
  });

  it('refuses a number that the tenant has; another tenant may have it too', async () => {
    await create({ number: '5001' });
    const again = await admin.post<ProblemBody>(EXTENSIONS, { number: '5001', displayName: 'x' });
    expect([again.status, fieldsOf(again.body)]).toEqual([409, ['number']]);
    expect((await other.post(EXTENSIONS, { number: '5001', displayName: 'x' })).status).toBe(201);
  });

  it('lists with filter, sort and pages that neither repeat nor hide one', async () => {
    for (const [number, displayName] of [
      ['7003', 'Page B'],
      ['7001', 'Page C'],
      ['7002', 'Page A'],
    ])
      await create({ number, displayName });
    await admin.patch(
      `${EXTENSIONS}/${(await admin.get<ExtensionPage>(`${EXTENSIONS}?number=7002`)).body.data[0]?.id}`,
      { enabled: false },
    );
    const numbers = async (query: string) => {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body }: { body: ExtensionPage } = await admin.get<ExtensionPage>(
          `${EXTENSIONS}?q=page&limit=1&${query}${cursor}`,
        );
        seen.push(...body.data.map(({ number }) => number));
        cursor = body.page.next && `&cursor=${body.page.next}`;
      }
      return seen;
    };
    expect(await numbers('sort=number')).toEqual(['7001', '7002', '7003']);
    expect(await numbers('sort=-displayName')).toEqual(['7001', '7003', '7002']);
    expect(await numbers('sort=createdAt')).toEqual(['7003', '7001', '7002']);
    expect(await numbers('sort=-createdAt')).toEqual(['7002', '7001', '7003']);
    expect(await numbers('enabled=false')).toEqual(['7002']);
  });

  it('is not deleted while something points at it, and then is', async () => {
    const { id, number } = await create();
    const pointing = await create({ noAnswerDestination: { type: 'extension', id } });
    const did = await admin.post<{ id: string }>('/api/numbers', {
      number: '+14155550199',
      destination: { type: 'extension', id },
    });
    const refused = await admin.delete<ProblemBody>(`${EXTENSIONS}/${id}`);
    expect([refused.status, refused.body.usedBy?.toSorted()]).toEqual([
      409,
      [`extension ${pointing.number} (no answer)`, 'number +14155550199'],
    ]);
    expect(refused.body.detail).toContain(`extension ${number}`);
    await admin.patch(`/api/numbers/${did.body.id}`, { destination: null });
    await admin.patch(`${EXTENSIONS}/${pointing.id}`, { noAnswerDestination: null });
    expect((await admin.delete(`${EXTENSIONS}/${id}`)).status).toBe(204);
    expect((await admin.get(`${EXTENSIONS}/${id}`)).status).toBe(404);
  });

  it('leaves no number pointing at nothing when both are changed at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await create();
      const number = `+1415555${String(3000 + round)}`;
      const [pointed, deleted] = await Promise.all([
        admin.post('/api/numbers', { number, destination: { type: 'extension', id } }),
        admin.delete(`${EXTENSIONS}/${id}`),
      ]);
      expect([[201, 409].join(), [400, 204].join()]).toContain([pointed.status, deleted.status].join());
    }
  });
});
