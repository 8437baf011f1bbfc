/** The address keeps what is shown, and every place has one. */
import type { Stage } from './stage.ts';
import { shown } from './views.ts';

export function addresses(stage: Stage): void {
  test('the address remembers the view, and brings it back', async () => {
    const page = await stage.open();
    await page.locator('label[for="view-final"]').click();
    expect(new URL(page.url()).search).toBe('?view=final');
    await page.reload();
    expect(await shown(page)).toEqual(['final']);
    await page.locator('label[for="view-compare"]').click();
    await page.locator('label[for="left-diplomatic"]').click();
    expect(new URL(page.url()).search).toBe('?view=compare&left=diplomatic&right=final');
    await page.reload();
    expect(await shown(page)).toEqual(['diplomatic', 'final']);
    await stage.close(page);
  });

  test('a view that the document does not have is the first one', async () => {
    const page = await stage.open({ address: '?view=nonsense%22%5D' });
    expect(await shown(page)).toEqual(['diplomatic']);
    await stage.close(page);
  });

  test.each([true, false])(
    'a row of the ledger leads to its place in the text (scripts: %s)',
    async (javaScriptEnabled) => {
      const page = await stage.open({}, javaScriptEnabled ? undefined : { javaScriptEnabled });
      const row = page.locator('.ledger tbody tr', { hasText: 'Castro' }).first();
      await row.locator('th a').click();
      const place = page.locator(':target');
      expect(await place.textContent()).toContain('Castro');
      expect(await place.isVisible()).toBe(true);
      await stage.close(page);
    }
  );

  test('without scripts, a sign in the text leads to the row', async () => {
    const page = await stage.open({}, { javaScriptEnabled: false });
    await page.locator('[data-state="diplomatic"] .sign[href="#record-5"]').click();
    expect(new URL(page.url()).hash).toBe('#record-5');
    expect(await page.locator('#record-5').isVisible()).toBe(true);
    await stage.close(page);
  });

  test('a link to a place shows the view that the place stands in', async () => {
    const page = await stage.open({ address: '?view=final' });
    const id = await page.locator('[data-state="original"] p[id]').first().getAttribute('id');
    await page.goto(stage.address({ address: `?view=final#${id}` }));
    await page.reload();
    expect(await shown(page)).toEqual(['original']);
    await stage.close(page);
  });

  test('a page says what it is, for those who cite it by machine', async () => {
    const page = await stage.open();
    const meta = (name: string) => page.locator(`meta[name="${name}"]`).getAttribute('content');
    expect(await meta('citation_title')).toBe('Next Steps in New York Negotiations');
    expect(await meta('citation_date')).toBe('1962/11/21');
    expect(await meta('citation_inbook_title')).toBe('Outgoing telegram, 21 November 1962');
    const said = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(said).toMatchObject({
      '@context': 'https://schema.org',
      name: 'Next Steps in New York Negotiations',
      author: ['Department of State'],
      dateCreated: '1962-11-21',
      inLanguage: 'en',
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
      publisher: { name: 'The stet project' },
      isPartOf: { name: 'Outgoing telegram, 21 November 1962' }
    });
    expect(said.encoding).toContainEqual({
      '@type': 'MediaObject',
      name: 'TEI',
      encodingFormat: 'application/tei+xml',
      contentUrl: '1962-11-21-telegram.xml'
    });
    await stage.close(page);
  });

  test('page, paragraph, line and revision have addresses', async () => {
    const page = await stage.open();
    for (const place of ['#page-2', '[id="line-2.2"]', '.transcript p[id]', '.transcript ins[id]'])
      expect(await page.locator(place).count()).toBeGreaterThan(0);
    await stage.close(page);
  });

  test('a mark in the margin shows when the reader points at its paragraph, and is a link to it', async () => {
    const page = await stage.open();
    const paragraph = page.locator('[data-state="diplomatic"] p[id]').nth(3);
    const mark = paragraph.locator(':scope > .mark');
    expect(await mark.isVisible()).toBe(false);
    await paragraph.hover();
    expect(await mark.isVisible()).toBe(true);
    await mark.click();
    expect(new URL(page.url()).hash).toBe(`#${await paragraph.getAttribute('id')}`);
    expect(await page.locator(':target').getAttribute('id')).toBe(await paragraph.getAttribute('id'));
    await stage.close(page);
  });

  test.each([true, false])('by keyboard: the box, and then every line and paragraph (scripts: %s)', async (scripts) => {
    const page = await stage.open({}, scripts ? undefined : { javaScriptEnabled: false });
    const line = page.locator('[id="line-1.2"]');
    expect(await line.isVisible()).toBe(false);
    await page.locator('#addresses').focus();
    await page.keyboard.press('Space');
    expect(await line.isVisible()).toBe(true);
    const found: string[] = [];
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('Tab');
      found.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
    }
    expect(found).toContain('#line-1.2');
    expect(found.some((href) => href.startsWith('#p-'))).toBe(true);
    await line.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#line-1.2');
    await stage.close(page);
  });

  test('without scripts too, an address in another state shows that state', async () => {
    const page = await stage.open({}, { javaScriptEnabled: false });
    const id = await page.locator('[data-state="final"] p[id]').nth(2).getAttribute('id');
    await page.goto(stage.address({ address: `#${id}` }));
    expect(await page.locator(':target').isVisible()).toBe(true);
    await stage.close(page);
  });

  test('an entry of an index leads to the name in the text', async () => {
    const page = await stage.open({ edition: 'letters', path: 'persons.html' });
    await page.locator('.entries div', { hasText: 'Öhrn, Sven' }).locator('.place').first().click();
    expect(await page.locator(':target').textContent()).toBe('Dr Öhrn');
    expect(await page.locator(':target').isVisible()).toBe(true);
    await stage.close(page);
  });

  test('the page for a wrong address has its look in itself', async () => {
    const page = await stage.open({ edition: 'letters', path: '404.html' });
    expect(await page.locator('link[rel="stylesheet"], script').count()).toBe(0);
    expect(await page.locator('main a').getAttribute('href')).toBe('https://example.org/orchids/');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)'
    );
    await stage.close(page);
  });
}
