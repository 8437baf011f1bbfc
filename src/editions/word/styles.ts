/**
 * The styles of a Word file. Their ids are what the import knows them by (`src/word`), so a text that went out comes in again
 * as what it was. A quiet page: one serif face, that people with Word have.
 */
import { AlignmentType, type IPropertiesOptions, LevelFormat } from 'docx';

export const EDITORIAL_NOTE = 'FootnoteText';
export const AUTHORIAL_NOTE = 'AuthorialNote';
export const SOURCE_PAGE = 'SourcePage';
export const VERSE = 'Verse';
export const VERSE_END = 'VerseEnd';
export const DOCUMENT_LINE = 'DocumentLine';
export const SIGNATURE = 'Closer';
export const ITEM = 'LabelledItem';
export const FIELD = 'FormField';
export const BULLETS = 'bullets';

/** One step of indentation, in twentieths of a point. */
export const STEP = 480;

const FACE = 'Georgia';

/** @param language of the text, BCP 47 */
export const styles = (language = 'en'): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: { run: { font: FACE, size: 22, language: { value: language } }, paragraph: { spacing: { line: 300 } } },
    title: { run: { font: FACE, size: 36 }, paragraph: { spacing: { before: 480, after: 120 } } },
    heading1: heading(28),
    heading2: heading(24),
    heading3: heading(22),
    heading4: heading(22),
    heading5: heading(22),
    heading6: heading(22),
    footnoteText: { run: { font: FACE, size: 18 } }
  },
  paragraphStyles: [
    paragraphStyle(DOCUMENT_LINE, 'Document line', { spacing: { after: 480 } }, { italics: true }),
    paragraphStyle(ITEM, 'Labelled item', { spacing: { before: 60, after: 60 } }),
    paragraphStyle(FIELD, 'Form field', { spacing: { before: 60, after: 60 } }),
    paragraphStyle(VERSE, 'Verse', { indent: { left: STEP * 2, hanging: STEP } }),
    { ...paragraphStyle(VERSE_END, 'Verse, end of stanza', { spacing: { after: 200 } }), basedOn: VERSE },
    paragraphStyle(SIGNATURE, 'Closer', { alignment: AlignmentType.RIGHT, spacing: { before: 120 } }),
    { ...paragraphStyle(AUTHORIAL_NOTE, 'Authorial note', {}), basedOn: EDITORIAL_NOTE }
  ],
  characterStyles: [{ id: SOURCE_PAGE, name: 'Source page', run: { color: '7F7F7F', size: 16 } }]
});

export const NUMBERING: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: BULLETS,
      levels: Array.from({ length: 9 }, (_, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '–',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } }
      }))
    }
  ]
};

function heading(size: number) {
  return {
    run: { font: FACE, size, color: '000000' },
    paragraph: { spacing: { before: 360, after: 120 }, keepNext: true }
  };
}

function paragraphStyle(id: string, name: string, paragraph: object, run: object = {}) {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph, run };
}
