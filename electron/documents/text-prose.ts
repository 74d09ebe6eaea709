import type {
  Changed,
  ChangedTable,
  ChangedWords,
  Contents,
  Endnotes,
  ProseBlock,
  ProseFlow,
  ProseInline,
} from './model.ts';
import { setChanged, setProse, setText } from './set-text.ts';

/** The lines of a paragraph; a note is called by its number in brackets. */
const inlineLines = (nodes: readonly ProseInline[] = []): string[] =>
  setProse(nodes).map((line) => line.map(({ text, note }) => (note ? `[${text}]` : text)).join(''));

/** What follows a mark stands under the text, not under the mark. */
const hung = (lines: readonly string[], mark: string): string[] =>
  lines.map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);

const flowLines = (block: ProseFlow): string[] => {
  if (block.type === 'paragraph') return inlineLines(block.content);
  return block.content.flatMap(({ content }, index) => {
    const mark = block.type === 'bulletList' ? '– ' : `${index + 1}. `;
    return hung(content.flatMap(flowLines), mark);
  });
};

export const proseLines = (block: ProseBlock): string[] => {
  if (block.type === 'heading') return inlineLines(block.content);
  if (block.type !== 'table') return flowLines(block);
  return block.rows.map((cells) =>
    cells
      .map((cell) =>
        cell
          .flatMap(flowLines)
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .join(' '),
      )
      .join(' | '),
  );
};

const numbered = (number: string, title: string): string =>
  setText([number, title].filter((part) => part !== '').join('. ')).replaceAll('\n', ' ');

/** A heading, underlined by signs: a text has no other way to show it. */
export const headingLines = (
  { number, title }: { number: string; title: string },
  sign: '=' | '-',
): string[] => {
  const words = numbered(number, title);
  return [words, sign.repeat(Math.min(Array.from(words).length, 72))];
};

export const contentsLines = ({ title, entries }: Contents): string[] => [
  title,
  ...entries.map(({ level, number, title: name }) => (level === 1 ? '' : '  ') + numbered(number, name)),
];

export const noteLines = ({ notes }: Endnotes): string[] =>
  notes.map(({ number, text }) => `[${number}] ${setText(text).replaceAll('\n', ' ')}`);

const signs = { same: '', inserted: '+', deleted: '-' } as const;

/** « [+ajouté] », « [-ôté] »: signs, so that the words are those of the page. */
const changedWords = (segments: ChangedWords): string =>
  setChanged(segments)
    .map(({ line, change }) => {
      const words = line.map(({ text }) => text).join('');
      return change === 'same' || words.trim() === '' ? words : `[${signs[change]}${words}]`;
    })
    .join('');

const marked = ({ mark = '', segments }: { mark?: string; segments: ChangedWords }): string =>
  (mark === '' ? '' : `${mark} `) + changedWords(segments);

/** A line of a comparison; an item stands as far in as its lists are deep. */
export const changedLine = ({ level = 0, ...line }: Changed): string[] => [
  '   '.repeat(line.mark === '' ? level : Math.max(0, level - 1)) + marked(line),
];

/** A table of a comparison, a row a line; a row without words says nothing. */
export const changedTableLines = ({ rows }: ChangedTable): string[] =>
  rows
    .map(({ cells }) => cells.map((lines) => lines.map(marked).join(' ')))
    .filter((cells) => cells.some((words) => words !== ''))
    .map((cells) => cells.join(' | '));
