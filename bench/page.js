/**
 * What a reader of a long document waits for: the scripting (JavaScript that runs, without layout and painting) of choosing another state, of putting two side
 * by side and of scrolling, as Chromium counts it.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Opens a document's page and prints what each act costs.
 *
 * @param {string} file the page
 */
export async function reading(file) {
  console.log(
    '\nread a document of 500 kB TEI: scripting of one act, then layout and style\n  aim:     under 100 ms of scripting'
  );
  const executablePath =
    process.env.CHROMIUM ?? spawnSync('bash', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim();
  if (!executablePath) {
    console.log('  skipped: there is no Chromium (name one in CHROMIUM)');
    return;
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const cost = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
    return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') };
  };
  await page.goto(pathToFileURL(file).href);
  await page.waitForLoadState('load');
  /** @type {[string, () => Promise<unknown>][]} */
  const acts = [
    ['choose the final text', () => page.locator('label[for="view-final"]').click()],
    ['put two states side by side', () => page.locator('label[for="view-compare"]').click()],
    ['choose the diplomatic text', () => page.locator('label[for="view-diplomatic"]').click()],
    ['scroll through twenty windows', () => scroll(page)]
  ];
  for (const [name, act] of acts) {
    const before = await cost();
    await act();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const after = await cost();
    const figures = [after.script - before.script, after.layout - before.layout].map((ms) =>
      `${ms.toFixed(0)} ms`.padStart(9)
    );
    console.log(`${figures.join('')}  ${name}`);
  }
  await browser.close();
}

/** @param {import('playwright-core').Page} page */
async function scroll(page) {
  for (let n = 0; n < 20; n += 1) await page.mouse.wheel(0, 800);
}
