import type { BookPlan } from './book-plan.ts';
import { chapterMark } from './chapter-mark.ts';
import type { Contents } from './model.ts';
import { bookmark, link } from './odt-bookmarks.ts';
import type { OdtText } from './odt-text.ts';

/** How LibreOffice writes an entry when it makes the table anew: number, words, page. `tab` in millimetres. */
const entryTemplate = (level: 1 | 2, tab: number): string =>
  `<text:table-of-content-entry-template text:outline-level="${level}" text:style-name="Contents_20_${level}"><text:index-entry-link-start/><text:index-entry-chapter text:display="number"/><text:index-entry-tab-stop style:type="left" style:position="${tab}mm"/><text:index-entry-text/><text:index-entry-tab-stop style:type="right" style:leader-char="."/><text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>`;

/** A true table of contents, written already; its page numbers are fields, right at once whatever the fonts. */
export const odtContents = (
  { title, entries }: Contents,
  { words, paragraph }: OdtText,
  plan: BookPlan,
): string => {
  const head = words(title);
  const lines = entries.map(({ level, number, title: said, target }) => {
    const place = plan.at(target);
    const shown = `${number === '' ? '' : `${words(chapterMark(level, number))}<text:tab/>`}${words(said)}`;
    const style = `Contents_20_${level}`;
    if (!place) return paragraph(style, shown);
    const page = `<text:bookmark-ref text:reference-format="page" text:ref-name="${bookmark(place)}">1</text:bookmark-ref>`;
    return paragraph(style, link(place, `${shown}<text:tab/>${page}`));
  });
  return (
    '<text:table-of-content text:name="Sommaire"><text:table-of-content-source text:outline-level="2">' +
    `<text:index-title-template text:style-name="Contents_20_Heading">${head}</text:index-title-template>` +
    `${entryTemplate(1, 8)}${entryTemplate(2, 12)}</text:table-of-content-source>` +
    `<text:index-body><text:index-title text:name="Sommaire_Titre">${paragraph('Contents_20_Heading', head)}</text:index-title>${lines.join('')}</text:index-body></text:table-of-content>`
  );
};
