import { Controller, Get, Module, UseGuards } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Config, parseEnvironment, ProblemFilter } from '@callsign/platform';
import { Public } from './access';
import { AccessGuard } from './access.guard';
import { AccessTokens } from './access-tokens';
import { ActingTenant } from './acting-tenant';
import { FreeSwitchBasicGuard, FreeSwitchCredentials } from './freeswitch-credentials';
import { InternalKeyGuard } from './internal-key.guard';
import { network } from './login-limits';

const config = parseEnvironment({
  NODE_ENV: 'test',
  JWT_SECRET: 'x'.repeat(32),
  ENCRYPTION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
  INTERNAL_KEY: 'the key between our own processes',
  FREESWITCH_ESL_PASSWORD: 'not asked for here',
  FREESWITCH_USERNAME: 'switch',
  FREESWITCH_PASSWORD: 'pass:with:colons ü',
});
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const right = basic('switch:pass:with:colons ü');

@Controller()
class Routes {
  @Get('forgotten')
  forgotten(): string {
    return 'open';
  }

  @Get('switch')
  @Public()
  @UseGuards(FreeSwitchBasicGuard)
  forTheSwitch(): string {
    return 'hello switch';
  }

  @Get('internal')
  @Public()
  @UseGuards(InternalKeyGuard)
  internal(): string {
    return 'hello process';
  }
}

const unused = {};
@Module({
  controllers: [Routes],
  providers: [
    { provide: Config, useValue: config },
    { provide: AccessTokens, useValue: unused },
    { provide: ActingTenant, useValue: unused },
    AccessGuard,
    FreeSwitchCredentials,
  ],
})
class RoutesModule {}

describe('guards', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    const built = await Test.createTestingModule({ imports: [RoutesModule] }).compile();
    app = built.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    app.useGlobalGuards(app.get(AccessGuard));
    app.useGlobalFilters(new ProblemFilter());
    await app.init();
  });
  afterAll(() => app.close());

  const status = async (url: string, headers: Record<string, string> = {}) =>
    (await app.inject({ url, headers })).statusCode;

  it('refuse a route with neither @Access nor @Public to everybody', async () => {
    expect(await status('/forgotten')).toBe(403);
    expect(await status('/forgotten', { authorization: 'Bearer abc' })).toBe(403);
  });

  it.each([
    [right, 200],
    [right.replace('Basic', 'basic'), 200],
    ['', 401],
    [basic('switch:wrong'), 401],
    [basic('switch:pass'), 401],
    [basic('switch'), 401],
    [basic('other:pass:with:colons ü'), 401],
    [right.replace('Basic', 'Bearer'), 401],
    [`${right}x`, 401],
  ])('of FreeSWITCH take %j as %i, from localhost too', async (authorization, expected) => {
    const answer = await app.inject({
      url: '/switch',
      headers: { authorization },
      remoteAddress: '127.0.0.1',
    });
    expect(answer.statusCode).toBe(expected);
    expect(answer.headers['www-authenticate']).toBe(expected === 401 ? 'Basic realm="callsign"' : undefined);
  });

  it.each([
    [{}, 401],
    [{ 'x-internal-key': 'another key' }, 401],
    [{ 'x-internal-key': config.env.INTERNAL_KEY }, 200],
  ])('of our own processes take %j as %i', async (headers: Record<string, string>, expected) => {
    expect(await status('/internal', headers)).toBe(expected);
  });
});

describe('what counts as one address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:1::1', '2001:db8:0:1'],
    ['2001:db8:0:1:ffff:2:3:4', '2001:db8:0:1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is of %s', (ip, expected) => expect(network(ip)).toBe(expected));
});
