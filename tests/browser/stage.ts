/** Pages of an edition in a browser, opened from `file://` as a reader does who has the folder and no server. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { buildEditions, type Editions, TELEGRAM } from './editions.ts';

const SCREENS = join('tests', 'artefacts', 'screens');

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** A place in an edition: `edition`, default telegram; `path` in its folder, default the telegram's page. */
export interface Place {
  edition?: 'telegram' | 'phenomena' | 'letters';
  path?: string;
  /** `?view=final`, `#ledger`. */
  address?: string;
}

/** What the tests have: the editions, and a browser whose every page is watched. */
export class Stage {
  editions!: Editions;
  /** Messages of errors and warnings on the console, uncaught errors, and requests for anything outside the edition. */
  readonly complaints: string[] = [];
  #browser: Browser | undefined;
  #page: Page | undefined;

  async up(executablePath?: string): Promise<void> {
    this.editions = await buildEditions();
    if (executablePath)
      this.#browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage']
      });
  }

  async down(): Promise<void> {
    await this.#browser?.close();
    this.editions.remove();
  }

  /**
   * A page at this place. With options it has a context of its own; without, all take turns on one page, which is faster: it is
   * to be closed with `close` before the next is opened.
   */
  async open(place: Place = {}, options?: BrowserContextOptions): Promise<Page> {
    const page = options ? await this.#watched(options) : await this.#shared();
    await page.goto(this.address(place));
    return page;
  }

  async close(page: Page): Promise<void> {
    if (page !== this.#page) await page.context().close();
  }

  async #shared(): Promise<Page> {
    this.#page ??= await this.#watched({});
    // Or a place on the same page would be gone to without loading the page afresh.
    await this.#page.goto('about:blank');
    await this.#page.setViewportSize(WIDE);
    await this.#page.emulateMedia({ media: null, colorScheme: 'light' });
    await this.#page.mouse.move(0, 0);
    return this.#page;
  }

  async #watched(options: BrowserContextOptions): Promise<Page> {
    if (!this.#browser) throw new Error('The browser is not up.');
    const context = await this.#browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const inside = [this.editions.telegram, this.editions.phenomena, this.editions.letters].map(
      (folder) => pathToFileURL(folder).href
    );
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('requestfailed', (request) => this.complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!inside.some((folder) => request.url().startsWith(`${folder}/`)))
        this.complaints.push(`outside the edition: ${request.url()}`);
    });
    return page;
  }

  address({ edition = 'telegram', path = `${TELEGRAM}/index.html`, address = '' }: Place = {}): string {
    return pathToFileURL(join(this.editions[edition], path)).href + address;
  }
}

/** Keeps a picture of what the window shows, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
}
