import fc from 'fast-check';
import { commandText, executeText } from './command';
import { EslUnsafeTextError } from './errors';
import { CommandParser } from './frame-parser';

const parse = (text: string) => [...new CommandParser().push(Buffer.from(text))];
const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom('\n', '\r', '\0', ':', ' ', '%', 'ü'), fc.string({ maxLength: 1 })),
});

describe('commands', () => {
  it('are one block whatever is put into them, or refused', () => {
    fc.assert(
      fc.property(anyText, anyText, (application, argument) => {
        let text: string;
        try {
          text = executeText(`a${application}`, `b${argument}`, 'uuid');
        } catch (error) {
          expect(error).toBeInstanceOf(EslUnsafeTextError);
          expect(application + argument).toMatch(/[\n\r\0]/);
          return;
        }
        const [command, ...others] = parse(text);
        expect(others).toEqual([]);
        expect(command?.line).toBe('sendmsg');
        expect(command?.headers.get('execute-app-name')).toBe(`a${application}`);
        expect(command?.headers.get('execute-app-arg')).toBe(`b${argument}`);
        expect(command?.headers.size).toBe(5);
      }),
    );
  });

  it('say which part was refused', () => {
    expect(() => commandText('api status\n\napi shutdown')).toThrow(/^command contains a line break/);
    expect(() => executeText('set', 'a=1\nb', 'uuid')).toThrow(/^argument of set contains/);
    expect(() => commandText('bgapi status', { 'Job-UUID': 'x\ny' })).toThrow(/^Job-UUID contains/);
  });

  it('carry a long argument in the body, counted in bytes', () => {
    const argument = 'ü '.repeat(2000);
    const [command] = parse(executeText('bridge', argument, 'uuid'));
    expect(command?.headers.has('execute-app-arg')).toBe(false);
    expect(command?.headers.get('Content-Type')).toBe('text/plain');
    expect(command?.body.toString('utf8')).toBe(argument);
  });
});
