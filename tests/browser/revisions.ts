/** A revision opens its record where the reader is; the ledger sorts, and shows what one asks for. */
import type { Page } from 'playwright-core';
import { PHONE, picture, type Stage } from './stage.ts';

/** The sign of the revision that put Castro for Soviet, in the view that shows. */
const castro = (page: Page) =>
  page.locator('[data-state="diplomatic"] .subst', { hasText: 'Castro' }).locator('+ .sign');
const record = (page: Page) => page.locator('.record');

export function revisions(stage: Stage): void {
  test('a click on its sign opens the record, which says what is known and leads to the ledger', async () => {
    const page = await stage.open();
    await castro(page).click();
    expect(await record(page).isVisible()).toBe(true);
    const said = await record(page).textContent();
    for (const words of ['1.15', 'substitution', 'Soviet', 'Castro', 'above the line', 'inferred, likely'])
      expect(said).toContain(words);
    await picture(page, 'wide-record');
    await record(page).locator('a', { hasText: 'in the ledger' }).click();
    expect(await record(page).isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#record-5');
    await castro(page).click();
    await record(page).locator('a', { hasText: 'link to this revision' }).click();
    expect(await page.locator(':target').textContent()).toContain('Castro');
    await stage.close(page);
  });

  test('a click on the words opens it too, and a click elsewhere closes it', async () => {
    const page = await stage.open();
    await page.locator('[data-state="diplomatic"] ins', { hasText: 'Castro' }).click();
    expect(await record(page).isVisible()).toBe(true);
    await page.locator('[data-state="diplomatic"] h3').first().click();
    expect(await record(page).isVisible()).toBe(false);
    await stage.close(page);
  });

  test('with the keyboard: enter opens it, escape closes it and leads back', async () => {
    const page = await stage.open();
    await castro(page).focus();
    await page.keyboard.press('Enter');
    expect(await record(page).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.record') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await record(page).isVisible()).toBe(false);
    expect(await castro(page).evaluate((sign) => sign === document.activeElement)).toBe(true);
    await stage.close(page);
  });

  test('it shows while the pointer rests on the words or on itself, and goes when the pointer leaves', async () => {
    const page = await stage.open();
    await page.locator('[data-state="diplomatic"] ins', { hasText: 'Castro' }).hover();
    await record(page).waitFor({ state: 'visible' });
    await record(page).hover();
    expect(await record(page).isVisible()).toBe(true);
    await page.locator('.title h1').hover();
    await record(page).waitFor({ state: 'hidden' });
    await stage.close(page);
  });

  test('with a finger, on a phone: it opens inside the window', async () => {
    const page = await stage.open({}, { viewport: PHONE, hasTouch: true });
    await castro(page).tap();
    const box = await record(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
    await picture(page, 'phone-record');
    await stage.close(page);
  });

  test('the ledger sorts by each column, up and down', async () => {
    const page = await stage.open({ address: '#ledger' });
    const kinds = () => page.locator('.ledger tbody:not(.of-page) .kind').allInnerTexts();
    const heading = page.locator('.ledger thead th', { hasText: 'Kind' });
    await heading.locator('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await kinds()).toEqual([...(await kinds())].sort());
    await heading.locator('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect((await kinds())[0]).toBe('substitution');
    await stage.close(page);
  });

  test('the ledger shows the rows that one chooses, says how many, and opens for a link', async () => {
    const page = await stage.open({ address: '#ledger' });
    const rows = async () => (await page.locator('.ledger tbody tr[data-kind]:visible').all()).length;
    const all = await rows();
    await page.locator('select[name="certainty"]').selectOption('doubtful');
    expect(await rows()).toBe(1);
    expect(await page.locator('.filters [role="status"]').textContent()).toBe(`1 of ${all}`);
    await page.locator('select[name="certainty"]').selectOption('*');
    await page.locator('select[name="hand"]').selectOption('Declassification review');
    expect(await rows()).toBe(10);
    await page.evaluate(() => {
      location.hash = '#record-5';
    });
    await page.locator('#record-5').waitFor({ state: 'visible' });
    expect(await rows()).toBe(all);
    await stage.close(page);
  });

  test('rows are chosen by what was inferred, and by two things at once', async () => {
    const page = await stage.open({ address: '#ledger' });
    const rows = () => page.locator('.ledger tbody tr[data-kind]:visible').allInnerTexts();
    const all = (await rows()).length;
    await page.locator('select[name="origin"]').selectOption('inferred');
    const inferred = await rows();
    expect(inferred.filter((row) => !row.includes('inferred'))).toEqual([]);
    await page.locator('select[name="origin"]').selectOption('');
    const others = await rows();
    expect(others.filter((row) => row.includes('inferred'))).toEqual([]);
    expect(inferred.length + others.length).toBe(all);
    await page.locator('select[name="kind"]').selectOption('deletion');
    expect((await rows()).length).toBe(1);
    await page.locator('select[name="origin"]').selectOption('inferred');
    expect(await rows()).toEqual([]);
    expect(await page.locator('.ledger tbody:visible').count()).toBe(0);
    expect(await page.locator('.filters [role="status"]').textContent()).toBe(`0 of ${all}`);
    await stage.close(page);
  });

  test('rows are chosen by stage, and those of none', async () => {
    const page = await stage.open({ edition: 'phenomena', path: 'difficult-page/index.html', address: '#ledger' });
    const rows = () => page.locator('.ledger tbody tr[data-kind]:visible').allInnerTexts();
    const all = await rows();
    const select = page.locator('select[name="stage"]');
    await select.selectOption('revision');
    expect(await rows()).toEqual([expect.stringContaining('revision')]);
    await select.selectOption('');
    expect(await rows()).toEqual(all.filter((row) => !row.includes('revision')));
    await select.selectOption('*');
    expect(await rows()).toEqual(all);
    await stage.close(page);
  });

  test('revisions are counted by page, and the counts are said in words', async () => {
    const page = await stage.open();
    expect(await page.locator('.tallies svg').first().getAttribute('aria-label')).toBe(
      'Revisions by page: 1, 4; 2, 1; 3, 0; 4, 1; 5, 0; 6, 3'
    );
    await stage.close(page);
  });
}
