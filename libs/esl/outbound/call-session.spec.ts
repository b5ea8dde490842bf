import { CallEnded, EslCommandRefused, EslError, EslTimeout, EslUnsafeTextError } from '../protocol/errors';
import { during, lines, tidyCalls } from '../testing/during';
import { RECORDED_UUID } from '../testing/scripted-switch';
import type { CallSession } from './call-session';

tidyCalls();

describe('a session', () => {
  it('begins with connect, linger, its own events and what was diverted', async () => {
    const { scripted } = await during(async (session) => session.uuid);
    expect(lines(scripted).slice(0, 4)).toEqual(['connect', 'linger 5', 'myevents json', 'divert_events on']);
  });

  it('knows the call', async () => {
    const { result } = await during(async (session) => ({
      uuid: session.uuid,
      caller: session.caller,
      dialled: session.destinationNumber,
      context: session.context,
      tenant: session.variable('tenant_id'),
      missing: session.variable('no_such'),
      answered: session.answered,
    }));
    expect(result).toEqual({
      uuid: RECORDED_UUID,
      caller: { number: '1001', name: 'User 1001' },
      dialled: '9001',
      context: 'acme',
      tenant: '1',
      missing: undefined,
      answered: false,
    });
  });

  it('runs applications in order and sees what they leave in variables', async () => {
    const { result, scripted } = await during(
      async (session) => {
        await session.answer();
        const answered = session.answered;
        return {
          answered,
          pin: await session.collect({ prompt: 'ivr/pin.wav', min: 4, max: 6, terminators: '*#' }),
        };
      },
      async (scripted) => {
        expect(await scripted.run()).toBe('answer');
        expect(await scripted.run({ callsign_digits: '1234' })).toBe(
          'play_and_get_digits 4 6 1 5000 *# ivr/pin.wav silence_stream://10 callsign_digits ^[0-9*#]*$ 5000',
        );
      },
    );
    expect(result).toEqual({ answered: true, pin: '1234' });
    const execute = scripted.commands.at(4);
    expect(execute?.headers.get('event-lock')).toBe('true');
    expect(execute?.headers.get('call-command')).toBe('execute');
  });

  it('takes the completion of its own application, not of another', async () => {
    const { result } = await during(
      async (session) => Promise.all([session.execute('first'), session.execute('second')]),
      async (scripted) => {
        const [first, second] = [await scripted.executed(), await scripted.executed()];
        scripted.complete(second, {}, { 'Application-Response': 'two' });
        scripted.complete(first, {}, { 'Application-Response': 'one' });
      },
    );
    expect(result).toEqual(['one', 'two']);
  });

  it.each([
    [{ min: 4 }, null],
    [{ min: 0, max: 4 }, ''],
  ])('collects %j without a digit as %j', async (options, expected) => {
    const { result } = await during(
      (session) => session.collect(options),
      (scripted) => scripted.run(),
    );
    expect(result).toBe(expected);
  });

  it.each([
    ['FILE PLAYED', true],
    ['FILE NOT FOUND', false],
  ])('plays: %s', async (response, expected) => {
    const { result } = await during(
      (session) => session.play('welcome.wav'),
      (scripted) => scripted.run({}, { 'Application-Response': response }),
    );
    expect(result).toBe(expected);
  });

  it('records until a key, and tells how long and which', async () => {
    const { result, scripted } = await during(
      (session) => session.record('/var/media/spool/a.wav', { maxSeconds: 60, terminators: '#1' }),
      async (scripted) => {
        expect(await scripted.run({ record_ms: '2500', playback_terminator_used: '1' })).toBe(
          'record /var/media/spool/a.wav 60 200 5',
        );
      },
    );
    expect(result).toEqual({ seconds: 2.5, key: '1' });
    expect(lines(scripted)).toContain(`api uuid_setvar ${RECORDED_UUID} playback_terminators '#1'`);
  });

  it('sets variables as literal text, quoted for the API', async () => {
    const { result, scripted } = await during(async (session) => {
      await session.setAll({ greeting: "it's ${system(id)} \\o/", empty: '' });
      return [session.variable('greeting'), session.variable('empty')];
    });
    expect(result).toEqual(["it's ${system(id)} \\o/", undefined]);
    expect(lines(scripted).slice(4)).toEqual([
      `api uuid_setvar ${RECORDED_UUID} greeting 'it\\'s \${system(id)} \\\\o/'`,
      `api uuid_setvar ${RECORDED_UUID} empty `,
    ]);
  });

  it.each<[string, (session: CallSession) => Promise<unknown>, new (...args: never[]) => EslError]>([
    ['a variable', (session) => session.set('name', 'x\n\napi shutdown'), EslUnsafeTextError],
    ['a variable name', (session) => session.set('a b', 'x'), EslError],
    ['an application', (session) => session.execute('set', 'x\r\ny'), EslUnsafeTextError],
    ['an API command', (session) => session.api('status\n\napi shutdown'), EslUnsafeTextError],
    ['a dial string', (session) => session.bridge('user/1\nexecute-app-name: system'), EslUnsafeTextError],
    ['a cause', (session) => session.hangup('X Y'), EslError],
    ['a transfer', (session) => session.transfer('1 inline system', 'acme'), EslError],
    ['terminators', (session) => session.collect({ terminators: '# x' }), EslError],
    ['a prompt', (session) => session.collect({ prompt: "a' 'b" }), EslError],
    ['digits', (session) => session.collect({ min: 5, max: 2 }), EslError],
    ['a recording', (session) => session.record('/a b.wav', { maxSeconds: 1 }), EslError],
    ['a recording for ever', (session) => session.record('/a.wav', { maxSeconds: 0 }), EslError],
  ])('refuses %s that would say something else on the switch', async (_, handle, error) => {
    const { result, scripted } = await during(handle);
    expect(result).toBeInstanceOf(error);
    expect(lines(scripted).join()).not.toMatch(/shutdown|system/);
  });

  it('cuts an application short that takes too long', async () => {
    const { result, scripted } = await during(
      (session) => session.play('long.wav', { timeoutMs: 20 }),
      (scripted) => scripted.executed(),
    );
    expect(result).toBeInstanceOf(EslTimeout);
    expect(lines(scripted)).toContain(`api uuid_break ${RECORDED_UUID} all`);
  });

  it('passes on what the switch refuses', async () => {
    const { result } = await during(
      async (session) => session.api('nosuchcommand'),
      async (scripted) => scripted.apiOutput.set('nosuchcommand', '-ERR nosuchcommand Command not found!\n'),
    );
    expect(result).toBeInstanceOf(EslCommandRefused);
    expect((result as EslCommandRefused).reply).toBe('-ERR nosuchcommand Command not found!');
  });
});

