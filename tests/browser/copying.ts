/** What a reader copies is the text: no numbers, no signs, nothing of the page's own. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { filesOf, TELEGRAM } from './editions.ts';
import type { Stage } from './stage.ts';

export function copying(stage: Stage): void {
  test.each(['final', 'original'])('the %s text, copied and pasted, is the published one', async (state) => {
    const page = await stage.open({ address: `?view=${state}` });
    const published = readFileSync(join(stage.editions.telegram, TELEGRAM, `${state}.txt`), 'utf8');
    expect(lines(await copied(page, state))).toEqual(lines(published));
    await stage.close(page);
  });

  test('of every document, the final text, copied and pasted, is the published one', async () => {
    const page = await stage.open({ edition: 'phenomena', path: 'index.html' });
    const folder = stage.editions.phenomena;
    const found: [string, string[]][] = [];
    const published: [string, string[]][] = [];
    for (const name of filesOf(folder, '/final.txt').map((path) => dirname(path))) {
      await page.goto(stage.address({ edition: 'phenomena', path: `${name}/index.html`, address: '?view=final' }));
      found.push([name, lines(await copied(page, 'final'))]);
      published.push([name, lines(readFileSync(join(folder, name, 'final.txt'), 'utf8'))]);
    }
    expect(found.length).toBeGreaterThan(30);
    expect(found).toEqual(published);
    await stage.close(page);
  });
}

/** A browser puts empty lines between blocks, the published text does not; and it has no tab for a cell that is empty. */
const lines = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\t+/, ''))
    .filter((line) => line !== '');

/** Selects a state's text, copies it, and pastes it where only text can be pasted. */
async function copied(page: Page, state: string): Promise<string> {
  await page.evaluate((name) => {
    const text = document.querySelector(`.state[data-state="${name}"] .transcript`);
    if (text) getSelection()?.selectAllChildren(text);
  }, state);
  await page.keyboard.press('ControlOrMeta+c');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+v');
  return page.locator('body > textarea').inputValue();
}
