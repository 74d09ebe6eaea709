import * as fc from 'fast-check';
import type {
  ArticleBlock,
  ArticleFlow,
  ArticleInline,
  ArticleTable,
  ArticleText,
} from '../../db/domain/article-text.ts';
import { ruleParts } from '../../db/domain/charter-rules.ts';

/** Keys of articles that links name; the last one is of no article. */
export const articleKeys = ['composition-1', 'envoi-48-heures', 'avis-rendus', 'disparu-depuis'] as const;

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Le collectif', ' ; « avis » ? ', 'à 18h30', ' l’EPCI ', ' : ') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('<b>&amp;</b>', '</w:t>', '\u202eenvers', '👩‍👩‍👧', ']]>') },
);
// In the order ProseMirror gives marks.
const marks = fc
  .subarray(['bold', 'italic', 'underline'] as const)
  .map((all) => all.map((type) => ({ type })));

const inline: fc.Arbitrary<ArticleInline> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(words, marks)
      .map(([text, all]): ArticleInline => ({ type: 'text', text, ...(all.length > 0 && { marks: all }) })),
  },
  { weight: 1, arbitrary: fc.constant<ArticleInline>({ type: 'hardBreak' }) },
  { weight: 1, arbitrary: words.map((text): ArticleInline => ({ type: 'note', attrs: { text } })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...articleKeys)
      .map((key): ArticleInline => ({ type: 'articleLink', attrs: { key } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...ruleParts)
      .map((part): ArticleInline => ({ type: 'ruleValue', attrs: { part } })),
  },
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 });

const flow = (depth: number): fc.Arbitrary<ArticleFlow> => {
  const paragraph = line.map((content): ArticleFlow => ({ type: 'paragraph', content }));
  if (depth === 0) return paragraph;
  const item = fc
    .array(flow(depth - 1), { minLength: 1, maxLength: 2 })
    .map((content) => ({ type: 'listItem' as const, content }));
  const list = fc
    .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([type, content]): ArticleFlow => ({ type, content }));
  return fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: list });
};

const table: fc.Arbitrary<ArticleTable> = fc
  .record({
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
    hasHead: fc.boolean(),
  })
  .chain(({ rows, columns, hasHead }) =>
    fc
      .array(fc.array(flow(1), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((cells) => ({
        type: 'table',
        content: cells.map((row, index) => ({
          type: 'tableRow' as const,
          content: row.map((cell) => ({
            type: hasHead && index === 0 ? ('tableHeader' as const) : ('tableCell' as const),
            content: [cell],
          })),
        })),
      })),
  );

const block: fc.Arbitrary<ArticleBlock> = fc.oneof(
  { weight: 4, arbitrary: flow(4) },
  {
    weight: 1,
    arbitrary: line.map((content): ArticleBlock => ({ type: 'heading', attrs: { level: 3 }, content })),
  },
  { weight: 1, arbitrary: table },
);

/** Any text that an article may hold: every node, lists four deep, tables with and without a head. */
export const articleText: fc.Arbitrary<ArticleText> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content) => ({ type: 'doc', content }));
