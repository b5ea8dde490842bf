import { AxeBuilder } from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { chromiumPath } from './chromium';
import { ADMIN, startTestApp, type TestApp } from './test-app';

const LAUNCH = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that beeps, for whoever is given the permission.
  '--use-fake-device-for-media-stream',
];

/** `describe`, where there is a Chromium; else one plain line that says what to do. */
export function describeBrowser(name: string, tests: () => void): void {
  jest.setTimeout(120_000); // nothing is timed here: it may run on a machine with much else to do
  if (chromiumPath()) return describe(name, tests);
  console.warn(`Skipped: ${name} (no Chromium found; install one, or name it in CHROMIUM_PATH)`);
  describe.skip(name, () => it('needs Chromium', () => undefined));
}

export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser asked of other hosts than the application's; must stay empty. */
  readonly strayRequests: string[];
  /** Errors and warnings that the page wrote to the console, failed policies among them; must stay empty. */
  readonly complaints: string[];
}

/** The real application with its dashboard, and a Chromium to visit it with. */
export class DashboardVisit {
  private readonly people: Person[] = [];

  private constructor(
    readonly app: TestApp,
    private readonly browser: Browser,
  ) {}

  static async start(overrides: Record<string, string> = {}): Promise<DashboardVisit> {
    const app = await startTestApp(overrides);
    const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: LAUNCH });
    return new DashboardVisit(app, browser);
  }

  /**
   * Closes everybody's browser.
   * @returns what nobody should have seen: requests to other hosts, complaints of the browser about a page
   */
  async part(): Promise<string[]> {
    const people = this.people.splice(0);
    for (const { context } of people) await context.close();
    return people.flatMap(({ strayRequests, complaints }) => [...strayRequests, ...complaints]);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.app.close();
  }

  /** Somebody who comes with a browser of their own. */
  async person(options: BrowserContextOptions = {}): Promise<Person> {
    const context = await this.browser.newContext({
      baseURL: this.app.url,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 860 },
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const strayRequests: string[] = [];
    const complaints: string[] = [];
    context.on('request', (request) => {
      const url = request.url();
      if (!/^(?:data|blob):/.test(url) && new URL(url).host !== new URL(this.app.url).host)
        strayRequests.push(url);
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A refused request is written there by the browser itself; what the page makes of it is what tests look at.
      const refusal = message.text().startsWith('Failed to load resource');
      if (['error', 'warning'].includes(message.type()) && !refusal) complaints.push(message.text());
    });
    const person = { page, context, strayRequests, complaints };
    this.people.push(person);
    return person;
  }

  /** As {@link person}, signed in and at `path`. */
  async signedIn(
    path = '/',
    who: { username: string; password: string } = ADMIN,
    options: BrowserContextOptions = {},
  ): Promise<Person> {
    const person = await this.person(options);
    await person.page.goto(path);
    await signIn(person.page, who);
    return person;
  }
}

/** A field of a form, by its whole label. */
export function field(page: Page, label: string): Locator {
  return page.getByRole('dialog').getByLabel(label, { exact: true });
}

export async function signIn(
  page: Page,
  { username, password }: { username: string; password: string } = ADMIN,
): Promise<void> {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Password').waitFor({ state: 'detached' });
}

/** Waits until the text is to be seen. */
export function see(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).first().waitFor();
}

/** Opens the menu of a row and takes an entry of it. */
export async function choose(page: Page, row: string | RegExp, entry: string): Promise<void> {
  const name = typeof row === 'string' ? `Actions for ${row}` : row;
  await page.getByRole('button', { name }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Takes an entry of a list that a select shows. */
export async function pickOption(page: Page, label: string, option: string | RegExp): Promise<void> {
  // An option of the list before, which is being closed, may be called the same.
  await page.getByLabel(label, { exact: true }).and(page.locator(':not([role="option"])')).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Every rule of axe that the page breaks, as `rule: element`, in the colour mode that is shown. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** How many pixels of the page are beyond the right edge of the window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>(
    `Math.max(...[document.documentElement, document.querySelector('main') ?? document.body].map((box) => box.scrollWidth - box.clientWidth))`,
  );
}
