import { createCutter } from './cut.ts';
import { documentText } from './document-text.ts';
import { type Paginated, paginated } from './paginate.ts';
import { newSheet, showSheets } from './sheets.ts';

export type Desk = ReturnType<typeof createDesk>;

const nothing: Paginated<HTMLElement> = { blocks: [], pages: [] };

/** A desk where a document is laid as A4 sheets, and laid again as it changes. */
export const createDesk = (desk: HTMLElement) => {
  const page = desk.ownerDocument;
  const bench = page.createElement('div');
  const outOfSight = page.createElement('div');
  outOfSight.className = 'out-of-sight';
  outOfSight.append(bench);
  // After the sheets: what looks for something on the page finds it there first.
  desk.after(outOfSight);
  const cut = createCutter(bench);
  let shown = nothing;
  let look = '';

  return {
    /** Lays the HTML of a document, in steps between which the window may do something else. Gives the number of pages. */
    *lay(html: string): Generator<undefined, number> {
      const text = documentText(html);
      if (text.look !== look) shown = nothing;
      ({ look } = text);
      yield;
      shown = yield* paginated(shown, text.blocks, (blocks) =>
        cut(blocks, look).map((each) => ({ ...each, sheet: newSheet(page, each.sheet, look) })),
      );
      yield;
      const sheets = shown.pages.map(({ sheet }) => sheet);
      showSheets(desk, sheets, text);
      yield;
      return sheets.length;
    },
    /** Shows the sheets at `scale`, 1 being life size. A transform leaves the room it had: the desk takes what it shows. */
    scale(scale: number): void {
      desk.style.transform = `scale(${scale})`;
      page.body.style.height = `${desk.offsetHeight * scale}px`;
      page.body.style.width = `${desk.offsetWidth * scale}px`;
    },
  };
};
