import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ScriptedSwitch } from '../../libs/esl/testing/scripted-switch';
import { answerOrders } from '../support/child';
import { domainOf, numberOf } from '../support/seed';
import { sentNow } from './sent';

const orderSchema = z.union([
  z.object({ calls: z.number() }),
  z.object({ perSecond: z.number(), seconds: z.number() }),
]);
export type SwitchOrder = z.output<typeof orderSchema>;
export const listeningSchema = z.object({ port: z.number() });

/** What ScriptedSwitch takes. */
export const ESL_PASSWORD = 'ClueCon';

const uuidOf = (kind: number, call: number): string =>
  `0000000${kind}-0000-4000-8000-${String(call).padStart(12, '0')}`;
const callerOf = (call: number): string => `+1202${String(call).padStart(7, '0')}`;

let freeswitch: ScriptedSwitch | undefined;
let talking = 0;
/** Events so far, over all orders: an id is a call's once. */
let told = 0;
let sequence = 1_000;

/** Calls from outside, each with an extension, as `show channels as json` has them. */
function rows(calls: number): object[] {
  const created = Math.floor(Date.now() / 1000) - 60;
  return Array.from({ length: calls }, (_, call) => {
    const shared = {
      created_epoch: String(created),
      state: 'CS_EXCHANGE_MEDIA',
      callstate: 'ACTIVE',
      cid_name: `Caller ${call}`,
      cid_num: callerOf(call),
      application: '',
      application_data: '',
      context: 'public',
      accountcode: '',
      callee_name: '',
      callee_num: '',
      call_uuid: uuidOf(1, call),
    };
    return [
      {
        ...shared,
        uuid: uuidOf(1, call),
        direction: 'inbound',
        name: 'sofia/external/x',
        dest: '14155550000',
        presence_id: '',
      },
      {
        ...shared,
        uuid: uuidOf(2, call),
        direction: 'outbound',
        name: 'sofia/internal/x',
        dest: numberOf(call),
        presence_id: `${numberOf(call)}@${domainOf(0)}`,
      },
    ];
  }).flat();
}

/** One event: in turn a call is held, another taken up again, one ends and another begins. */
function event(at: number): void {
  const kind = ['CHANNEL_HOLD', 'CHANNEL_UNHOLD', 'CHANNEL_HANGUP_COMPLETE', 'CHANNEL_CREATE'][at % 4] ?? '';
  const call = (at * 7) % talking;
  const created = kind === 'CHANNEL_CREATE';
  const headers = {
    'Event-Name': kind,
    'Event-Sequence': String((sequence += 1)),
    'Unique-ID': created
      ? uuidOf(3, at)
      : kind.startsWith('CHANNEL_HANGUP')
        ? uuidOf(3, at - 3)
        : uuidOf(1, call),
    'Call-Direction': 'inbound',
    'Channel-Name': 'sofia/internal/x',
    'Caller-Context': domainOf(0),
    'Caller-Caller-ID-Number': numberOf(call),
    'Caller-Caller-ID-Name': 'x',
    'Caller-Destination-Number': '600',
    'Caller-Channel-Created-Time': String(Date.now() * 1000),
    variable_domain_name: domainOf(0),
    variable_effective_caller_id_name: sentNow(),
  };
  freeswitch?.send(headers);
}

async function obey(order: SwitchOrder): Promise<object> {
  if ('calls' in order) {
    talking = order.calls;
    freeswitch = await ScriptedSwitch.start();
    const channels = rows(talking);
    freeswitch.apiOutput.set(
      'show channels as json',
      JSON.stringify({ row_count: channels.length, rows: channels }),
    );
    freeswitch.apiOutput.set('show registrations as json', '{"row_count":0}');
    freeswitch.apiOutput.set('valet_info', '<lots>\n</lots>\n');
    return { port: freeswitch.port };
  }
  const began = performance.now();
  for (let at = 0; at < order.perSecond * order.seconds; at++) {
    await sleep(Math.max(0, began + (at * 1000) / order.perSecond - performance.now()));
    event(told++);
  }
  return { sent: order.perSecond * order.seconds };
}

answerOrders((order) => obey(orderSchema.parse(order)));
