/**
 * Pages of an edition in a browser, opened from `file://` as a reader does who has the folder and no server; where a page asks for
 * one, from a server that knows nothing but files.
 */
import { mkdirSync, readFile } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { buildEditions, type Editions, TELEGRAM } from './editions.ts';

const SCREENS = join('tests', 'artefacts', 'screens');

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** A place in an edition: `edition`, default telegram; `path` in its folder, default the telegram's page. */
export interface Place {
  edition?: 'telegram' | 'phenomena' | 'letters' | 'images';
  path?: string;
  /** `?view=final`, `#ledger`. */
  address?: string;
  /** From a server. */
  served?: boolean;
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/** What the tests have: the editions, and a browser whose every page is watched. */
export class Stage {
  editions!: Editions;
  /** Messages of errors and warnings on the console, uncaught errors, and requests for anything outside the edition. */
  readonly complaints: string[] = [];
  #browser: Browser | undefined;
  /** Those on which all take turns, with scripts and without. */
  readonly #shared = new Map<boolean, Page>();
  #server: Server | undefined;

  async up(executablePath?: string): Promise<void> {
    this.editions = await buildEditions();
    await this.#serve(this.editions.root);
    if (executablePath)
      this.#browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage']
      });
  }

  async down(): Promise<void> {
    await this.#browser?.close();
    this.#server?.closeAllConnections();
    this.#server?.close();
    this.editions.remove();
  }

  /**
   * A page at this place. With options it has a context of its own; without, or where scripts are all that is chosen, all take turns on
   * one page, which is faster: it is to be closed with `close` before the next is opened.
   */
  async open(place: Place = {}, options: BrowserContextOptions = {}): Promise<Page> {
    const { javaScriptEnabled = true, ...others } = options;
    const page = Object.keys(others).length > 0 ? await this.#watched(options) : await this.#inTurn(javaScriptEnabled);
    await page.goto(this.address(place));
    return page;
  }

  #serve(root: string): Promise<void> {
    this.#server = createServer(({ url = '' }, response) => {
      const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
      readFile(join(root, path), (error, content) => {
        const isIcon = path === '/favicon.ico';
        if (error) response.writeHead(isIcon ? 204 : 404).end();
        else
          response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(content);
      });
    });
    return new Promise((done) => this.#server?.listen(0, '127.0.0.1', done));
  }

  get #origin(): string {
    const { port } = (this.#server as Server).address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(page: Page): Promise<void> {
    if (![...this.#shared.values()].includes(page)) await page.context().close();
  }

  async #inTurn(javaScriptEnabled: boolean): Promise<Page> {
    const page = this.#shared.get(javaScriptEnabled) ?? (await this.#watched({ javaScriptEnabled }));
    this.#shared.set(javaScriptEnabled, page);
    // Or a place on the same page would be gone to without loading the page afresh.
    await page.goto('about:blank');
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ media: null, colorScheme: 'light' });
    await page.mouse.move(0, 0);
    return page;
  }

  async #watched(options: BrowserContextOptions): Promise<Page> {
    if (!this.#browser) throw new Error('The browser is not up.');
    const context = await this.#browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const { telegram, phenomena, letters, images } = this.editions;
    const folders = [telegram, phenomena, letters, images];
    const inside = folders.flatMap((folder) => [pathToFileURL(folder).href, this.#served(folder)]);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('requestfailed', (request) => this.complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!inside.some((folder) => request.url().startsWith(`${folder}/`)) && !request.url().endsWith('/favicon.ico'))
        this.complaints.push(`outside the edition: ${request.url()}`);
    });
    return page;
  }

  address({ edition = 'telegram', path = `${TELEGRAM}/index.html`, address = '', served }: Place = {}): string {
    const folder = this.editions[edition];
    return (served ? `${this.#served(folder)}/${path}` : pathToFileURL(join(folder, path)).href) + address;
  }

  #served(folder: string): string {
    return `${this.#origin}/${relative(this.editions.root, folder).split(/[\\/]/).join('/')}`;
  }
}

/** Keeps a picture of what the window shows, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
}
