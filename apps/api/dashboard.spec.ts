import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemFilter } from '@callsign/platform';
import { addDashboard, contentSecurityPolicy } from './dashboard';

@Module({})
class EmptyModule {}

const HTML =
  '<!doctype html><script>start()</script><script src="/_nuxt/a.js"></script><div id="__nuxt"></div>';

describe('dashboard', () => {
  let folder: string;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'callsign-dashboard-'));
    writeFileSync(join(folder, 'outside.txt'), 'kept from others');
    app = await NestFactory.create<NestFastifyApplication>(EmptyModule, new FastifyAdapter(), {
      logger: false,
    });
    app.useGlobalFilters(new ProblemFilter());
    await addDashboard(app, join(folder, 'public'));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const build = () => {
    mkdirSync(join(folder, 'public/_nuxt'), { recursive: true });
    writeFileSync(join(folder, 'public/index.html'), HTML);
    writeFileSync(join(folder, 'public/_nuxt/a.js'), 'start()');
    writeFileSync(join(folder, 'public/_nuxt/a.js.gz'), 'zipped');
    writeFileSync(join(folder, 'public/favicon.svg'), '<svg/>');
  };

  it('says how to build it, and serves a build made later without a restart', async () => {
    rmSync(join(folder, 'public'), { recursive: true, force: true });
    const before = await fetch(url);
    expect(before.status).toBe(503);
    expect(await before.text()).toContain('npm run build -w apps/dashboard');
    build();
    const after = await fetch(url);
    expect([after.status, await after.text()]).toEqual([200, HTML]);
  });

  it.each(['/', '/login', '/calls/0198', '/extensions?search=10', '/apiary'])(
    'answers %s with the page, to be asked for anew',
    async (path) => {
      build();
      const answer = await fetch(url + path);
      expect(await answer.text()).toBe(HTML);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy(HTML));
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('lets browsers keep hashed files for a year, and asks for others again within the hour', async () => {
    build();
    const asset = await fetch(`${url}/_nuxt/a.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(await asset.text()).toBe('start()');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const icon = await fetch(`${url}/favicon.svg`);
    expect(icon.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it.each([
    '/api',
    '/api/nope',
    '/freeswitch/nope',
    '/_nuxt/gone.js',
    '/index.html',
    '/nope.txt',
    '/%E0%A4%A',
  ])('does not answer %s with the page', async (path) => {
    build();
    const answer = await fetch(url + path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toBe(HTML);
  });

  it.each(['/_nuxt/../../outside.txt', '/_nuxt/%2e%2e/%2e%2e/outside.txt', '/..%2foutside.txt', '/a%00.js'])(
    'gives nothing from outside its folder for %s',
    async (path) => {
      build();
      const { status, text } = await rawGet(url, path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain('kept from others');
    },
  );

  it('allows only its own files, and inline scripts by their hash', () => {
    const policy = contentSecurityPolicy(
      '<script>a</script><script type="application/json">{}</script><script src="/b.js"></script>',
    );
    expect(policy).toContain("script-src 'self' 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='; ");
    expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe/);
  });
});

/** Without the tidying that `fetch` does to a path. */
function rawGet(base: string, path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}
