import { assertNever } from '../../db/domain/failure.ts';
import type { RichBlock } from '../../db/domain/rich-text.ts';
import { monthName, monthWeeks, dayInitials } from './month-grid.ts';
import type { AgendaEntry, Block, DocModel, Months } from './model.ts';
import {
  changedLine,
  changedTableLines,
  contentsLines,
  headingLines,
  noteLines,
  proseLines,
} from './text-prose.ts';
import { setRich, setText } from './set-text.ts';

const richLines = (block: RichBlock, mark = ''): string[] => {
  if (block.type === 'paragraph')
    return setRich(block.content ?? []).map(
      (line, index) => (index === 0 ? mark : '') + line.map(({ text }) => text).join(''),
    );
  return block.content.flatMap(({ content }, index) => {
    const sign = block.type === 'bulletList' ? '– ' : `${index + 1}. `;
    return content.flatMap((each, place) => richLines(each, place === 0 ? sign : ''));
  });
};

const entryLines = (entry: AgendaEntry): string[] => [
  [entry.number, entry.title].filter((part) => part !== '').join('. '),
  [entry.time, entry.duration].filter((part) => part !== '').join(', '),
  entry.question,
  entry.detail,
  ...entry.facts.map(({ label, value }) => `${label}\u00a0: ${value}`),
];

const monthLines = ({ months, legend }: Months): string[] => [
  ...months.flatMap((month) => [
    monthName(month),
    dayInitials.map(({ letter }) => letter).join(' '),
    ...monthWeeks(month).map((week) => week.map((day) => day?.day ?? '').join(' ')),
  ]),
  ...legend.map(({ label }) => label),
];

const blockLines = (block: Block): string[] => {
  switch (block.type) {
    case 'letterhead':
      return [block.name, ...block.lines, ...block.address];
    case 'title':
      return [block.text, block.subtitle];
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}\u00a0: ${value}`);
    case 'heading':
      return [block.text, block.note];
    case 'entry':
      return entryLines(block);
    case 'note':
      return [block.label, ...richLines(block.content)];
    case 'contents':
      return contentsLines(block);
    case 'chapter':
      return headingLines(block, '=');
    case 'article':
      return headingLines(block, '-');
    case 'prose':
      return proseLines(block.content);
    case 'endnotes':
      return noteLines(block);
    case 'changed':
      return changedLine(block);
    case 'changedTable':
      return changedTableLines(block);
    case 'subheading':
      return [block.text];
    case 'paragraph':
      return [block.label === undefined ? block.text : `${block.label}\u00a0: ${block.text}`];
    case 'choices':
      return block.choices.map(({ label, description }) => `☐ ${label}. ${description}`);
    case 'blanks':
      return block.blanks.map(({ label, value }) => `${label}\u00a0: ${value}`);
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '–'} ${item}`);
    case 'table':
      return [
        block.columns.map(({ label }) => label).join(' | '),
        ...block.rows.map((cells) =>
          cells
            .map(({ text, detail = '' }) => [text, detail].filter((part) => part !== '').join(', '))
            .join(' | '),
        ),
      ];
    case 'months':
      return monthLines(block);
    case 'cards':
      return block.cards.flatMap((card) => [card.name, card.function, card.collectivity]);
    case 'pageBreak':
      return [];
    default:
      return assertNever(block);
  }
};

/** The document as plain text, a paragraph per block: for the body of a message, and for what every format must say. */
export const documentText = (model: DocModel): string =>
  model.blocks
    .map((block) =>
      blockLines(block)
        .filter((line) => line.trim() !== '')
        .map(setText)
        .join('\n'),
    )
    .filter((text) => text !== '')
    .join('\n\n');
