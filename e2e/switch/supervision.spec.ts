import { hasTone, SAMPLE_RATE } from '../support/audio';
import type { AudioPhone } from '../support/audio-phone';
import { type Client, member, owner } from '../support/client';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { describeSwitch } from '../support/switch-site';
import { connect } from '../support/talking';
import { until } from '../support/wait';

const [CALLER, AGENT, SUPERVISOR] = [440, 1000, 1500];

interface Person {
  readonly extension: CreatedExtension;
  readonly phone: AudioPhone;
}
interface Entry {
  readonly changes: Readonly<Record<string, { readonly to: unknown }>>;
}

describeSwitch('supervisors of queues', (site) => {
  let installation: Installation;
  let acme: Company;
  let caller: Person;
  let agent: Person;
  let supervisor: Person;
  let boss: Client & { readonly id: string };
  const extensions: CreatedExtension[] = [];
  let queue: { readonly id: string; readonly number: string };

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    for (const number of ['1001', '1002', '1003']) extensions.push(await acme.extension(number));
    queue = await acme.queue('701', extensions.slice(1, 2));
    boss = await member(installation.app, acme.id, 'tenant_admin');
  });
  afterAll(() => installation.close());

  /** Phones live as long as a test, extensions longer. */
  async function at(extension: CreatedExtension | undefined, voice: number): Promise<Person> {
    if (!extension) throw new Error('no such extension');
    const phone = await acme.audioPhone(extension, voice);
    await phone.register();
    return { extension, phone };
  }

  beforeEach(async () => {
    caller = await at(extensions[0], CALLER);
    agent = await at(extensions[1], AGENT);
    supervisor = await at(extensions[2], SUPERVISOR);
    await connect(caller.phone, queue.number, agent.phone);
    await until('the agent is known to talk', async () => {
      const { items } = (
        await acme.api.get<{ items: { number: string; activity: string }[] }>('/api/live/agents')
      ).body;
      return items.some(({ number, activity }) => number === '1002' && activity === 'talking');
    });
  });

  /** Begins to listen to what a phone hears from now on. */
  async function ear({ phone }: Person): Promise<(hertz: number) => Promise<boolean>> {
    const from = (await phone.heard()).length;
    return async (hertz) => hasTone((await phone.heard()).slice(from), hertz);
  }
  const hears = (who: string, ear: (hertz: number) => Promise<boolean>, hertz: number) =>
    until(`the ${who} hears ${hertz} Hz`, () => ear(hertz), { seconds: 20 });
  const supervise = (who: Client, mode: string) =>
    who.post<{ detail: string }>(`/api/queue-agents/${agent.extension.id}/supervision`, { mode });

  site.test('listen, whisper and join in: who hears whom', async () => {
    await acme.api.patch(`/api/users/${boss.id}`, { extensionId: supervisor.extension.id });
    for (const [code, agentHears, callerHears] of [
      ['*31', false, false],
      ['*32', true, false],
      ['*33', true, true],
    ] as const) {
      const [agentEar, callerEar] = [await ear(agent), await ear(caller)];
      await supervisor.phone.call(`${code}1002`);
      await supervisor.phone.answered();
      const own = async (hertz: number) => hasTone(await supervisor.phone.heard(), hertz);
      await hears('supervisor', own, CALLER);
      await hears('supervisor', own, AGENT);
      if (agentHears) await hears('agent', agentEar, SUPERVISOR);
      if (callerHears) await hears('caller', callerEar, SUPERVISOR);
      // Long enough for a voice to have come through that should not.
      const since = (await caller.phone.heard()).length;
      await until('a second went by', async () => (await caller.phone.heard()).length > since + SAMPLE_RATE);
      expect([await agentEar(SUPERVISOR), await callerEar(SUPERVISOR)]).toEqual([agentHears, callerHears]);
      await supervisor.phone.hangUp();
      await supervisor.phone.ended();
    }
    expect(await caller.phone.hears()).toBe(AGENT);

    // By a click the own phone rings, and the call with it ends when the agent's does.
    expect((await supervise(boss, 'listen')).status).toBe(202);
    await supervisor.phone.rings();
    await supervisor.phone.answer();
    await hears('supervisor', async (hertz) => hasTone(await supervisor.phone.heard(), hertz), CALLER);
    await agent.phone.hangUp();
    await supervisor.phone.ended();

    const { body } = await acme.api.get<{ data: Entry[] }>('/api/audit?entity=calls');
    const noted = body.data.map(({ changes }) => [changes.supervised?.to, changes.by?.to]);
    expect(noted).toEqual(['listen', 'barge', 'whisper', 'listen'].map((mode) => [mode, '1003']));
  });

  site.test(
    'nobody else: not a colleague, not another tenant; a supervisor of the queue is let in',
    async () => {
      const colleague = await owner(installation.app, acme.id, { number: '1009', displayName: 'Colleague' });
      expect((await supervise(colleague, 'listen')).status).toBe(403);
      const other = await installation.tenant('globex.example');
      const stranger = await member(installation.app, other.id, 'tenant_admin');
      const strange = await owner(installation.app, other.id, { number: '1001', displayName: 'Stranger' });
      await other.api.patch(`/api/users/${stranger.id}`, { extensionId: strange.extensionId });
      expect((await supervise(stranger, 'listen')).status).toBe(409);
      expect((await other.api.put(`/api/queues/${queue.id}/supervisors`, { extensionIds: [] })).status).toBe(
        404,
      );
      await acme.api.patch(`/api/users/${boss.id}`, { extensionId: null });
      await supervisor.phone.call('*311002');
      expect(await supervisor.phone.ended()).toContain('603');

      const named = await acme.api.put(`/api/queues/${queue.id}/supervisors`, {
        extensionIds: [supervisor.extension.id, colleague.extensionId],
      });
      expect(named).toMatchObject({
        status: 200,
        body: { extensionIds: [supervisor.extension.id, colleague.extensionId] },
      });
      expect((await supervise(colleague, 'listen')).body.detail).toContain('not connected');
      await supervisor.phone.call('*311002');
      await supervisor.phone.answered();
      await hears('supervisor', async (hertz) => hasTone(await supervisor.phone.heard(), hertz), CALLER);
      await caller.phone.hangUp();
      await supervisor.phone.ended();
      await until('the agent is idle', async () => (await supervise(boss, 'listen')).status !== 202);
    },
  );
});
