import { readdir } from 'node:fs/promises';
import type { AudioPhone } from '../support/audio-phone';
import type { Company, CreatedExtension } from '../support/installation';
import { MortalInstallation } from '../support/mortal-installation';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';

interface Figures {
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly overflowed: number;
  readonly waiting: number;
  readonly averageTalk: number;
  readonly averageAnswer: number;
  readonly longestWait: number;
}

interface QueueCall {
  readonly callId: string;
  readonly caller: { readonly number: string };
  readonly outcome: string;
  readonly reason: string | null;
  readonly agent: { readonly number: string } | null;
  readonly joinedAt: string;
  readonly wait: number | null;
  readonly talk: number | null;
  readonly endedAt: string | null;
}

interface CallDetail {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly legList: readonly {
    readonly leg: string;
    readonly extension: string | null;
    readonly startedAt: string;
    readonly answeredAt: string | null;
    readonly endedAt: string;
  }[];
}

const seconds = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;

describeSwitch('statistics of queues', (site) => {
  let installation: MortalInstallation;
  let acme: Company;

  beforeAll(async () => {
    installation = await MortalInstallation.start(site);
    acme = installation.acme;
  });
  afterAll(() => installation?.close());

  const calls = async (): Promise<QueueCall[]> =>
    (await acme.api.get<{ data: QueueCall[] }>('/api/queues/statistics/calls')).body.data;
  const figures = async (): Promise<Figures> =>
    (await acme.api.get<{ total: Figures }>('/api/queues/statistics')).body.total;
  const callOf = (number: string, outcome: string) =>
    until(
      `the call of ${number} is ${outcome}`,
      async () => (await calls()).find((call) => call.caller.number === number && call.outcome === outcome),
      { seconds: 30 },
    );

  async function phone(
    number: string,
    voice: number,
  ): Promise<{ extension: CreatedExtension; phone: AudioPhone }> {
    const extension = await acme.extension(number);
    const made = await acme.audioPhone(extension, voice);
    await made.register();
    return { extension, phone: made };
  }

  site.test('an API killed in the middle of calls: statistics agree with the call records', async () => {
    const ann = await phone('1001', 440);
    const [bob, carol, dave, eve] = [
      await phone('1002', 550),
      await phone('1003', 660),
      await phone('1004', 770),
      await phone('1005', 880),
    ];
    const queue = await acme.queue('701', [ann.extension]);
    const short = await acme.queue('702', [await acme.extension('1009')], { maxWaitSeconds: 6 });

    // Bob talks to Ann; Carol, Dave and Eve wait.
    await bob.phone.call(queue.number);
    await ann.phone.rings();
    await ann.phone.answer();
    await eve.phone.call(short.number);
    await eve.phone.answered();
    for (const { phone: waits } of [carol, dave]) {
      await waits.call(queue.number);
      await waits.answered();
    }
    await callOf('1002', 'answered');
    for (const number of ['1003', '1004', '1005']) await callOf(number, 'waiting');
    expect(await figures()).toMatchObject({ offered: 4, answered: 1, abandoned: 0, waiting: 3 });

    // What happens now nobody of us hears: Carol gives up, Bob's call ends, Dave comes to Ann, Eve has waited too long.
    await installation.api.kill();
    await carol.phone.hangUp();
    await carol.phone.ended();
    await bob.phone.hangUp();
    await ann.phone.ended();
    await ann.phone.rings();
    await ann.phone.answer();
    await eve.phone.ended();
    const filed = () => readdir(installation.freeswitch.cdrFolder);
    await until('the switch has filed four legs', async () => (await filed()).length >= 4, { seconds: 30 });
    await installation.api.start();

    await callOf('1004', 'answered');
    expect((await callOf('1004', 'answered')).endedAt).toBeNull();
    await dave.phone.hangUp();
    await dave.phone.ended();
    await until('the record of Dave came', async () => (await acme.records(1)).length > 0);
    await installation.api.callsign('cdr', 'import', installation.freeswitch.cdrFolder);

    // The same from the records alone: who came, whom Ann answered, for how long.
    const records = await acme.records(4);
    const details = await Promise.all(
      records.map(async ({ id }) => (await acme.api.get<CallDetail>(`/api/cdr/${id}`)).body),
    );
    const all = await calls();
    expect(all.map(({ callId }) => callId).sort()).toEqual(records.map(({ id }) => id).sort());
    for (const [index, { id }] of records.entries()) {
      const call = all.find(({ callId }) => callId === id);
      const answered = details[index]?.legList.find(({ leg, answeredAt }) => leg === 'b' && answeredAt);
      expect(call?.agent?.number ?? null).toBe(answered?.extension ?? null);
      expect(call?.outcome).toBe(
        answered ? 'answered' : call?.caller.number === '1005' ? 'overflowed' : 'abandoned',
      );
      if (!answered?.answeredAt) continue;
      expect(Math.abs((call?.talk ?? 0) - seconds(answered.answeredAt, answered.endedAt))).toBeLessThan(1.5);
      expect(Math.abs((call?.wait ?? 0) - seconds(call?.joinedAt ?? '', answered.answeredAt))).toBeLessThan(
        1.5,
      );
    }
    expect(await figures()).toMatchObject({
      offered: 4,
      answered: 2,
      abandoned: 1,
      overflowed: 1,
      waiting: 0,
    });
  });
});
