import type { ArticleInline } from '../../db/domain/article-text.ts';
import type { ListPlace } from '../../db/domain/imported-lists.ts';
import { isSymbolFont, symbolSign } from '../../db/domain/symbol-fonts.ts';
import { importedWords, isBlank } from '../../db/domain/imported-inline.ts';
import type { ImportedBlock } from '../../db/domain/imported-text.ts';

/** How the words at a place of the page are to be read. */
export type Reading = {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  raise: 'super' | 'sub' | null;
  /** Its letters are signs of this font. */
  symbolFont: string | null;
  isLink: boolean;
  isHeading: boolean;
  /** Blanks and line ends count as they are (`pre`). */
  isPreformatted: boolean;
  /** The item of a list that is being read: its first line takes the place, those after it go on with it. */
  item: { place: ListPlace; isBegun: boolean } | null;
};

const marksOf = ({ bold, italic, underline, isHeading }: Reading): { marks?: Mark[] } => {
  const marks: Mark[] = [
    ...(bold && !isHeading ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []),
    ...(underline ? [{ type: 'underline' as const }] : []),
  ];
  return marks.length > 0 ? { marks } : {};
};
type Mark = { type: 'bold' | 'italic' | 'underline' };

/** As a page shows blanks: one between two words, whatever the source's lines; a single no-break space is kept. */
const spaced = (text: string): string => text.replace(/[ \t\n\f]+/g, ' ').replace(/[ \u00a0]{2,}/g, ' ');

const signs = (text: string, font: string | null): string =>
  font !== null && isSymbolFont(font)
    ? Array.from(text, (sign) =>
        sign.trim() === '' ? ' ' : (symbolSign(font, sign.charCodeAt(0)) ?? ''),
      ).join('')
    : text;

const after = (place: ListPlace): ListPlace => ('level' in place ? { continues: place.level } : place);

/** Gathers words into lines as they come. */
export class LineWriter {
  readonly blocks: ImportedBlock[] = [];
  #content: ArticleInline[] = [];

  words(text: string, reading: Reading): void {
    const clean = importedWords(signs(text, reading.symbolFont), reading.raise);
    const said = reading.isPreformatted ? clean : spaced(clean);
    const last = this.#content.at(-1);
    const afterBlank =
      !last || last.type === 'hardBreak' || (last.type === 'text' && /[ \u00a0]$/.test(last.text));
    const kept = afterBlank && !reading.isPreformatted ? said.replace(/^[ ]+/, '') : said;
    if (kept !== '') this.#content.push({ type: 'text', text: kept, ...marksOf(reading) });
  }

  note(text: string): void {
    this.#content.push({ type: 'note', attrs: { text } });
  }

  /** Two line ends in a row part two paragraphs. */
  lineEnd(reading: Reading): void {
    if (this.#content.at(-1)?.type === 'hardBreak') this.close(reading);
    else if (this.#content.length > 0) this.#content.push({ type: 'hardBreak' });
  }

  close({ isHeading, item }: Reading): void {
    const content = this.#content;
    this.#content = [];
    if (isBlank(content)) return;
    const place = item && (item.isBegun ? after(item.place) : item.place);
    if (item) item.isBegun = true;
    this.blocks.push({ type: 'line', content, isHeading, place });
  }
}
