/** The index of a large edition: made of pages as the stylesheets make them, without the time that those take. */
import { SearchIndex } from '../lib/editions/search/index.js';
import { prose } from './prose.js';

/**
 * Indexes documents of about 500 words in which every second paragraph was revised, and prints what it costs.
 *
 * @param {number} documents
 */
export async function searching(documents) {
  console.log(
    `\nindex ${documents.toLocaleString('en')} documents for searching (wall)\n  aim:     minutes, and a folder that can be copied`
  );
  const index = await SearchIndex.open();
  if (!index) {
    console.log('  skipped: Pagefind does not run here');
    return;
  }
  const words = prose(2_000_000, 0).split(/\s+/);
  const started = performance.now();
  for (let n = 0; n < documents; n += 1) await index.add(page(words, n), `${n}/index.html`);
  const files = await index.files('');
  const size = files.reduce((sum, { content }) => sum + content.length, 0);
  console.log(
    `  ours:    ${((performance.now() - started) / 1000).toFixed(0)} s, ${files.length} files, ${(size / 1e6).toFixed(0)} MB`
  );
}

/** @param {string[]} words @param {number} n */
function page(words, n) {
  const blocks = Array.from({ length: 5 }, (_, at) =>
    words.slice((n * 37 + at * 100) % (words.length - 100)).slice(0, 100)
  );
  /** @param {string} name @param {(words: string[], at: number) => string} text */
  const state = (name, text) =>
    `<section class="state" data-state="${name}"><h2>${name}</h2><div class="transcript">${blocks
      .map((block, at) => `<p id="${name}.p${at}">${text(block, at)}</p>`)
      .join('')}</div></section>`;
  /** @param {string} tag @param {string} word */
  const revised = (tag, word) => (/** @type {string[]} */ block, /** @type {number} */ at) =>
    (n + at) % 2 === 0
      ? `${block.join(' ')} <${tag} class="revised" id="${word}${at}">${word}${n}</${tag}>`
      : block.join(' ');
  return `<html lang="en"><h1>Document ${n}</h1>${state('original', revised('span', 'old'))}${state('final', revised('ins', 'new'))}</html>`;
}
