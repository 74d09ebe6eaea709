import { BookmarkEnd, BookmarkStart, Paragraph, type IParagraphOptions, type TextRun } from 'docx';
import type { BookPlace } from './book-plan.ts';

// Named as Word names its own, which it hides. Two of them, since it makes the first anew with the table of contents.
const name = (prefix: string, { index }: BookPlace): string => `${prefix}${100_000_000 + index}`;
/** What the table of contents leads to. */
export const contentsBookmark = (place: BookPlace): string => name('_Toc', place);
/** What references lead to. */
export const referenceBookmark = (place: BookPlace): string => name('_Ref', place);

/** A heading, its words where the table of contents and references find them. */
export class BookmarkedHeading extends Paragraph {
  constructor(options: IParagraphOptions, place: BookPlace, words: readonly TextRun[]) {
    super(options);
    const [outer, inner] = [2 * place.index - 1, 2 * place.index];
    this.root.push(
      new BookmarkStart(contentsBookmark(place), outer),
      new BookmarkStart(referenceBookmark(place), inner),
      ...words,
      new BookmarkEnd(inner),
      new BookmarkEnd(outer),
    );
  }
}
