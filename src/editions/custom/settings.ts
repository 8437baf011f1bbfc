/** What `edition.yaml` says of an edition's own look, and how its files are found. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { CUSTOM } from '../../messages/custom.ts';
import { nearest } from '../../messages/nearest.ts';
import { reporter } from '../../messages/report.ts';

const report = reporter(CUSTOM);

/** The places of a page that take a fragment. */
export const SLOTS = ['head', 'header', 'beforeText', 'afterText', 'footer'] as const;
export type Slot = (typeof SLOTS)[number];

/** The kinds of type that the theme speaks of; each can have a font of the edition's own. */
export const FACES = ['serif', 'typewriter'] as const;
export type Face = (typeof FACES)[number];

export interface FontSettings {
  family: string;
  file: string;
  /** CSS `font-weight`: `400`, or `200 900` for a variable font. */
  weight?: string;
  /** A file with the licence, published beside the font. */
  licence?: string;
}

export interface ThemeSettings {
  styles?: string[];
  fonts?: { [face in Face]?: FontSettings };
  logo?: { file: string; alt: string };
  slots?: { [slot in Slot]?: string };
  /** Whether fragments may hold scripts. */
  scripts?: boolean;
}

/** Where settings are told to be wrong: the file that says them, and the place of each in it. */
export interface Said {
  file: VFile;
  place: (path: readonly PropertyKey[]) => Position | undefined;
}

/** A folder of an edition, `theme/` or `xslt/`, whose files are named in it from its top, with slashes. */
export class Folder {
  readonly path: string;
  readonly name: string;
  /** @param edition the edition's folder */
  constructor(edition: string, name: string) {
    this.path = join(edition, name);
    this.name = name;
  }

  /**
   * The bytes of a file.
   *
   * @param endings what its name may end in, without the dot
   * @returns undefined when it is not there or may not be named; `file` says why, at `place`
   */
  read(name: string, endings: readonly string[], file: VFile, place: Position | undefined): Uint8Array | undefined {
    const parts = name.split('/');
    if (parts.some((part) => part === '..' || part === '.' || part === '') || /[\\:\0]/.test(name)) {
      report(file, 'custom-file-outside', place, { name, folder: this.name });
      return undefined;
    }
    if (!endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`))) {
      report(file, 'custom-file-kind', place, { name, allowed: endings });
      return undefined;
    }
    const path = join(this.path, ...parts);
    if (!this.names().includes(name) || !statSync(path).isFile()) {
      const near = nearest(name, this.names());
      report(file, 'custom-file-missing', place, { name, folder: this.name, ...(near && { nearest: near }) });
      return undefined;
    }
    return readFileSync(path);
  }

  /** All files, as they are named. A name must fit to the letter, also where the disk takes capitals for small letters. */
  private names(): string[] {
    if (!existsSync(this.path)) return [];
    return readdirSync(this.path, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  }
}