describe('a bridge', () => {
  const bridge = (session: CallSession) => session.bridge('user/1002@acme.example', { timeoutSeconds: 20 });

  it('that fails says why, and leaves the caller', async () => {
    const { result, scripted } = await during(bridge, (scripted) =>
      scripted.run({ originate_disposition: 'USER_NOT_REGISTERED' }),
    );
    expect(result).toEqual({ connected: false, cause: 'USER_NOT_REGISTERED' });
    expect(lines(scripted).slice(4, 7)).toEqual([
      `api uuid_setvar ${RECORDED_UUID} call_timeout '20'`,
      `api uuid_setvar ${RECORDED_UUID} continue_on_fail 'true'`,
      `api uuid_setvar ${RECORDED_UUID} hangup_after_bridge 'true'`,
    ]);
  });

  const keeping = (session: CallSession) => session.bridge('user/1002@acme.example', { keepCaller: true });

  it('that connects is left to the switch', async () => {
    const { result, scripted } = await during(
      async (session) => [await bridge(session), await session.ended, session.decided],
      async (scripted) => {
        await scripted.executed();
        scripted.bridged('acef8186-b8e8-436d-b236-a02092447c13');
      },
    );
    expect(result).toEqual([
      { connected: true, cause: 'BRIDGED', uuid: 'acef8186-b8e8-436d-b236-a02092447c13' },
      { reason: 'bridge', cause: 'BRIDGED' },
      true,
    ]);
    expect(lines(scripted).slice(-2)).toEqual(['divert_events off', 'exit']);
  });

  it('that keeps the caller resolves when it is over', async () => {
    const { result } = await during(keeping, async (scripted) => {
      const execute = await scripted.executed();
      scripted.bridged('acef8186-b8e8-436d-b236-a02092447c13');
      scripted.complete(execute, {
        originate_disposition: 'SUCCESS',
        bridge_hangup_cause: 'NORMAL_CLEARING',
      });
    });
    expect(result).toEqual({
      connected: true,
      cause: 'NORMAL_CLEARING',
      uuid: 'acef8186-b8e8-436d-b236-a02092447c13',
    });
  });

  it('that keeps the caller resolves too when the caller hangs up', async () => {
    const { result } = await during(keeping, async (scripted) => {
      await scripted.executed();
      scripted.bridged('acef8186-b8e8-436d-b236-a02092447c13');
      scripted.hangUp('NORMAL_CLEARING');
    });
    expect(result).toMatchObject({ connected: true, cause: 'NORMAL_CLEARING' });
  });

  it('rejects when the caller gives up while it rings', async () => {
    const { result } = await during(bridge, async (scripted) => {
      await scripted.executed();
      scripted.hangUp('ORIGINATOR_CANCEL');
    });
    expect(result).toBeInstanceOf(CallEnded);
    expect(result).toMatchObject({ reason: 'hangup', cause: 'ORIGINATOR_CANCEL' });
  });
});
