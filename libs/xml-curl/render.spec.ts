import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { NOT_FOUND, renderConfiguration, renderDialplan, renderUser } from './render';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  htmlEntities: true,
  trimValues: false,
  isArray: (name) => ['param', 'variable', 'action'].includes(name),
});
type Pairs = Record<string, string>;
/** The parts of an answer that tests look at; each answer has one of them. */
interface Section {
  domain: { user: { cacheable?: string; variables: { variable: Pairs[] } } };
  context: { name: string; extension: { name: string; condition: { action: Pairs[] } } };
  configuration: Pairs;
  result: Pairs;
}
const read = (xml: string): Section => {
  expect(XMLValidator.validate(xml)).toBe(true);
  return (parser.parse(xml) as { document: { section: Section } }).document.section;
};

/** Text of any script that XML 1.0 can hold. */
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const user = {
  tenantId: 1,
  id: '1001',
  domain: 'acme.example',
  params: { 'a1-hash': 'x' },
  variables: { tenant_id: '1' },
};

describe('renderUser', () => {
  it('says how long the switch may keep it: never, for so many milliseconds, until it is flushed', () => {
    expect(read(renderUser(user, 0)).domain.user).not.toHaveProperty('cacheable');
    expect(read(renderUser(user, 60)).domain.user.cacheable).toBe('60000');
    expect(read(renderUser(user, 'until-changed')).domain.user.cacheable).toBe('true');
  });

  it('carries every value over unchanged, and nothing of it raw', () => {
    fc.assert(
      fc.property(text, text, (name, value) => {
        const xml = renderUser({ ...user, variables: { [`v${name}`]: value } }, 0);
        // Its length is sent as that of the body, so it has to be ASCII.
        expect(xml).toMatch(/^[\n -~]*$/);
        expect(xml).not.toMatch(/[$`]|x-pre-process|<!|<\?/i);
        expect(read(xml).domain.user.variables.variable).toEqual([{ name: `v${name}`, value }]);
      }),
    );
  });
});

describe('renderDialplan', () => {
  it('has the actions in their order, each with its argument where it has one', () => {
    const actions = [{ application: 'set', data: 'a=<b> & "c"' }, { application: 'answer' }];
    const preamble = [{ application: 'export', data: 'tenant_id=1' }];
    const { context } = read(renderDialplan('acme.example', { name: 'x', preamble, actions }));
    expect(context.name).toBe('acme.example');
    expect(context.extension.condition.action).toEqual([...preamble, ...actions]);
  });

  it('answers for the context that was asked for, however odd', () => {
    fc.assert(
      fc.property(text, text, (context, name) => {
        const xml = renderDialplan(context, {
          name,
          preamble: [],
          actions: [{ application: 'hangup', data: 'CALL_REJECTED' }],
        });
        expect(read(xml).context.name).toBe(context);
        expect(read(xml).context.extension.name).toBe(name);
      }),
    );
  });
});

it('renders what a module asks for, and "not found"', () => {
  expect(read(renderConfiguration('<configuration name="db.conf"/>')).configuration.name).toBe('db.conf');
  expect(read(NOT_FOUND).result.status).toBe('not found');
});
