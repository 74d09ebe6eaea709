import { z } from 'zod';
import { rulePartSchema } from './charter-rules.ts';

/**
 * The rich text of an article of the charter: what a note may hold, and headings, tables, notes, links between
 * articles and values of the rules that act. Stored as ProseMirror's JSON in a string, '' when empty.
 */
const markSchema = z.object({ type: z.enum(['bold', 'italic', 'underline']) });

// Bidirectional overrides and control characters can disguise a printed line (rich-text.ts has the same).
const hidden = /\p{Bidi_Control}|\ufeff|[^\P{Cc}\n\t]/gu;
export const withoutHidden = (text: string): string => text.replace(hidden, '');
const cleanText = (max: number) => z.string().transform(withoutHidden).pipe(z.string().max(max));

/** Names an article whatever its number and version: 8 to 40 letters, digits and dashes. */
export const articleKeySchema = z.string().regex(/^[a-z0-9-]{8,40}$/);

/** A run of text, and a note, as long as any that is read. */
export const maxTextLength = 50_000;
export const maxNoteLength = 2000;

const textNode = z.object({
  type: z.literal('text'),
  text: cleanText(maxTextLength),
  marks: z.array(markSchema).max(3).optional(),
});
const breakNode = z.object({ type: z.literal('hardBreak') });
/** A note: its words, called by a number in the text. */
const noteNode = z.object({ type: z.literal('note'), attrs: z.object({ text: cleanText(maxNoteLength) }) });
/** « article 2.3 »: the number follows renumbering, since only the key is kept. */
const linkNode = z.object({ type: z.literal('articleLink'), attrs: z.object({ key: articleKeySchema }) });
/** The value of a rule that acts, written in the sentence: the text and the rule cannot disagree. */
const valueNode = z.object({ type: z.literal('ruleValue'), attrs: z.object({ part: rulePartSchema }) });
const inlineNode = z.discriminatedUnion('type', [textNode, breakNode, noteNode, linkNode, valueNode]);

export type ArticleInline = z.infer<typeof inlineNode>;
export type ArticleParagraph = { type: 'paragraph'; content?: ArticleInline[] | undefined };
/** One level of headings within an article: chapters and articles have theirs. */
export type ArticleHeading = { type: 'heading'; attrs: { level: 3 }; content?: ArticleInline[] | undefined };
export type ArticleListItem = { type: 'listItem'; content: ArticleFlow[] };
export type ArticleList = { type: 'bulletList' | 'orderedList'; content: ArticleListItem[] };
/** What a list or a cell may hold. */
export type ArticleFlow = ArticleParagraph | ArticleList;
export type ArticleCell = { type: 'tableHeader' | 'tableCell'; content: ArticleFlow[] };
export type ArticleRow = { type: 'tableRow'; content: ArticleCell[] };
/** As many cells in every row; headings, when there are, fill the first row. */
export type ArticleTable = { type: 'table'; content: ArticleRow[] };
export type ArticleBlock = ArticleFlow | ArticleHeading | ArticleTable;
export type ArticleText = { type: 'doc'; content: ArticleBlock[] };

/** Lists within lists, four deep at most, as in notes. */
export const deepestList = 4;
/** A table wider or longer is a spreadsheet: it belongs in an annexe. */
export const maxTableColumns = 12;
export const maxTableRows = 300;

// An empty text is no node of ProseMirror's: the editor would refuse the whole article.
const inlineContent = z
  .array(inlineNode)
  .transform((nodes) => nodes.filter((node) => node.type !== 'text' || node.text !== ''))
  .optional();

const paragraphNode: z.ZodType<ArticleParagraph> = z.object({
  type: z.literal('paragraph'),
  content: inlineContent,
});
const headingNode: z.ZodType<ArticleHeading> = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.literal(3) }),
  content: inlineContent,
});

const flowNode = (depth: number): z.ZodType<ArticleFlow> =>
  depth === 0
    ? paragraphNode
    : z.union([
        paragraphNode,
        z.object({
          type: z.enum(['bulletList', 'orderedList']),
          content: z
            .array(
              z.object({
                type: z.literal('listItem'),
                content: z.array(z.lazy(() => flowNode(depth - 1))).min(1),
              }),
            )
            .min(1),
        }),
      ]);

const isRectangular = (rows: readonly { content: readonly unknown[] }[]): boolean =>
  rows.every(({ content }) => content.length === rows[0]?.content.length);

const tableNode: z.ZodType<ArticleTable> = z.object({
  type: z.literal('table'),
  content: z
    .array(
      z.object({
        type: z.literal('tableRow'),
        content: z
          .array(
            z.object({
              type: z.enum(['tableHeader', 'tableCell']),
              content: z.array(flowNode(deepestList)).min(1),
            }),
          )
          .min(1)
          .max(maxTableColumns),
      }),
    )
    .min(1)
    .max(maxTableRows)
    .refine(isRectangular),
});

const documentSchema: z.ZodType<ArticleText> = z.object({
  type: z.literal('doc'),
  content: z.array(z.union([flowNode(deepestList), headingNode, tableNode])),
});

const parsed = (stored: string): ArticleText | null => {
  try {
    const result = documentSchema.safeParse(JSON.parse(stored));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
};

const isFilledInline = (node: ArticleInline): boolean =>
  node.type === 'text' ? node.text.trim() !== '' : node.type !== 'hardBreak';

const isFilled = (block: ArticleBlock): boolean => {
  if (block.type === 'table') return true;
  if (block.type === 'paragraph' || block.type === 'heading')
    return (block.content ?? []).some(isFilledInline);
  return block.content.some(({ content }) => content.some(isFilled));
};

/** The document a stored article holds; null when it has nothing to show, or cannot be read. */
export const readArticleText = (stored: string): ArticleText | null => {
  const text = stored === '' ? null : parsed(stored);
  return text && text.content.some(isFilled) ? text : null;
};

export const maxArticleLength = 400_000;

/** The body of an article, as it is stored. */
export const articleBodyField = z
  .string()
  .max(maxArticleLength, 'Cet article est trop long\u00a0: scindez-le, ou joignez-en une partie en annexe.')
  .refine(
    (stored) => stored === '' || parsed(stored) !== null,
    'Le texte de l’article n’a pas pu être lu\u00a0: recommencez.',
  )
  .transform((stored) => {
    const text = readArticleText(stored);
    return text ? JSON.stringify(text) : '';
  });
