import { followed, type BookPlace, type BookPlan } from './book-plan.ts';
import { chapterMark } from './chapter-mark.ts';
import { columnShares } from './column-shares.ts';
import type { Article, Chapter, Prose, ProseFlow, ProseInline, ProseList, ProseTable } from './model.ts';
import { bookmark, link } from './odt-bookmarks.ts';
import { unnumberedStyle } from './odt-book-styles.ts';
import type { OdtTables } from './odt-tables.ts';
import type { OdtText } from './odt-text.ts';
import { setProse, type ProseRun, type Run } from './set-text.ts';

/** How paragraphs look in the text, and in a cell of a table. */
type Room = { paragraph: string; item: string; bullets: string; numbers: string };
const inTheText: Room = {
  paragraph: 'Text_20_body',
  item: 'Liste_20_texte',
  bullets: 'Puces_20_texte',
  numbers: 'Numeros_20_texte',
};
const inACell: Room = {
  paragraph: 'Cellule',
  item: 'Cellule',
  bullets: 'Puces_20_cellule',
  numbers: 'Numeros_20_cellule',
};

/** The text of a charter for LibreOffice: `isBook` numbers headings by the outline. */
export const odtProse = (text: OdtText, tables: OdtTables, plan: BookPlan, isBook: boolean) => {
  const { words, line, paragraph } = text;
  let notes = 0;

  const noteCall = (said: string): string => {
    notes += 1;
    return `<text:note text:id="note${notes}" text:note-class="footnote"><text:note-citation>${notes}</text:note-citation><text:note-body>${paragraph('Footnote', words(said))}</text:note-body></text:note>`;
  };

  /** « article 2.3 »: the number is a field, which follows its article when others come before it. */
  const reference = (run: Run, place: BookPlace): string => {
    const { before, number } = followed(run.text, place);
    if (number === '') return link(place, line([run], {}));
    const field = `<text:bookmark-ref text:reference-format="number" text:ref-name="${bookmark(place)}">${words(number)}</text:bookmark-ref>`;
    return before === '' ? field : line([{ ...run, text: before }], {}) + field;
  };

  const piece = (run: ProseRun): string => {
    if (run.note) return noteCall(run.note.text);
    const place = run.target === undefined ? undefined : plan.at(run.target);
    return place ? reference(run, place) : line([run], {});
  };
  const content = (nodes: readonly ProseInline[] | undefined): string =>
    setProse(nodes ?? [])
      .map((runs) => runs.map(piece).join(''))
      .join('<text:line-break/>');

  const list = (block: ProseList, room: Room, isSecond: boolean): string => {
    const items = block.content.map((item, index) => {
      const [first] = item.content;
      // A number stands before words of its own, were they none.
      const opening = first?.type === 'paragraph' ? '' : paragraph(room.item, '');
      let lists = 0;
      const flows = item.content.map((child) => {
        if (child.type === 'paragraph') return paragraph(room.item, content(child.content));
        lists += 1;
        return list(child, room, lists > 1);
      });
      // A second list under the same item would go on from the first.
      const restart = isSecond && index === 0 && block.type === 'orderedList' ? ' text:start-value="1"' : '';
      return `<text:list-item${restart}>${opening}${flows.join('')}</text:list-item>`;
    });
    const style = block.type === 'bulletList' ? room.bullets : room.numbers;
    return `<text:list text:style-name="${style}">${items.join('')}</text:list>`;
  };
  const flow = (block: ProseFlow, room: Room): string =>
    block.type === 'paragraph' ? paragraph(room.paragraph, content(block.content)) : list(block, room, false);

  const table = (block: ProseTable): string => {
    const rows = block.rows.map((cells, index) => {
      const room = block.hasHead && index === 0 ? { ...inACell, paragraph: 'Cellule_20_titre' } : inACell;
      return cells.map((flows) => flows.map((each) => flow(each, room)).join(''));
    });
    return (
      tables.cellGrid(columnShares(block), rows, block.hasHead ? 1 : 0) + paragraph('Apres_20_tableau', '')
    );
  };

  /** A paragraph, list, intertitle or table of an article. */
  const prose = ({ content: block }: Prose): string => {
    if (block.type === 'heading')
      return `<text:h text:style-name="Heading_20_3" text:outline-level="3">${content(block.content)}</text:h>`;
    return block.type === 'table' ? table(block) : flow(block, inTheText);
  };

  /** A chapter or an article: the outline numbers it, where counting comes to its number. */
  const heading = (block: Chapter | Article, opens: (style: string) => string): string => {
    const place = plan.of(block);
    const { level, isCounted } = place;
    const outline = isBook ? level : level + 1;
    const unnumbered = isBook ? unnumberedStyle(level) : `Heading_20_${outline}`;
    const number =
      isCounted || block.number === '' ? '' : `${words(chapterMark(level, block.number))}<text:tab/>`;
    const name = bookmark(place);
    return (
      `<text:h text:style-name="${opens(isCounted ? `Heading_20_${level}` : unnumbered)}" text:outline-level="${outline}"${isBook && !isCounted ? ' text:is-list-header="true"' : ''}>` +
      `<text:bookmark-start text:name="${name}"/>${number}${words(block.title)}<text:bookmark-end text:name="${name}"/></text:h>`
    );
  };

  return { prose, heading };
};
