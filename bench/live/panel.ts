import { chromium, type Page } from 'playwright-core';
import { z } from 'zod';
import { chromiumPath } from '../../e2e/support/chromium';
import type { Site } from '../support/site';

export const smoothSchema = z.object({
  /** Frames a second, over the whole time. */
  frames: z.number(),
  /** Between one frame and the next, in ms. */
  p99: z.number(),
  /** The longest task of the page's thread, in ms; 0 where none was over 50. */
  longestTask: z.number(),
  longTasks: z.number(),
  /** How many calls the panel says that there are. */
  calls: z.number(),
});
export type Smooth = z.output<typeof smoothSchema>;

const WATCH = `
  window.watched = { frames: [], tasks: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.watched.tasks.push(duration);
  }).observe({ type: 'longtask' });
  let last = performance.now();
  requestAnimationFrame(function next(now) {
    window.watched.frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  });`;

const TELL = `(() => {
  const { frames, tasks } = window.watched;
  const sorted = frames.slice(1).sort((a, b) => a - b);
  const sum = sorted.reduce((all, one) => all + one, 0);
  const calls = [...document.querySelectorAll('[role=status]')].map(({ textContent }) => /^([\\d,]+) calls?$/.exec(textContent.trim())?.[1]).find(Boolean);
  return {
    frames: (1000 * sorted.length) / sum,
    p99: sorted[Math.floor(sorted.length * 0.99)],
    longestTask: Math.max(0, ...tasks),
    longTasks: tasks.length,
    calls: Number((calls ?? '0').replace(',', '')),
  };
})()`;

/** The operator panel in a real Chromium, with all that is live in it. */
export class Panel {
  private constructor(private readonly page: Page) {}

  /** Null where there is no Chromium. */
  static async open(
    site: Site,
    url: string,
    credentials: { username: string; password: string },
  ): Promise<Panel | null> {
    const executablePath = chromiumPath();
    if (!executablePath) return null;
    const browser = await chromium.launch({
      executablePath,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
      ],
    });
    site.ends(() => browser.close());
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1280, height: 860 } });
    page.setDefaultTimeout(60_000);
    await page.goto('/operator');
    await page.getByLabel('Username').fill(credentials.username);
    await page.getByLabel('Password').fill(credentials.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText(/^[\d,]+ calls$/).waitFor();
    await page.getByText(/^[\d,]+ extensions$/).waitFor();
    return new Panel(page);
  }

  /** Watches frames and tasks while `during` goes on and somebody scrolls through both lists. */
  async smooth(during: Promise<unknown>): Promise<Smooth> {
    await this.page.evaluate(WATCH);
    let isOver = false;
    const over = during.finally(() => (isOver = true));
    for (let turn = 0; !isOver; turn++) {
      const list = this.page.getByRole('list', { name: turn % 2 ? 'Calls' : 'Extensions' });
      await list.hover({ position: { x: 20, y: 60 + (turn % 5) }, force: true }).catch(() => undefined);
      await this.page.mouse.wheel(0, turn % 20 < 10 ? 400 : -400);
      await this.page.waitForTimeout(250);
    }
    await over;
    return smoothSchema.parse(await this.page.evaluate(TELL));
  }
}
