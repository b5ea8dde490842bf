import { randomUUID } from 'node:crypto';
import { RECORDER_VARIABLE } from '@callsign/routing';
import type { RecordingPolicy } from '../recording-policy';
import { CallRecorder, parseRecordingName } from './call-recorder';

const extension = { id: randomUUID(), tenantId: 7 };
const recorder = (recording: RecordingPolicy, media = '/srv/media') =>
  new CallRecorder(media, { ...extension, recording });

/** As the switch does: the leg that calls, or its attempt apart, and an id. */
function named(text: string, caller: string, apart: string, id: string): string {
  const [path = ''] = text.replace('record_session ', '').split(' ');
  return path
    .replace('${uuid}', caller)
    .replace('${ent_originate_aleg_uuid}', apart)
    .replace('${create_uuid()}', id)
    .replace('/srv/media/spool/', '');
}

describe('CallRecorder', () => {
  it.each<[RecordingPolicy, boolean, boolean]>([
    ['never', false, false],
    ['on_demand', false, false],
    ['in', true, false],
    ['out', false, true],
    ['all', true, true],
  ])('with the policy %s', (policy, whenCalled, whenCalling) => {
    expect(recorder(policy).whenCalled !== null).toBe(whenCalled);
    expect(RECORDER_VARIABLE in recorder(policy).variables).toBe(whenCalling);
  });

  it('gives names that say all that has to be known, however the call was made', () => {
    const text = recorder('all').whenCalled ?? '';
    const [caller, other, id] = [randomUUID(), randomUUID(), randomUUID()];
    for (const [leg, apart, callUuid] of [
      [caller, '', caller],
      ['', caller, caller],
      [caller, other, caller],
      ['', '', null],
    ] as const)
      expect(parseRecordingName(named(text, leg, apart, id))).toEqual({
        id,
        tenantId: 7,
        extensionId: extension.id,
        direction: 'in',
        policy: 'all',
        callUuid,
      });
  });

  it.each(['x.wav', `box-1-1001-${randomUUID()}.wav`, `rec-1-${randomUUID()}-in-never--${randomUUID()}.wav`])(
    'takes %s for none of them',
    (name) => expect(parseRecordingName(name)).toBeNull(),
  );

  it('does not record into a path that would say more to the switch', () => {
    const into = recorder('all', '/srv/my media');
    expect([into.whenCalled, into.variables]).toEqual([null, {}]);
  });
});
