import * as fc from 'fast-check';
import type { Block, ProseBlock, ProseFlow, ProseInline } from '../../electron/documents/model.ts';

const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Le collectif',
      ' ; « avis » ? ',
      '"oui"',
      'à 18h30',
      ' l’EPCI ',
      ' :',
      'etc...',
      'M. ',
      'Robert',
      ' -- ',
      '1er ',
      ' 12 500',
      ' €',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
);
const marks = fc
  .subarray(['bold', 'italic', 'underline'] as const)
  .map((all) => all.map((type) => ({ type })));

const targets = ['article-1-1', 'article-2-3', 'preambule', ''] as const;

const inline: fc.Arbitrary<ProseInline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('noteCall' as const),
      number: fc.integer({ min: 1, max: 40 }),
      text: words,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('reference' as const),
      label: fc.constantFrom('article', 'préambule', 'article supprimé'),
      number: fc.constantFrom('', '2.3', '12.10'),
      target: fc.constantFrom(...targets),
    }),
  },
);
export const line = fc.array(inline, { minLength: 1, maxLength: 6 });

const paragraph = line.map((content): ProseFlow => ({ type: 'paragraph', content }));
const flow = (depth: number): fc.Arbitrary<ProseFlow> => {
  if (depth === 0) return paragraph;
  const item = fc
    .array(flow(depth - 1), { minLength: 1, maxLength: 3 })
    .map((content) => ({ type: 'listItem' as const, content }));
  const list = fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(item, { minLength: 1, maxLength: 3 }),
  });
  return fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: list });
};

const table = fc
  .record({
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
    hasHead: fc.boolean(),
  })
  .chain(({ rows, columns, hasHead }) => {
    const cells = fc.array(flow(1), { minLength: 1, maxLength: 2 });
    const row = fc.array(cells, { minLength: columns, maxLength: columns });
    return fc.record({
      type: fc.constant('table' as const),
      hasHead: fc.constant(hasHead),
      rows: fc.array(row, { minLength: rows, maxLength: rows }),
    });
  });

/** Any block of an article: lists four deep, tables with and without a head, headings. */
export const proseBlock: fc.Arbitrary<ProseBlock> = fc.oneof(
  { weight: 4, arbitrary: flow(4) },
  { weight: 1, arbitrary: line.map((content): ProseBlock => ({ type: 'heading', content })) },
  { weight: 1, arbitrary: table },
);

const change = fc.constantFrom('same' as const, 'inserted' as const, 'deleted' as const);

/** Any block that only a charter has; `text` makes its titles. */
export const charterBlock = (text: fc.Arbitrary<string>): fc.Arbitrary<Block> =>
  fc.oneof(
    fc.record({
      type: fc.constant('contents' as const),
      title: text,
      entries: fc.array(
        fc.record({
          level: fc.constantFrom(1 as const, 2 as const),
          number: fc.constantFrom('', '1', '2.3'),
          title: text,
          target: fc.constantFrom(...targets),
        }),
        { maxLength: 4 },
      ),
    }),
    fc.record({
      type: fc.constant('chapter' as const),
      chapterId: fc.integer({ min: 1, max: 9 }),
      number: fc.constantFrom('1', '12'),
      title: text,
      target: fc.constantFrom('chapitre-1', 'chapitre-12'),
    }),
    fc.record({
      type: fc.constant('article' as const),
      itemId: fc.nat(),
      number: fc.constantFrom('', '1.1', '12.3'),
      title: text,
      target: fc.constantFrom('article-1-1', 'article-12-3'),
    }),
    fc.record({ type: fc.constant('prose' as const), itemId: fc.nat(), content: proseBlock }),
    fc.record({
      type: fc.constant('endnotes' as const),
      itemId: fc.nat(),
      notes: fc.array(fc.record({ number: fc.integer({ min: 1, max: 40 }), text }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    fc.record({
      type: fc.constant('changed' as const),
      look: fc.constantFrom(
        'title' as const,
        'heading' as const,
        'remark' as const,
        'paragraph' as const,
        'item' as const,
      ),
      change: fc.constantFrom('same' as const, 'inserted' as const, 'deleted' as const, 'reworded' as const),
      segments: fc.array(fc.record({ text, change }), { minLength: 1, maxLength: 4 }),
    }),
  );
