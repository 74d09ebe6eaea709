import * as fc from 'fast-check';
import type { ArticleBlock, ArticleFlow, ArticleInline, ArticleText } from '../../db/domain/article-text.ts';
import { ruleParts } from '../../db/domain/charter-rules.ts';

/** French, and marks that a file could trip on. */
export const frenchWords: fc.Arbitrary<string> = fc.constantFrom(
  'Le collectif prépare ',
  'l’avis de la commune ; ',
  '« Vis ma vie » ',
  'à l’heure dite ',
  '<b>&amp; ',
  ']]> ',
  'Ça & là ',
  'œuvre ',
);

/** What is typed in an article: French, and letters of every kind. */
const anyWords = fc.oneof(
  { weight: 5, arbitrary: frenchWords },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }) },
);
const marks = fc
  .subarray(['bold', 'italic', 'underline'] as const, { minLength: 1 })
  .map((all) => all.map((type) => ({ type })));

const text = (words: fc.Arbitrary<string>): fc.Arbitrary<ArticleInline> =>
  fc.oneof(
    words.map((written) => ({ type: 'text' as const, text: `${written}mot` })),
    fc.tuple(words, marks).map(([written, kinds]) => ({
      type: 'text' as const,
      text: `${written}mot`,
      marks: kinds,
    })),
  );
/** `keys` are those of articles that links may lead to. */
const inlines = (keys: readonly string[], words: fc.Arbitrary<string>): fc.Arbitrary<ArticleInline[]> =>
  fc
    .tuple(
      text(words),
      fc.array(
        fc.oneof(
          { weight: 4, arbitrary: text(words) },
          { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
          {
            weight: 1,
            arbitrary: words.map((written) => ({
              type: 'note' as const,
              attrs: { text: `Note : ${written}fin` },
            })),
          },
          {
            weight: 1,
            arbitrary: fc
              .constantFrom(...keys)
              .map((key) => ({ type: 'articleLink' as const, attrs: { key } })),
          },
          {
            weight: 1,
            arbitrary: fc
              .constantFrom(...ruleParts)
              .map((part) => ({ type: 'ruleValue' as const, attrs: { part } })),
          },
        ),
        { maxLength: 4 },
      ),
    )
    .map(([first, others]) => [first, ...others]);

/** Any article that the editor can write: lists four deep, tables with and without a head, notes, links and values. */
export const articleText = (
  keys: readonly string[],
  words: fc.Arbitrary<string> = anyWords,
): fc.Arbitrary<ArticleText> => {
  const paragraph = inlines(keys, words).map((content) => ({ type: 'paragraph' as const, content }));
  const flow = (depth: number): fc.Arbitrary<ArticleFlow> =>
    depth === 0
      ? paragraph
      : fc.oneof(
          { weight: 2, arbitrary: paragraph },
          {
            weight: 1,
            arbitrary: fc.record({
              type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
              // The editor's items begin with a paragraph.
              content: fc.array(
                fc
                  .tuple(paragraph, fc.array(flow(depth - 1), { maxLength: 2 }))
                  .map(([first, others]) => ({ type: 'listItem' as const, content: [first, ...others] })),
                { minLength: 1, maxLength: 3 },
              ),
            }),
          },
        );
  const table = fc
    .record({
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 4 }),
      hasHead: fc.boolean(),
    })
    .chain(({ rows, columns, hasHead }) =>
      fc
        .array(
          fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), {
            minLength: columns,
            maxLength: columns,
          }),
          {
            minLength: rows,
            maxLength: rows,
          },
        )
        .map(
          (all): ArticleBlock => ({
            type: 'table',
            content: all.map((cells, index) => ({
              type: 'tableRow',
              content: cells.map((content) => ({
                type: hasHead && index === 0 ? ('tableHeader' as const) : ('tableCell' as const),
                content,
              })),
            })),
          }),
        ),
    );
  const heading = inlines(keys, words).map(
    (content): ArticleBlock => ({ type: 'heading', attrs: { level: 3 }, content }),
  );
  return fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: flow(4) },
        { weight: 1, arbitrary: heading },
        { weight: 1, arbitrary: table },
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((content) => ({ type: 'doc', content }));
};
