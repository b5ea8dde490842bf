import { FreeSwitch } from '../support/freeswitch';
import { StaticApi, sofiaConf } from '../support/static-api';
import { freePort } from '../support/ports';
import { SipPhone } from '../support/sip-phone';
import { AudioPhone } from '../support/audio-phone';
test('boot', async () => {
  const api = new StaticApi('freeswitch', 'secret');
  await api.start();
  const ports = { internal: await freePort(), ws: await freePort(), external: await freePort() };
  api.configurations.set('sofia.conf', sofiaConf(ports));
  for (const id of ['1001', '1002']) api.users.push({ id, domain: 'acme.example', password: 'pw' + id, cacheable: '60000' });
  api.dialplan = ({ form }) => `<action application="set" data="hangup_after_bridge=true"/><action application="bridge" data="user/${form.get('Caller-Destination-Number')}@\${domain_name}"/><action application="hangup" data="\${originate_disposition}"/>`;
  const t = Date.now();
  const sw = await FreeSwitch.start({ apiUrl: api.url, password: 'secret' });
  console.log('boot ms', Date.now() - t);
  try {
    const p1 = await SipPhone.create(ports.internal, { user: '1001', domain: 'acme.example', password: 'pw1001' });
    const p2 = await SipPhone.create(ports.internal, { user: '1002', domain: 'acme.example', password: 'pw1002' });
    console.log('reg', await p1.register(), await p2.register(), 'wrong', await p1.register({ password: 'x' }));
    await p1.dispose(); await p2.dispose();
    const t0=Date.now();
const a = await AudioPhone.create(ports.internal, p1.account, { voice: 440 });
    const b = await AudioPhone.create(ports.internal, p2.account, { voice: 1000 });
    await a.register(); await b.register();
    console.log(await sw.fsCli('sofia_contact 1002@acme.example'));
    await a.call('1002');
    console.log(await b.rings());
    await b.answer(); await a.answered();
    console.log(Date.now()-t0, await a.hears(), await b.hears(), Date.now()-t0);console.log(await (b as any).baresip.command('help'));
    await b.hangUp();
    console.log(await a.ended(), (a as any).baresip.said);
    await a.dispose(); await b.dispose();
  } catch (e) { console.log(e); }
  await sw.stop();
  await api.kill();
}, 90000);
