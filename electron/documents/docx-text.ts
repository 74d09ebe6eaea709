import { Paragraph, TextRun, type IParagraphOptions } from 'docx';
import type { RichBlock } from '../../db/domain/rich-text.ts';
import { deepest, itemIndent, underPoint } from './docx-list-styles.ts';
import { setLine, setRich, type Line } from './set-text.ts';

export type Look = { style?: string; bold?: boolean; italics?: boolean; color?: string; size?: number };

/** Runs of one line; `isBroken` opens it on a new line of the same paragraph. */
export const runsOf = (line: Line, look: Look = {}, isBroken = false): TextRun[] => [
  ...(isBroken && line.length === 0 ? [new TextRun({ break: 1 })] : []),
  ...line.map(
    ({ text, bold, italic, underline, raised }, index) =>
      new TextRun({
        ...look,
        text,
        ...(isBroken && index === 0 && { break: 1 }),
        ...(bold && { bold }),
        ...(italic && { italics: italic }),
        ...(underline && { underline: {} }),
        ...(raised && { superScript: raised }),
      }),
  ),
];

/** A line of plain text, typeset. */
export const runs = (text: string, look: Look = {}): TextRun[] => runsOf(setLine(text), look);

/** A paragraph of plain text; `look` is the run's, the rest the paragraph's. */
export const paragraph = (text: string, options: IParagraphOptions = {}, look: Look = {}): Paragraph =>
  new Paragraph({ ...options, children: runs(text, look) });

export const lines = (texts: readonly string[], look: Look = {}): TextRun[] =>
  texts.flatMap((text, index) => runsOf(setLine(text), look, index > 0));

/** Counts lists: each is an instance of its own, or its numbers would go on from the list above. */
export type Lists = { count: number };

type Place = { style: string; lists: Lists };

const listParagraphs = (block: RichBlock, depth: number, instance: number, place: Place): Paragraph[] => {
  if (block.type === 'paragraph') return richParagraphs(block, place);
  const reference = block.type === 'bulletList' ? 'puces' : 'numeros';
  return block.content.flatMap(({ content }) => {
    let isMarked = false;
    return content.flatMap((child) => {
      if (child.type !== 'paragraph') return listParagraphs(child, depth + 1, ++place.lists.count, place);
      const children = setRich(child.content ?? []).flatMap((line, index) => runsOf(line, {}, index > 0));
      const options: IParagraphOptions = isMarked
        ? { indent: { left: itemIndent(underPoint, depth) } }
        : { numbering: { reference, level: Math.min(depth, deepest), instance, custom: true } };
      isMarked = true;
      return [new Paragraph({ ...options, style: place.style, children })];
    });
  });
};

/** A paragraph or a list of a rich text. */
export const richParagraphs = (block: RichBlock, place: Place): Paragraph[] => {
  if (block.type !== 'paragraph') return listParagraphs(block, 0, ++place.lists.count, place);
  const children = setRich(block.content ?? []).flatMap((line, index) => runsOf(line, {}, index > 0));
  return [new Paragraph({ style: place.style, children })];
};
