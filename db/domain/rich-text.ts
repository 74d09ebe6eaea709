import { z } from 'zod';

/** Marks and blocks of a rich text: what the editor offers, what papers print; anything else is refused. */
const markSchema = z.object({ type: z.enum(['bold', 'italic', 'underline']) });

// Bidirectional overrides and control characters can disguise a printed line (text-rules.ts has the same for lines).
const hidden = /\p{Bidi_Control}|\ufeff|[^\P{Cc}\n\t]/gu;

const textNode = z.object({
  type: z.literal('text'),
  text: z
    .string()
    .transform((text) => text.replace(hidden, ''))
    .pipe(z.string().max(20_000)),
  marks: z.array(markSchema).max(3).optional(),
});
const breakNode = z.object({ type: z.literal('hardBreak') });
const inlineNode = z.discriminatedUnion('type', [textNode, breakNode]);

/** An empty text is no node of ProseMirror's: the editor would refuse the whole note. */
const isSomething = (node: z.infer<typeof inlineNode>): boolean => node.type !== 'text' || node.text !== '';

const paragraphNode = z.object({
  type: z.literal('paragraph'),
  content: z
    .array(inlineNode)
    .transform((nodes) => nodes.filter(isSomething))
    .optional(),
});

export type RichInline = z.infer<typeof inlineNode>;
export type RichParagraph = z.infer<typeof paragraphNode>;
export type RichList = { type: 'bulletList' | 'orderedList'; content: RichListItem[] };
export type RichListItem = { type: 'listItem'; content: RichBlock[] };
export type RichBlock = RichParagraph | RichList;
export type RichText = { type: 'doc'; content: RichBlock[] };

/** Lists within lists, four deep at most: deeper is somebody's attack, or a paste gone wrong. */
const deepest = 4;

const blockNode = (depth: number): z.ZodType<RichBlock> =>
  depth === 0
    ? paragraphNode
    : z.union([
        paragraphNode,
        z.object({
          type: z.enum(['bulletList', 'orderedList']),
          content: z.array(
            z.object({ type: z.literal('listItem'), content: z.array(z.lazy(() => blockNode(depth - 1))) }),
          ),
        }),
      ]);

const documentSchema: z.ZodType<RichText> = z.object({
  type: z.literal('doc'),
  content: z.array(blockNode(deepest)),
});

const parsed = (text: string): RichText | null => {
  try {
    const result = documentSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
};

const inlineText = (nodes: readonly RichInline[] = []): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : '\n')).join('');

const blockText = (block: RichBlock): string =>
  block.type === 'paragraph'
    ? inlineText(block.content)
    : block.content.map((item) => item.content.map(blockText).join('\n')).join('\n');

/** The words alone, a line per paragraph. */
export const richTextWords = (text: RichText): string => text.content.map(blockText).join('\n');

/** The document a stored rich text holds, null when there is none to show. */
export const readRichText = (stored: string): RichText | null => {
  const text = stored === '' ? null : parsed(stored);
  return text && richTextWords(text).trim() !== '' ? text : null;
};

/** A rich text as ProseMirror JSON in a string, '' when empty. `subject` opens the sentence (« La note »). */
export const richTextField = (subject: string) =>
  z
    .string()
    .max(200_000, `${subject} est trop longue\u00a0: raccourcissez-la, ou joignez-la en annexe.`)
    .refine(
      (stored) => stored === '' || parsed(stored) !== null,
      `${subject} n’a pas pu être lue\u00a0: recommencez.`,
    )
    .transform((stored) => {
      const text = readRichText(stored);
      return text ? JSON.stringify(text) : '';
    });

/** A node as an editor gives it, of whatever type. */
type Loose = { type?: string | undefined; content?: Loose[] | undefined };

const isList = ({ type }: Loose): boolean => type === 'bulletList' || type === 'orderedList';

/** What is in lists deeper than `depth` goes into the last list that is admitted. */
const flattened = (node: Loose, depth: number): Loose[] => {
  const items = isList(node) ? (node.content ?? []) : null;
  if (!items) return [node];
  if (depth === 0) return items.flatMap((item) => (item.content ?? []).flatMap((each) => flattened(each, 0)));
  return [
    {
      ...node,
      content: items.map((item) => ({
        ...item,
        content: (item.content ?? []).flatMap((each) => flattened(each, depth - 1)),
      })),
    },
  ];
};

const anyField = richTextField('Le texte');

/**
 * What an editor holds, as it is stored: its attributes dropped, lists pasted too deep flattened. What would be
 * refused comes as it is, so that the field's own rule says why.
 */
export const storedRichText = (doc: Loose): string => {
  const content = (doc.content ?? []).flatMap((block) => flattened(block, deepest));
  const stored = JSON.stringify({ type: 'doc', content });
  const result = anyField.safeParse(stored);
  return result.success ? result.data : stored;
};
