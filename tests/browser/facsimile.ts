/** The page's image beside its text: in step, lit up with its lines, and close by. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildServed, writeService } from '../facsimile/service.ts';
import { PHONE, type Place, picture, type Stage, WIDE } from './stage.ts';

const NOTEBOOK: Place = { edition: 'images', path: 'notebook/index.html' };
const ZONES: Place = { edition: 'images', path: 'zones/index.html' };

/** The sheet of the page that is read, when it is in sight. */
const current = () => {
  const aside = document.querySelector('.facsimile')?.getBoundingClientRect();
  const sheet = document.querySelector<HTMLElement>('.sheet.current');
  const { top = 0 } = sheet?.getBoundingClientRect() ?? {};
  return aside && top >= aside.top - 2 && top < aside.bottom - 100 ? sheet?.dataset.page : undefined;
};

/** The words that are lit up. */
const lit = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('zone') ?? [])].map((range) => range.toString().replace(/\s+/g, ' ')));

export function facsimile(stage: Stage): void {
  test('the images keep step with the text, page by page, in every state', async () => {
    const page = await stage.open(NOTEBOOK);
    for (const [view, prefix] of [
      ['diplomatic', ''],
      ['final', 'final.']
    ]) {
      await page.locator(`label[for="view-${view}"]`).click();
      for (const name of ['page-3', 'page-1', 'page-2']) {
        await page.locator(`[id="${prefix}${name}"]`).evaluate((mark) => mark.scrollIntoView());
        await page.waitForFunction(
          (wanted) => document.querySelector<HTMLElement>('.sheet.current')?.dataset.page === wanted,
          name
        );
        expect(await page.evaluate(current)).toBe(name);
      }
    }
    await picture(page, 'wide-images');
    await stage.close(page);
  });

  test.each([
    ['a text longer than its images', NOTEBOOK],
    ['one that is shorter', ZONES]
  ])('text and images begin at one height, side by side: %s', async (_, place) => {
    const page = await stage.open(place);
    const box = (selector: string) =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().toJSON());
    const [text, images] = [await box('.states'), await box('.facsimile')];
    expect(images.left).toBeGreaterThan(text.right);
    expect(Math.abs(images.top - text.top)).toBeLessThan(60);
    await stage.close(page);
  });

  test('a line lights up its zone, and a zone its line, by pointer and by key', async () => {
    const page = await stage.open(ZONES);
    const { x, y } = await page.evaluate(() => {
      const mark = document.querySelector('#line-1r\\.3');
      mark?.parentElement?.scrollIntoView({ block: 'center' });
      const line = mark?.nextSibling;
      const range = document.createRange();
      if (line) range.selectNodeContents(line);
      return range.getBoundingClientRect().toJSON();
    });
    await page.mouse.move(x + 40, y + 8);
    await page.waitForFunction(() => document.querySelectorAll('.zone.lit').length === 1);
    expect(await lit(page)).toEqual(['when we came home.']);
    await page.locator('.zone').nth(2).focus();
    expect(await lit(page)).toEqual(['Nobody spoke.']);
    await picture(page, 'wide-zones');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${await page.locator('.zone').nth(2).getAttribute('href')}`);
    await stage.close(page);
  });

  test('one looks at an image closely, and back, by key alone', async () => {
    const page = await stage.open(ZONES);
    await page.locator('.sheet button').first().press('Enter');
    await page.locator('.viewer canvas').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Closer');
    await page.keyboard.press('Enter');
    expect(await page.locator('.viewer .zone').count()).toBe(3);
    await page.locator('.sheet button', { hasText: 'Close' }).last().press('Enter');
    expect(await page.locator('.viewer').count()).toBe(0);
    expect(await page.locator('.leaf img').first().isVisible()).toBe(true);
    await stage.close(page);
  });

  test('a static image service (IIIF level 0, tiles in a folder) shows, is looked at closely, and keeps its zones', async () => {
    const folder = join(stage.editions.images, 'service');
    const service = stage.address({ edition: 'images', path: 'service/tiles/leaf', served: true });
    writeService(join(folder, 'tiles', 'leaf'), service);
    await buildServed(join(folder, 'edition'), service);
    const place: Place = { edition: 'images', path: 'service/edition/dist/leaf/index.html', served: true };
    const page = await stage.open(place, { viewport: WIDE });
    const image = page.locator('.leaf img').first();
    await image.evaluate((one: HTMLImageElement) => one.scrollIntoView());
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.leaf img')?.naturalWidth === 600);
    const tile = (region: RegExp) =>
      page.waitForResponse((response) => region.test(response.url())).then((response) => response.status());
    const first = tile(/\/leaf\/\d+,\d+,\d+,\d+\//);
    await page.locator('.sheet button').first().press('Enter');
    expect(await first).toBe(200);
    expect(await page.locator('.viewer .zone').count()).toBe(1);
    const box = await page.locator('.viewer .zone').boundingBox();
    const whole = await page.locator('.viewer').boundingBox();
    expect((box?.y ?? 0) - (whole?.y ?? 0)).toBeGreaterThan(0);
    const close = tile(/\/leaf\/\d+,\d+,512,512\//);
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Enter');
    expect(await close).toBe(200);
    await picture(page, 'wide-service');
    // The size that was asked for first is one that such a service does not have.
    const missing = stage.complaints.splice(0);
    expect(missing.filter((one) => !one.includes('404'))).toEqual([]);
    // The viewer goes on getting tiles, which are cut off when the page is left.
    page.removeAllListeners('requestfailed');
    await stage.close(page);
    rmSync(folder, { recursive: true });
  });

  test('the images can be put away', async () => {
    const page = await stage.open(ZONES);
    await page.locator('#images').press('Space');
    expect(await page.locator('.facsimile').isVisible()).toBe(false);
    await stage.close(page);
  });

  test('where no image shows, no link leads to one', async () => {
    const page = await stage.open({ ...ZONES, address: '?view=compare' });
    const shown = () => page.locator('.facsimile:visible, .page-image:visible').count();
    expect(await shown()).toBe(0);
    await page.locator('label[for="view-diplomatic"]').click();
    expect(await shown()).toBeGreaterThan(0);
    await page.locator('#images').press('Space');
    expect(await shown()).toBe(0);
    await stage.close(page);
  });

  test('without scripts each page has its image, and each leads to the other', async () => {
    const page = await stage.open(ZONES, { javaScriptEnabled: false, viewport: PHONE });
    await page.locator('.state[data-state="diplomatic"] .page-image').first().click();
    await page.waitForURL('**#image-1');
    expect(await page.locator('#image-1 img').isVisible()).toBe(true);
    await page.locator('#image-1 figcaption a').first().click();
    await page.waitForURL('**#page-1r');
    await picture(page, 'phone-images-no-script');
    await page.setViewportSize(WIDE);
    expect(await page.locator('#image-2').isVisible()).toBe(true);
    await stage.close(page);
  });
}
