/** TEI for the judge: what is encoded here stands in `tests/artefacts/tei`, where CI has jing read it against `tei_all`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../src/edition.ts';
import { severity } from '../../src/messages/report.ts';

const folder = join('tests', 'artefacts', 'tei');
beforeAll(() => mkdirSync(folder, { recursive: true }));

const metadata = `---
title: "Letter & reply: <one>"
date: 1962-11
author: A. Clerk
language: fr-CA
editors: [{name: B. Editor, role: edited by, ref: "https://orcid.org/0000-0000-0000-0000"}]
publisher: A Press
licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
source:
  title: The papers
  settlement: College Park
  repository: National Archives
  collection: RG 59
  shelfmark: Box 1.10
  url: https://example.org/1
  physical: Six leaves.
  history: Given in 1975.
sender: A. Clerk
recipient: C. Minister
hands:
  ac: {name: A. Clerk, medium: blue pencil, note: Writes small.}
  archive: {}
stages:
  - {id: typed, label: as typed}
  - {id: revised, hand: ac}
profile: letter
infer: {heading: false}
furniture: ["^SECRET$"]
cancelledBy: archive
lines: reflowed
---
`;

test.each([
  ['no-metadata', 'one word'],
  ['all-metadata', `${metadata}the ~~old~~{hand=ac stage=revised} ^{new}{hand=ac stage=revised} house`],
  ['one-fact-of-the-source', '---\nsource: {url: "https://example.org/1"}\n---\ntext'],
  ['licence-without-publisher', '---\nlicence: {name: CC0}\n---\ntext'],
  ['sender-alone', '---\nsender: A. Clerk\n---\ntext'],
  ['only-furniture', '---\nfurniture: ["^SECRET$"]\n---\nSECRET'],
  ['only-a-deletion', '~~all of it~~'],
  ['an-error', 'one ~~two and [three]{.nothing}']
])('%s', (name, text) => {
  const { tei, file } = encode(text, { path: `${name}.txt` });
  if (name !== 'an-error') expect(file.messages.filter((message) => severity(message) === 'error')).toEqual([]);
  expect(tei).toBeDefined();
  writeFileSync(join(folder, `${name}.xml`), tei ?? '');
});
