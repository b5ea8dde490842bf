import { post, recorded } from './cdr-records';
import { member, owner } from './client';
import { RecordingSite } from './recording-site';
import type { TestApp } from './test-app';
import { leaveMessage } from './voicemail';
import { wav } from './wav';

/** A tenant that has some of everything that the dashboard shows. */
export async function furnishedTenant(test: TestApp) {
  const site = await RecordingSite.start(test);
  const { admin: administrator, tenantId } = site;
  const user = await member(test, tenantId, 'user');
  const make = async (path: string, body: object) => {
    const answer = await administrator.post<{ id: string }>(`/api/${path}`, body);
    if (answer.status !== 201) throw new Error(`no ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  await make('extensions', {
    number: '1001',
    displayName: 'Alice Adams',
    doNotDisturb: true,
    voicemailEnabled: true,
  });
  await make('extensions', { number: '1003', displayName: 'Carol', enabled: false });
  await make('numbers', { number: '+14155550100', label: 'Front desk' });
  const bob = { number: '1002', displayName: 'Bob', voicemailEnabled: true };
  const phoneOwner = await owner(test, tenantId, bob);
  const extension = { id: phoneOwner.extensionId, tenantId };
  const callerName = 'A caller whose name is long enough to be broken over two lines';
  await leaveMessage(test, extension, { callerName });
  const members = [{ number: '1001' }, { number: '1002' }];
  await make('ring-groups', { number: '600', name: 'Support', members });
  const [alice] = (await administrator.get<{ data: { id: string }[] }>('/api/extensions?number=1001')).body
    .data;
  await make('queues', { number: '620', name: 'Orders', agents: [{ extensionId: alice?.id }] });
  await make('paging-groups', { number: '700', name: 'Warehouse' });
  const destination = { type: 'number', number: '+14155550110' };
  await make('speed-dials', { code: '42', name: 'Taxi', destination });
  await phoneOwner.post('/api/me/speed-dials', { code: '07', name: 'Home', destination });
  const music = await make('music', { name: 'Quiet piano' });
  await administrator.upload(`/api/music/${music}/tracks?name=Nocturne`, wav());
  for (const name of ['internal-answered-b-leg', 'internal-answered-a-leg'] as const)
    await post(test.url, recorded(name));
  const call = recorded('internal-answered-a-leg').uuid.replace('a_', '');
  const callerNumber = '+14155550100';
  const startedAt = '2026-11-20T10:00:00.000Z';
  await site.record({
    extension,
    callUuid: call,
    note: { callerName, callerNumber, dialled: '1002', startedAt },
  });
  return { administrator, user, phoneOwner, call, music };
}
