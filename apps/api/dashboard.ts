import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Paths that belong to the API and the switch: an unknown one among them is a 404, never the dashboard. */
const NOT_PAGES = /^\/(?:api|freeswitch)(?:\/|$)/;
const YEAR_MS = 365 * 24 * 3600 * 1000;

/**
 * The dashboard at `/`: files of its static build, and `index.html` for every other path, since its pages are routes of
 * a single-page app. Built files carry a hash in their name and never change, so browsers keep them for a year;
 * `index.html` names them and is asked for anew each time.
 * @param folder the static build; looked at on each request, so that a build made later is served without a restart
 */
export async function addDashboard(app: NestFastifyApplication, folder = dashboardFolder()): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, index: false });

  fastify.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request.url);
    if (path === null || NOT_PAGES.test(path)) return reply.callNotFound();
    const isAsset = path.startsWith('/_nuxt/');
    if (!isAsset && !/\.[a-z0-9]+$/i.test(path)) return page(reply, folder);
    if (path.endsWith('.html') || !existsSync(join(folder, path))) return reply.callNotFound();
    return reply
      .headers(commonHeaders)
      .sendFile(path, isAsset ? { immutable: true, maxAge: YEAR_MS } : { maxAge: 3600 * 1000 });
  });
}

/** `apps/dashboard/.output/public`, from the sources and from `dist/apps/api` alike. */
function dashboardFolder(): string {
  const above = ['..', '../../../apps'].map((path) => join(__dirname, path, 'dashboard'));
  return join(above.find((folder) => existsSync(folder)) ?? above[0] ?? '', '.output/public');
}

/** The decoded path, or null where it is malformed or climbs out of the folder. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '/');
    return path.includes('\0') || path.split(/[\\/]/).includes('..') ? null : path;
  } catch {
    return null;
  }
}

async function page(reply: FastifyReply, folder: string): Promise<FastifyReply> {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return reply
    .status(html === null ? 503 : 200)
    .headers({
      ...commonHeaders,
      'content-security-policy': contentSecurityPolicy(html ?? ''),
      'cache-control': 'no-cache',
    })
    .type('text/html; charset=utf-8')
    .send(html ?? notBuilt);
}

const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()',
};

/**
 * Everything from here and from nowhere else. Scripts: our files, and the few that the build put into the page itself,
 * each by its hash (CSP level 3, 6.7.3). Styles may be inline, since the component library writes its colours into a
 * style element; with images, fonts and connections bound to this host, a style has nowhere to send anything.
 */
export function contentSecurityPolicy(html: string): string {
  const inline = [
    ...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/json")[^>]*>([\s\S]*?)<\/script>/g),
  ];
  const hashes = inline.map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>CallSign</title>
<h1>The dashboard is not built</h1>
<p>The API works. For the dashboard run <code>npm run build -w apps/dashboard</code> and reload this page; no restart is needed.</p>
<p>The API can be browsed at <a href="/api/docs">/api/docs</a>.</p></html>
`;
