import { existsSync } from 'node:fs';

/** Where Chromium is: `CHROMIUM_PATH`, or where distributions put it; null where there is none. */
export function chromiumPath(): string | null {
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ];
  const candidates = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : usual;
  return candidates.find((path) => existsSync(path)) ?? null;
}
