/** Readers find words, in the text as it stands and as it stood, and are told which. */
import type { Page } from 'playwright-core';
import { TELEGRAM } from './editions.ts';
import { picture, type Stage } from './stage.ts';

const PAGE = { path: 'search.html', served: true } as const;

export function search(stage: Stage): void {
  test('a word is found in its final and in its deleted form, and each says which', async () => {
    const page = await stage.open(PAGE);
    await page.locator('#q').fill('Castro');
    await page.locator('#q').press('Enter');
    expect(await said(page)).toContain('Final, added');
    await page.locator('#q').fill('Soviet');
    await page.waitForFunction(() => document.querySelector('#results del mark') !== null);
    const all = await said(page);
    expect(all).toContain('Original, struck out later');
    expect(all).toContain('Final');
    expect(new URL(page.url()).searchParams.get('q')).toBe('Soviet');
    await picture(page, 'wide-search');
    await stage.close(page);
  });

  test('a result leads to the place in the state that has the word, by key alone', async () => {
    const page = await stage.open({ ...PAGE, address: '?q=Soviet' });
    const struck = page.locator('#results li li', { has: page.locator('del mark') }).first();
    await struck.waitFor();
    await struck.locator('a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${TELEGRAM}/index.html?view=original#original.*`);
    const target = page.locator(':target');
    expect(await target.isVisible()).toBe(true);
    expect(await target.textContent()).toContain('Soviet');
    await stage.close(page);
  });

  test('one can search the final text alone, and the address remembers it', async () => {
    const page = await stage.open({ ...PAGE, address: '?q=Soviet&in=Final' });
    await page.locator('#results li li').first().waitFor();
    expect(await page.locator('#in').inputValue()).toBe('Final');
    expect(new Set(await said(page))).toEqual(new Set(['Final']));
    await stage.close(page);
  });

  test('every language of an edition is searched', async () => {
    const page = await stage.open({ ...PAGE, edition: 'phenomena', address: '?q=zzzzzz' });
    await page.waitForFunction(() => document.querySelector('#status')?.textContent !== '');
    expect(await page.locator('#status').textContent()).toBe('Nichts gefunden.');
    await page.locator('#q').fill('eilig');
    expect(await said(page)).toEqual(['Endfassung, hinzugefügt']);
    await page.locator('#q').fill('langsam');
    await page.waitForFunction(() => document.querySelector('#results del mark') !== null);
    expect(await said(page)).toEqual(['Grundschicht, später gestrichen']);
    await stage.close(page);
  });

  test('the field of the front page leads to what is found', async () => {
    const page = await stage.open({ path: 'index.html', served: true });
    await page.locator('#q').fill('Cuba');
    await page.locator('#q').press('Enter');
    await page.waitForURL('**/search.html?q=Cuba');
    expect((await said(page)).length).toBeGreaterThan(0);
    await stage.close(page);
  });

  test('opened from a file, the page says what to do, and asks for nothing', async () => {
    const page = await stage.open({ path: 'search.html', address: '?q=Cuba' });
    expect(await page.locator('#from-file').isVisible()).toBe(true);
    expect(await page.locator('#q').isDisabled()).toBe(true);
    expect(await page.locator('nav [aria-current="page"]').allTextContents()).toEqual(['Search']);
    await stage.close(page);
  });

  test('without scripts, the page says where else to look', async () => {
    const page = await stage.open(PAGE, { javaScriptEnabled: false });
    expect(await page.locator('noscript').isVisible()).toBe(true);
    await stage.close(page);
  });
}

/** What is said of the state of each place found; waits for them. */
async function said(page: Page): Promise<string[]> {
  await page.locator('#results li li').first().waitFor();
  return page.locator('#results .in').allTextContents();
}
