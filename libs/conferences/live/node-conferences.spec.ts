import { EslEvent } from '@callsign/esl';
import type { ListedConference } from './json-list';
import { NodeConferences, type Occurrence } from './node-conferences';

const ROOM = 'room-7-0199c000-0000-7000-8000-000000000001';
const ID = '5d3c8f5e-0000-4000-8000-00000000000a';
const [ANN, BOB] = ['5d3c8f5e-0000-4000-8000-0000000000a1', '5d3c8f5e-0000-4000-8000-0000000000b1'];
let sequence = 0;

/** An event of mod_conference; each is one second later than the one before. */
function event(action: string, more: Record<string, string> = {}): EslEvent {
  sequence += 1;
  return EslEvent.fromJson(
    JSON.stringify({
      'Event-Name': 'CUSTOM',
      'Event-Subclass': 'conference::maintenance',
      'Event-Sequence': String(sequence),
      'Event-Date-Timestamp': String(sequence * 1_000_000),
      'Conference-Name': ROOM,
      'Conference-Unique-ID': ID,
      Action: action,
      ...more,
    }),
  );
}
const of = (uuid: string, action: string, size: number, more: Record<string, string> = {}) =>
  event(action, {
    'Unique-ID': uuid,
    'Conference-Size': String(size),
    'Call-Direction': 'inbound',
    'Caller-Caller-ID-Number': uuid === ANN ? '1001' : '1002',
    'Member-ID': uuid === ANN ? '1' : '2',
    Speak: 'true',
    Hear: 'true',
    Talking: 'false',
    ...more,
  });
const joins = (uuid: string, size: number) => of(uuid, 'add-member', size);
const leaves = (uuid: string, size: number) => of(uuid, 'del-member', size);

const kinds = (happened: readonly Occurrence[]) => happened.map(({ kind }) => kind);
const present = (node: NodeConferences) => [...(node.get(ID)?.members.keys() ?? [])];

/** A conference as `conference json_list` has it. */
const listed = (...uuids: string[]): ListedConference => ({
  conference_name: ROOM,
  conference_uuid: ID,
  run_time: 60,
  locked: true,
  destruct: false,
  recording: false,
  members: uuids.map((uuid, index) => ({
    type: 'caller',
    id: index + 1,
    uuid,
    caller_id_name: 'A person',
    caller_id_number: '1009',
    join_time: 30,
    volume_in: 1,
    volume_out: -1,
    flags: { can_hear: true, can_speak: false, talking: true, is_moderator: true },
  })),
});

