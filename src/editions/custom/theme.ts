/** The look of an edition: what `theme` in `edition.yaml` names, read, checked, and ready to be published. */
import type { Root } from 'hast';
import { VFile } from 'vfile';
import { filesNamedIn, readFragment } from './fragment.ts';
import { FACES, type Face, Folder, type Said, SLOTS, type Slot, type ThemeSettings } from './settings.ts';
import { addStyle, LOADED } from './styles.ts';

/** A font of the edition's own, in the stead of ours. */
export interface Font {
  family: string;
  file: string;
  weight: string;
  bytes: Uint8Array;
}

export interface Theme {
  /** The style sheets, in their order. */
  styles: string[];
  logo?: { file: string; alt: string };
  fonts: { [face in Face]?: Font };
  slots: ReadonlyMap<Slot, Root>;
  /** What is published in `assets/theme/`, by name. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** The theme of an edition that has none of its own. */
export const NO_THEME: Theme = { styles: [], fonts: {}, slots: new Map(), files: new Map() };

const FONT_FILES = ['woff2', 'woff', 'ttf', 'otf'];
const IMAGES = ['svg', 'png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'];

/**
 * Reads the theme of an edition.
 *
 * @param edition the edition's folder
 * @returns the theme, and the files that were read; what is wrong is said on them and on `said.file`
 */
export function readTheme(edition: string, settings: ThemeSettings, said: Said): { theme: Theme; read: VFile[] } {
  const folder = new Folder(edition, 'theme');
  const files = new Map<string, Uint8Array>();
  const read: VFile[] = [];
  const find = (name: string, endings: readonly string[], ...path: PropertyKey[]) =>
    folder.read(name, endings, said.file, said.place(['theme', ...path]));

  for (const [index, name] of (settings.styles ?? []).entries()) {
    const bytes = find(name, ['css'], 'styles', index);
    if (bytes) addStyle(name, bytes, folder, files, read);
  }
  const { logo } = settings;
  const image = logo && find(logo.file, IMAGES, 'logo', 'file');
  if (logo && image) files.set(logo.file, image);

  const fonts: Theme['fonts'] = {};
  for (const face of FACES) {
    const font = settings.fonts?.[face];
    if (!font) continue;
    const bytes = find(font.file, FONT_FILES, 'fonts', face, 'file');
    const licence = font.licence && find(font.licence, ['txt', 'md', 'html'], 'fonts', face, 'licence');
    if (bytes) fonts[face] = { family: font.family, file: font.file, weight: font.weight ?? '400', bytes };
    if (font.licence && licence) files.set(font.licence, licence);
  }

  const slots = new Map<Slot, Root>();
  for (const slot of SLOTS) {
    const name = settings.slots?.[slot];
    const bytes = name === undefined ? undefined : find(name, ['html', 'htm'], 'slots', slot);
    if (name === undefined || !bytes) continue;
    const file = new VFile({ path: `${folder.path}/${name}`, value: Buffer.from(bytes).toString('utf8') });
    read.push(file);
    const tree = readFragment(file, slot, settings.scripts ?? false);
    slots.set(slot, tree);
    for (const { name: named, element } of filesNamedIn(tree)) {
      const found = folder.read(named, LOADED, file, element.position);
      if (found) files.set(named, found);
    }
  }
  return { theme: { styles: settings.styles ?? [], ...(logo && { logo }), fonts, slots, files }, read };
}
