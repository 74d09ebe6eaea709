import { isBlank } from '../../db/domain/imported-inline.ts';
import type { ImportedCell } from '../../db/domain/imported-tables.ts';
import type { WordBlock, WordLine, WordLoss, WordLossKind } from '../../db/domain/word-blocks.ts';
import { WordParagraphs } from './word-paragraphs.ts';
import type { WordPackage } from './word-package.ts';
import { childNamed, elementsOf, numberIn, switchIn, valueOf, within, type XmlElement } from './word-xml.ts';

/** Elements that only stand around paragraphs and tables. */
const around = /^(?:customXml|smartTag|ins|moveTo|Choice|sdtContent)$/;

/** Reads the body of a document, block after block. */
export class WordReader {
  readonly blocks: WordBlock[] = [];
  readonly losses: WordLoss[] = [];
  readonly #paragraphs: WordParagraphs;

  constructor(opened: WordPackage) {
    this.#paragraphs = new WordParagraphs(opened, (kind) => this.#lose(kind));
  }

  #lose(kind: WordLossKind): void {
    this.losses.push({ kind, at: this.blocks.length });
  }

  /** What is told of the document as a whole. */
  loseOnce(kind: WordLossKind): void {
    if (!this.losses.some((loss) => loss.kind === kind)) this.losses.push({ kind, at: -1 });
  }

  read(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      const [blocks, losses] = [this.blocks.length, this.losses.length];
      this.#block(element);
      // What was lost with a paragraph that leaves nothing belongs with the text above it.
      if (this.blocks.length === blocks && blocks > 0)
        for (const loss of this.losses.slice(losses)) if (loss.at === blocks) loss.at = blocks - 1;
    }
  }

  #block(element: XmlElement): void {
    const { name } = element;
    if (name === 'p') this.#add(this.#lines(element));
    else if (name === 'tbl') this.#table(element);
    else if (name === 'sdt') this.#control(element);
    else if (name === 'AlternateContent') this.read(childNamed(element, 'Choice') ?? element);
    else if (name === 'altChunk') this.#lose('inserted');
    else if (name === 'bookmarkStart') this.#paragraphs.anchor(element.attributes.get('name') ?? '');
    else if (around.test(name)) this.read(element);
  }

  #add(lines: readonly WordLine[]): void {
    this.blocks.push(...lines);
  }

  /** A table of contents is made anew on the paper. */
  #control(element: XmlElement): void {
    const [gallery] = within(element, 'docPartGallery');
    if (/^table of contents$/i.test(gallery?.attributes.get('val') ?? '')) this.loseOnce('contents');
    else this.read(childNamed(element, 'sdtContent') ?? element);
  }

  /** The line of a paragraph, and those of the text boxes that hang on it. */
  #lines(element: XmlElement, inHead = false): WordLine[] {
    const { line, boxes, isContents } = this.#paragraphs.read(element, inHead);
    if (isContents) {
      this.loseOnce('contents');
      return [];
    }
    const after = boxes.flatMap((box) => this.#within(box, inHead));
    return line && !isBlank(line.content) ? [line, ...after] : after;
  }

  /** Every line of a cell or a box, tables within it included. */
  #within(parent: XmlElement, inHead: boolean): WordLine[] {
    return elementsOf(parent).flatMap((element) => {
      if (element.name === 'p') return this.#lines(element, inHead);
      if (element.name === 'tbl') {
        this.#lose('nestedTable');
        return this.#rows(element).flatMap(({ cells }) =>
          cells.flatMap((cell) => this.#within(cell, inHead)),
        );
      }
      if (element.name === 'sdt') return this.#within(childNamed(element, 'sdtContent') ?? element, inHead);
      return around.test(element.name) ? this.#within(element, inHead) : [];
    });
  }

  /** Rows that were not deleted, through what may stand around rows and cells. */
  #rows(table: XmlElement): { row: XmlElement; cells: XmlElement[]; isHead: boolean }[] {
    const inside = (element: XmlElement, name: string): XmlElement[] =>
      elementsOf(element).flatMap((child) =>
        child.name === name
          ? [child]
          : child.name === 'sdt' || around.test(child.name)
            ? inside(child, name)
            : [],
      );
    return inside(table, 'tr').flatMap((row) => {
      const properties = childNamed(row, 'trPr');
      if (childNamed(properties, 'del')) {
        this.#lose('deletion');
        return [];
      }
      return [{ row, cells: inside(row, 'tc'), isHead: switchIn(properties, 'tblHeader') === true }];
    });
  }

  #table(element: XmlElement): void {
    const rows = this.#rows(element);
    const [first] = rows;
    const hasHead = (first?.isHead ?? false) && rows.length > 1;
    const grid = rows.map(({ row, cells }, at) => this.#cells(row, cells, hasHead && at === 0));
    this.blocks.push({ type: 'table', hasHead, rows: merged(grid) });
  }

  #cells(row: XmlElement, cells: readonly XmlElement[], inHead: boolean): DrawnCell[] {
    const skipped = numberIn(childNamed(childNamed(row, 'trPr'), 'gridBefore'), 'val') ?? 0;
    const blank = { lines: [], across: skipped, isContinued: false };
    return [
      ...(skipped > 0 ? [blank] : []),
      ...cells.map((cell) => {
        const properties = childNamed(cell, 'tcPr');
        const isContinued = /^(?:continue)?$/.test(mergeOf(properties, 'vMerge') ?? 'none');
        return {
          lines: isContinued ? [] : this.#within(cell, inHead),
          across: numberIn(childNamed(properties, 'gridSpan'), 'val') ?? 1,
          isContinued,
        };
      }),
    ];
  }
}

type DrawnCell = { lines: WordLine[]; across: number; isContinued: boolean };

/** `vMerge` without a value continues the cell above. */
const mergeOf = (properties: XmlElement | null, name: string): string | null =>
  childNamed(properties, name) && (valueOf(properties, name) ?? '');

/** Cells that continue the one above make it as many rows tall. */
const merged = (rows: readonly (readonly DrawnCell[])[]): ImportedCell[][] => {
  const above = new Map<number, { cell: ImportedCell; last: number }>();
  return rows.map((cells, row) => {
    let column = 0;
    return cells.flatMap(({ lines, across, isContinued }) => {
      const at = column;
      column += Math.max(1, across);
      const top = above.get(at);
      if (isContinued && top && top.last === row - 1) {
        top.cell.down += 1;
        top.last = row;
        return [];
      }
      const cell = { lines, across, down: 1 };
      above.set(at, { cell, last: row });
      return [cell];
    });
  });
};