describe('the conferences on one switch', () => {
  let node: NodeConferences;
  beforeEach(() => {
    node = new NodeConferences();
    sequence = 0;
  });
  const all = (...events: EslEvent[]) => events.map((one) => node.apply(one));

  it('follows who comes, talks and leaves, until the end', () => {
    all(event('conference-create', { 'Conference-Size': '0' }), joins(ANN, 1), joins(BOB, 2));
    expect(node.get(ID)).toMatchObject({
      tenantId: 7,
      conferenceId: '0199c000-0000-7000-8000-000000000001',
      startedAt: 1000,
    });
    all(of(BOB, 'start-talking', 2, { Talking: 'true' }), of(ANN, 'mute-member', 2, { Speak: 'false' }));
    all(of(BOB, 'volume-in-member', 2, { 'Volume-Level': '3', Talking: 'true' }), event('lock'));
    expect(node.get(ID)).toMatchObject({ locked: true });
    expect([...(node.get(ID)?.members.values() ?? [])]).toMatchObject([
      { number: '1001', muted: true, talking: false, joinedAt: 2000 },
      { number: '1002', muted: false, talking: true, voice: 3, joinedAt: 3000 },
    ]);
    expect(all(leaves(ANN, 1), leaves(BOB, 0)).map(({ missed }) => missed)).toEqual([false, false]);
    expect(kinds(node.apply(event('conference-destroy')).happened)).toEqual(['ended']);
    expect(node.all()).toEqual([]);
  });

  it('is the same when told twice', () => {
    const events = [
      joins(ANN, 1),
      joins(BOB, 2),
      of(ANN, 'mute-member', 2, { Speak: 'false' }),
      leaves(BOB, 1),
    ];
    all(...events);
    const once = node.get(ID);
    all(...events);
    expect(present(node)).toEqual([ANN]);
    expect(node.get(ID)?.members.get(ANN)).toEqual(once?.members.get(ANN));
  });

  it('does not bring back who has left, nor a conference that is over, by an event that is late', () => {
    const [late, talking] = [joins(BOB, 2), of(BOB, 'start-talking', 2, { Talking: 'true' })];
    all(joins(ANN, 1), leaves(BOB, 1), late, talking);
    expect(present(node)).toEqual([ANN]);
    const tooLate = joins(BOB, 2);
    all(event('conference-destroy'), tooLate, event('lock'));
    expect(node.all()).toEqual([]);
    node.rebuild([listed(ANN)], [], 100_000);
    expect(node.all()).toEqual([]);
  });

  it('keeps the newer of two states that come in the wrong order', () => {
    all(joins(ANN, 1));
    const [muted, unmuted] = [of(ANN, 'mute-member', 1, { Speak: 'false' }), of(ANN, 'unmute-member', 1)];
    const [locked, opened] = [event('lock'), event('unlock')];
    all(unmuted, muted, opened, locked);
    expect(node.get(ID)).toMatchObject({ locked: false });
    expect(node.get(ID)?.members.get(ANN)).toMatchObject({ muted: false });
  });

  it('lets somebody come back', () => {
    all(joins(ANN, 1), joins(BOB, 2), leaves(BOB, 1), joins(BOB, 2));
    expect(present(node)).toEqual([ANN, BOB]);
  });

  it('says that something was missed: of a conference not heard of, of more members than it knows', () => {
    expect(node.apply(of(BOB, 'start-talking', 2))).toMatchObject({ missed: true });
    node.rebuild([listed(ANN)], [], 100_000);
    expect(node.apply(of(ANN, 'start-talking', 1))).toMatchObject({ missed: false });
    expect(node.apply(of(ANN, 'stop-talking', 2))).toMatchObject({ missed: true });
  });

  it('is what the switch lists, afterwards', () => {
    all(joins(ANN, 1), joins(BOB, 2));
    const happened = node.rebuild([listed(BOB)], [], 100_000);
    expect(happened.map(({ kind, ...rest }) => [kind, 'member' in rest ? rest.member.callId : null])).toEqual(
      [
        ['begun', null],
        ['joined', BOB],
        ['left', ANN],
      ],
    );
    expect(node.get(ID)).toMatchObject({ locked: true, startedAt: 1000 });
    expect([...(node.get(ID)?.members.values() ?? [])]).toMatchObject([
      // Who it is was known, and is not what the list shows of a leg that was called.
      {
        callId: BOB,
        number: '1002',
        joinedAt: 2000,
        muted: true,
        talking: false,
        moderator: true,
        voice: 1,
        hearing: -1,
      },
    ]);
    expect(node.rebuild([], [], 200_000)).toMatchObject([{ kind: 'ended', at: 200_000, seen: false }]);
  });

  it('takes its time from the list where it heard nothing', () => {
    node.rebuild([listed(ANN)], [], 100_000);
    expect(node.get(ID)).toMatchObject({ startedAt: 40_000 });
    expect(node.get(ID)?.members.get(ANN)).toMatchObject({ joinedAt: 70_000, number: '1009' });
  });

  it('looks at no other conferences', () => {
    expect(node.apply(event('add-member', { 'Conference-Name': `page-7-${ID}` })).happened).toEqual([]);
    node.rebuild([{ ...listed(ANN), conference_name: 'room-7-x' }], [], 100_000);
    expect(node.all()).toEqual([]);
  });
});
