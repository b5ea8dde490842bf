import { recorded } from '../testing/recorded';
import { parseShowChannels, parseShowRegistrations } from './show';

const text = (name: string): string => recorded(name).toString('utf8');

describe('show … as json', () => {
  it('reads channels', () => {
    const [caller, callee] = parseShowChannels(text('show-channels-json.txt'));
    expect(caller).toMatchObject({
      uuid: '68e88b9c-4212-44ed-bd2a-639b5180291c',
      direction: 'inbound',
      created: 1795330270,
      callState: 'ACTIVE',
      callerNumber: '1001',
      destination: '1002',
      context: 'acme',
      presenceId: '1001@acme.example',
    });
    expect(callee).toMatchObject({ direction: 'outbound', callUuid: caller?.uuid });
  });

  it('reads registrations', () => {
    expect(parseShowRegistrations(text('show-registrations-json.txt'))).toMatchObject([
      { user: '1001', realm: 'acme.example', networkIp: '127.0.0.1', networkPort: 6001, expires: 1795330928 },
      { user: '1002', networkProtocol: 'udp' },
    ]);
  });

  it('reads an idle switch, which leaves the rows out', () => {
    expect(parseShowChannels('{"row_count":0}\n')).toEqual([]);
  });

  it.each([
    ['-ERR no database', /"show channels as json" is no JSON/],
    ['{"row_count":1,"rows":[{"uuid":"x"}]}', /rows\[0\]\.direction/],
  ])('refuses %s and says what is wrong', (output, message) => {
    expect(() => parseShowChannels(output)).toThrow(message);
  });
});
