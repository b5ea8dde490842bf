import { CallEnded } from '../protocol/errors';
import { during, lines, tidyCalls } from '../testing/during';
import { RECORDED_UUID, type ScriptedCall } from '../testing/scripted-switch';
import type { CallSession } from './call-session';

tidyCalls();

describe('the end of a call', () => {
  const waits: [string, (session: CallSession) => Promise<unknown>][] = [
    ['play', (session) => session.play('a.wav')],
    ['collect', (session) => session.collect({ max: 4 })],
    ['sleep', (session) => session.sleep(60_000)],
    ['answer', (session) => session.answer()],
    ['execute', (session) => session.execute('park')],
  ];
  const ends: [string, (scripted: ScriptedCall) => void, object][] = [
    [
      'the caller hangs up',
      (scripted) => scripted.hangUp('NORMAL_CLEARING'),
      { reason: 'hangup', cause: 'NORMAL_CLEARING' },
    ],
    [
      'the call is transferred',
      (scripted) => scripted.transferAway(),
      { reason: 'transfer', cause: 'TRANSFERRED' },
    ],
    ['the switch dies', (scripted) => scripted.crash(), { reason: 'disconnect', cause: 'SOCKET_CLOSED' }],
    [
      'the switch sends nonsense',
      (scripted) => scripted.raw('nonsense\n\n'),
      { reason: 'disconnect', cause: 'SOCKET_CLOSED' },
    ],
  ];
  const cases = waits.flatMap(([wait, handle]) =>
    ends.map(([end, finish, expected]) => ({ wait, handle, end, finish, expected })),
  );

  it.each(cases)('rejects $wait with CallEnded when $end', async ({ handle, finish, expected }) => {
    const heard: unknown[] = [];
    const { result } = await during(
      (session) => {
        session.onEnded((end) => void heard.push(end));
        return handle(session).finally(async () => heard.push(await session.ended));
      },
      async (scripted) => {
        await scripted.executed();
        finish(scripted);
      },
    );
    expect(result).toBeInstanceOf(CallEnded);
    expect(result).toMatchObject(expected);
    expect(heard).toEqual([expected, expected]);
  });

  it('is not that of the service that the call came from, told of late', async () => {
    const { result } = await during(
      async (session) => {
        await session.answer();
        return session.hasEnded;
      },
      async (scripted) => {
        const answer = await scripted.executed();
        scripted.transferAway({ 'Event-Sequence': '580' });
        scripted.complete(answer);
      },
    );
    expect(result).toBe(false);
  });

  it('rejects what is tried afterwards, but for hanging up', async () => {
    const { result } = await during(
      async (session) => {
        await session.ended;
        await session.hangup();
        return [
          session.hasEnded,
          await session.play('a.wav').catch((error: Error) => error.name),
          await session.api('x').catch((error: Error) => error.name),
        ];
      },
      async (scripted) => scripted.hangUp('NORMAL_CLEARING'),
    );
    expect(result).toEqual([true, 'CallEnded', 'CallEnded']);
  });

  it('is the service’s own when it hangs up or transfers', async () => {
    const hungUp = await during(async (session) => (await session.hangup('USER_BUSY'), session.ended));
    expect(hungUp.result).toEqual({ reason: 'hangup', cause: 'USER_BUSY' });
    const moved = await during(async (session) => (await session.transfer('1002', 'acme'), session.ended));
    expect(moved.result).toEqual({ reason: 'transfer', cause: 'TRANSFERRED' });
    expect(lines(moved.scripted)).toContain(`api uuid_transfer ${RECORDED_UUID} 1002 XML acme`);
  });

  it('is no failure when the caller was faster than hangup', async () => {
    const { result } = await during(
      async (session) => {
        await session.answer();
        await session.hangup('USER_BUSY');
        return session.ended;
      },
      async (scripted) => {
        scripted.apiOutput.set('uuid_kill', '-ERR No such channel!\n');
        await scripted.run();
        scripted.hangUp('NORMAL_CLEARING');
      },
    );
    expect(result).toEqual({ reason: 'hangup', cause: 'NORMAL_CLEARING' });
  });
});
