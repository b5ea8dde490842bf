import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { EslEvent, FrameParser } from '@callsign/esl';
import { freePort } from '../support/ports';
import { until } from '../support/wait';
import {
  encodeForm,
  type Field,
  recordedBody,
  recordedCdr,
  recordedConnectReply,
  recordedForm,
} from './switch/recordings';
import { SimulatedSwitch } from './switch/simulated-switch';

const fixtures = join(__dirname, '../fixtures');
const A1 = createHash('md5').update('1001:acme.example:secret').digest('hex');

const user = (id: string) =>
  `<domain name="acme.example"><user id="${id}"><params><param name="a1-hash" value="${A1}"/>` +
  `<param name="dial-string" value="{^^:sip_invite_domain=acme.example:presence_id=${id}@acme.example}\${sofia_contact(*/${id}@acme.example)}"/>` +
  `</params><variables><variable name="user_context" value="acme"/><variable name="tenant_id" value="1"/></variables></user></domain>`;
const dialplan = (actions: readonly string[]) =>
  `<context name="acme"><extension name="x"><condition>${actions
    .map(
      (action) =>
        `<action application="${action.split(' ')[0]}" data="${action.slice(action.indexOf(' ') + 1)}"/>`,
    )
    .join('')}</condition></extension></context>`;

const elements = (xml: string) => [...new Set([...xml.matchAll(/<([\w-]+)[ >]/g)].map(([, name]) => name))];
const names = (fields: readonly Field[]) => fields.map(([name]) => name);

