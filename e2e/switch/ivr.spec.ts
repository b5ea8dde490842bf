import type { AudioPhone } from '../support/audio-phone';
import { type Company, type CreatedExtension, Installation } from '../support/installation';
import { asTone } from '../support/spoken';
import { describeSwitch } from '../support/switch-site';
import { until } from '../support/wait';
import { json, reachable, WebService } from '../support/web-service';

/** What is heard, in hertz. */
const WELCOME = 500;
const CHOOSE = 700;
const INVALID = 900;

describeSwitch('menus', (site) => {
  let installation: Installation;
  let acme: Company;
  let next = 1000;

  beforeAll(async () => {
    installation = await Installation.start(site);
    acme = await installation.tenant('acme.example');
    await asTone(acme, 'ivr.welcome', WELCOME);
    await asTone(acme, 'ivr.choose', CHOOSE);
    await asTone(acme, 'common.invalid-entry', INVALID, { seconds: 1 });
  });
  afterAll(() => installation.close());

  const extension = (settings: object = {}) => acme.extension(String((next += 1)), settings);
  const caller = async () => acme.audioPhone(await extension(), 440);

  /** An extension whose phone waits for a call. */
  async function colleague(voice: number, settings: object = {}): Promise<[CreatedExtension, AudioPhone]> {
    const made = await extension(settings);
    const phone = await acme.audioPhone(made, voice);
    await phone.register();
    return [made, phone];
  }

  async function hears(phone: AudioPhone, hertz: number): Promise<void> {
    await until(`${hertz} Hz are heard`, async () => (await phone.hears()) === hertz, { seconds: 15 });
  }

  /** Calls a menu, and waits until it speaks. */
  async function calls(phone: AudioPhone, number: string, hertz = WELCOME): Promise<void> {
    await phone.call(number);
    await phone.answered();
    await hears(phone, hertz);
  }

  site.test('a key rings the extension that it stands for', async () => {
    const [bob, bobsPhone] = await colleague(1000);
    await acme.menu(
      'Main',
      { 1: { type: 'extension', id: bob.id } },
      { number: '7001', sentences: ['ivr.welcome'] },
    );
    const ann = await caller();
    await calls(ann, '7001');
    await ann.press('1');
    expect(await bobsPhone.rings()).toContain(ann.account.user);
    await bobsPhone.answer();
    await hears(ann, 1000);
    await ann.hangUp();
  });

  site.test('nested menus: another language on the way, and back again', async () => {
    const [bob, bobsPhone] = await colleague(1000);
    await asTone(acme, 'ivr.choose', 1100, { language: 'de' });
    const below = await acme.menu(
      'Below',
      { '#2': { type: 'extension', id: bob.id } },
      { sentences: ['ivr.choose'] },
    );
    const { id } = await acme.menu('Above', {}, { number: '7002', sentences: ['ivr.welcome'] });
    await acme.api.patch(`/api/ivr/menus/${id}`, {
      entries: [
        { keys: '1', destination: below },
        { keys: '2', destination: below, language: 'de' },
      ],
    });
    await acme.api.patch(`/api/ivr/menus/${below.id}`, {
      entries: [
        { keys: '#2', destination: { type: 'extension', id: bob.id } },
        { keys: '*', destination: { type: 'ivr', id } },
      ],
    });
    const ann = await caller();
    await calls(ann, '7002');
    await ann.press('1');
    await hears(ann, CHOOSE);
    await ann.press('*');
    await hears(ann, WELCOME);
    await ann.press('2');
    await hears(ann, 1100);
    await ann.press('#2');
    await bobsPhone.rings();
    await ann.hangUp();
  });

  site.test(
    'what it does not know is told, and asked again; silence and mistakes have places of their own',
    async () => {
      const [silent, silentPhone] = await colleague(1000);
      const [wrong, wrongPhone] = await colleague(1200);
      await acme.menu(
        'Strict',
        { 1: { type: 'hangup', cause: 'USER_BUSY' } },
        {
          number: '7003',
          sentences: ['ivr.welcome'],
          maxTries: 2,
          timeoutSeconds: 1,
          timeoutDestination: { type: 'extension', id: silent.id },
          invalidDestination: { type: 'number', number: wrong.number },
        },
      );
      const ann = await caller();
      await calls(ann, '7003');
      await silentPhone.rings();
      await ann.hangUp();
      await calls(ann, '7003');
      await ann.press('9');
      await hears(ann, INVALID);
      await hears(ann, WELCOME);
      await ann.press('8');
      await wrongPhone.rings();
      await ann.hangUp();
    },
  );

  site.test("an extension is dialled directly, another tenant's never", async () => {
    const globex = await installation.tenant('globex.example');
    const [bob, bobsPhone] = await colleague(1000);
    await globex.extension('4444');
    await acme.menu(
      'Reception',
      {},
      { number: '7004', sentences: ['ivr.welcome'], directDial: true, digitSeconds: 1 },
    );
    const ann = await caller();
    await calls(ann, '7004');
    await ann.press('4444');
    await hears(ann, INVALID);
    await ann.press(bob.number);
    await bobsPhone.rings();
    await ann.hangUp();
  });

  site.test('a call from outside reaches a menu without a number, and stays one from outside', async () => {
    const [bob, bobsPhone] = await colleague(1000, { callScreening: 'outside' });
    await asTone(acme, 'screening.choices', 1300);
    const menu = await acme.menu(
      'From outside',
      { 1: { type: 'extension', id: bob.id } },
      { sentences: ['ivr.welcome'] },
    );
    await acme.number('+14155550177', menu);
    const carrier = await site.audioPhone(
      installation.ports.external,
      { user: '+14155550100', domain: '127.0.0.1', password: '' },
      { voice: 440 },
    );
    await calls(carrier, '14155550177');
    await carrier.press('1');
    await bobsPhone.rings();
    await bobsPhone.answer();
    await hears(bobsPhone, 1300);
    await carrier.hangUp();
  });

  site.test('who dials by name hears who has it, and chooses', async () => {
    await asTone(acme, 'ivr.spell-name', 1400);
    await asTone(acme, 'ivr.for', 1600);
    await extension({ displayName: 'Karl Maier' });
    const [, karlasPhone] = await colleague(1000, { displayName: 'Karla Müller' });
    await acme.menu(
      'Names',
      { 1: { type: 'name_directory', id: 'all' } },
      { number: '7005', sentences: ['ivr.welcome'] },
    );
    const ann = await caller();
    await calls(ann, '7005');
    await ann.press('1');
    await hears(ann, 1400);
    await ann.press('5275#');
    await hears(ann, 1600);
    await ann.press('2');
    await karlasPhone.rings();
    await ann.hangUp();
    await calls(ann, '7005');
    await ann.press('1');
    await hears(ann, 1400);
    await ann.press('685537#');
    await hears(ann, 1600);
    await ann.press('1');
    await karlasPhone.rings();
    await ann.hangUp();
  });

  site.test("a web service's answer says where the call goes; a broken one leads elsewhere", async () => {
    const web = await WebService.start();
    const rule = reachable(installation.app);
    try {
      const [gold, goldPhone] = await colleague(1000);
      const [help, helpPhone] = await colleague(1200);
      await acme.api.put('/api/ivr/web-hosts', { hosts: [web.host] });
      web.at('/customer', json({ class: 'gold' }));
      const { body } = await acme.api.post<{ id: string }>('/api/ivr/web-requests', {
        name: 'Who is it',
        url: `http://${web.host}/customer?number={{customer}}&from={{caller_number}}`,
        results: [{ variable: 'class', path: 'class' }],
        cases: [
          {
            when: { variable: 'class', operator: 'equals', value: 'gold' },
            destination: { type: 'extension', id: gold.id },
          },
        ],
        failureDestination: { type: 'extension', id: help.id },
      });
      const { id } = await acme.menu('Customers', {}, { number: '7006', sentences: ['ivr.welcome'] });
      await acme.api.patch(`/api/ivr/menus/${id}`, {
        entries: [
          {
            keys: 'XXXX',
            destination: { type: 'web_request', id: body.id },
            set: { customer: '{{pressed}}' },
          },
        ],
      });
      const ann = await caller();
      await calls(ann, '7006');
      await ann.press('4711');
      await goldPhone.rings();
      await ann.hangUp();
      expect(web.questions.map(({ url }) => url)).toEqual([`/customer?number=4711&from=${ann.account.user}`]);
      web.at('/customer', (_, response) => void response.writeHead(500).end());
      await calls(ann, '7006');
      await ann.press('4711');
      await helpPhone.rings();
      await ann.hangUp();
    } finally {
      rule.mockRestore();
      await web.stop();
    }
  });
});