/** The server that the recording was made with, as far as it matters: minimal answers, and what it was sent. */
describe('the simulated switch', () => {
  const forms: Field[][] = [];
  const records: { uuid: string; xml: string }[] = [];
  let actions: readonly string[] = [];
  let server: Server;
  let site: SimulatedSwitch;
  let events: Socket;
  let heard: EslEvent[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const fields = Buffer.concat(chunks)
          .toString('utf8')
          .split('&')
          .map((pair): Field => {
            const equals = pair.indexOf('=');
            return [decodeURIComponent(pair.slice(0, equals)), decodeURIComponent(pair.slice(equals + 1))];
          });
        const uuid = /\?uuid=(.+)/.exec(request.url ?? '')?.[1];
        if (uuid) records.push({ uuid, xml: fields[0]?.[1] ?? '' });
        else forms.push(fields);
        const of = (name: string) => fields.find(([field]) => field === name)?.[1] ?? '';
        const section = of('section') === 'dialplan' ? dialplan(actions) : user(of('user'));
        response.end(`<document type="freeswitch/xml"><section>${section}</section></document>`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const eslPort = await freePort();
    site = await SimulatedSwitch.start({
      apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      username: 'freeswitch',
      password: 'secret',
      eslPort,
      eslPassword: 'ClueCon',
      secondMs: 20,
    });
    events = connect(eslPort, '127.0.0.1');
    const parser = new FrameParser();
    events.on('data', (chunk: Buffer) => {
      for (const frame of parser.push(chunk))
        if (frame.contentType === 'text/event-json') heard.push(EslEvent.fromFrame(frame));
    });
    const all = new Set(recordedOf('internal-call').map(({ name }) => name));
    events.write(`auth ClueCon\n\nevent json ${[...all].join(' ')}\n\n`);
    await until('it is subscribed', () => site.eventSocket.subscribers === 1);
  });
  beforeEach(() => {
    forms.length = records.length = heard.length = 0;
    heard = [];
  });
  afterAll(async () => {
    events.destroy();
    await site.stop();
    await new Promise((resolve) => server.close(resolve));
  });

  const recordedOf = (file: string) =>
    readFileSync(join(fixtures, 'esl', `${file}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => EslEvent.fromJson(line));
  const phone = (number: string) => site.phone({ user: number, domain: 'acme.example', password: 'secret' });

  /** The call of the recording: 1001 calls 1002, who answers; 1001 hangs up. */
  async function recordedCall(): Promise<void> {
    actions = [
      'set domain_name=acme.example',
      'set hangup_after_bridge=true',
      'bridge user/1002@acme.example',
    ];
    const callee = phone('1002');
    site.registrations.add('1002@acme.example', callee);
    callee.answers();
    const call = await phone('1001').call('1002');
    await call.outcome;
    await until('they talk', () => call.channel.times.bridged > 0);
    call.hangUp();
    callee.unregister();
    await site.idle();
  }

  it('encodes a form to the very bytes that were recorded', () => {
    for (const file of readdirSync(join(fixtures, 'xml-curl'))) {
      const name = file.replace('.http', '');
      expect(encodeForm(recordedForm(name))).toBe(recordedBody(name));
    }
  });

  it('asks the dialplan with the fields of the recorded request, in their order', async () => {
    await recordedCall();
    const asked =
      forms.find((fields) => fields.some(([name, value]) => name === 'section' && value === 'dialplan')) ??
      [];
    expect(names(asked)).toEqual(names(recordedForm('dialplan-internal-1001-to-1002')));
    expect(Object.fromEntries(asked)).toMatchObject({
      'Hunt-Context': 'acme',
      'Hunt-Destination-Number': '1002',
      'Hunt-Caller-ID-Number': '1001',
    });
  });

  it('asks for users with the fields of the recorded requests', async () => {
    await recordedCall();
    await phone('1001').register();
    const asked = forms.filter((fields) =>
      fields.some(([name, value]) => name === 'section' && value === 'directory'),
    );
    expect(asked.map(names)).toEqual(
      ['directory-sip-auth-invite-1001', 'directory-user-call-1002', 'directory-sip-auth-register-1001'].map(
        (name) => names(recordedForm(name)),
      ),
    );
  });

  it('tells the events of the recorded call, in their order', async () => {
    await recordedCall();
    const told = (all: EslEvent[]) =>
      all.map((event) =>
        `${event.name} ${event.get('Call-Direction')} ${event.get('Application') ?? ''}`.trim(),
      );
    await until(
      'the last event is there',
      () => heard.filter(({ name }) => name === 'CHANNEL_HANGUP_COMPLETE').length === 2,
    );
    expect(told(heard)).toEqual(told(recordedOf('internal-call')));
  });

  it.each(['CHANNEL_CREATE', 'CHANNEL_ANSWER', 'CHANNEL_BRIDGE', 'CHANNEL_HANGUP_COMPLETE'])(
    'gives %s the headers that were recorded',
    async (name) => {
      await recordedCall();
      await until(
        'the last event is there',
        () => heard.filter((event) => event.name === 'CHANNEL_HANGUP_COMPLETE').length === 2,
      );
      const line = readFileSync(join(fixtures, 'esl/internal-call.jsonl'), 'utf8')
        .split('\n')
        .find((one) => one.includes(`"${name}"`) && one.includes('"Call-Direction":"inbound"'));
      const event = heard.find((one) => one.name === name && one.get('Call-Direction') === 'inbound');
      const headers = Object.keys(JSON.parse(line ?? '{}') as object).filter(
        (header) => !header.startsWith('variable_'),
      );
      expect(headers.length).toBeGreaterThan(40);
      expect(headers.filter((header) => event?.get(header) === undefined)).toEqual([]);
    },
  );

  it('posts records whose elements are the recorded ones, and of which each says which leg it is', async () => {
    await recordedCall();
    expect(records.map(({ uuid }) => uuid.startsWith('a_')).sort()).toEqual([false, true]);
    for (const { uuid, xml } of records) {
      const template = recordedCdr(
        uuid.startsWith('a_') ? 'internal-answered-a-leg' : 'internal-answered-b-leg',
      );
      const outside = (text: string) => elements(text.replace(/<variables>[^]*<\/variables>/, ''));
      expect(outside(xml)).toEqual(outside(template));
      expect(xml).toContain(`<uuid>${uuid.replace('a_', '')}</uuid>`);
      expect(xml).not.toMatch(/68e88b9c|acef8186/);
    }
  });

  it('answers connect with the recorded headers, and lets a caller fall through when the service closes', async () => {
    const replies: string[] = [];
    const service = createTcpServer((socket) => {
      socket.write('connect\n\n');
      socket.on('data', (chunk: Buffer) => {
        replies.push(chunk.toString('latin1'));
        socket.end();
      });
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    const { port } = service.address() as AddressInfo;
    actions = [`socket 127.0.0.1:1|127.0.0.1:${port} async full`, 'hangup CALL_REJECTED'];
    const call = await phone('1001').call('1002');
    expect(await call.ended).toBe('CALL_REJECTED');
    expect(site.tried.slice(-2)).toEqual(['127.0.0.1:1 refused', `127.0.0.1:${port} connected`]);
    const told = (replies[0] ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(0, line.indexOf(':')));
    const fixed = (list: readonly string[]) => list.filter((name) => !name.startsWith('variable_'));
    expect(fixed(told)).toEqual(fixed(names(recordedConnectReply)));
    expect(replies[0]).toMatch(
      /\nContent-Type: command\/reply\nReply-Text: %2BOK%0A\nSocket-Mode: async\nControl: full\n\n$/,
    );
    await site.idle();
    await new Promise((resolve) => service.close(resolve));
  });

  it('ends a call that runs an application which does not exist', async () => {
    actions = ['nosuchapp x', 'hangup CALL_REJECTED'];
    const call = await phone('1001').call('1002');
    expect(await call.ended).toBe('DESTINATION_OUT_OF_ORDER');
    await site.idle();
  });
});
