import * as fc from 'fast-check';
import { letterheadAccents } from '../../db/domain/letterhead.ts';
import type { RichBlock, RichInline } from '../../db/domain/rich-text.ts';
import type { Block, DayMark, DocModel } from '../../electron/documents/model.ts';

/** What someone could type, or paste, to break a file. */
export const hostile = [
  '<script>alert(1)</script>',
  '</text:p><office:body/>',
  '</w:t></w:r></w:p><w:sectPr/>',
  ']]><![CDATA[',
  '&lt; &amp; &#0; &nbsp;',
  '"><img src=x onerror=alert(1)>',
  `' onmouseover='alert(1)`,
  '=HYPERLINK("http://ailleurs.fr")',
  '{MERGEFIELD nom}',
  '\u0000\u0001\u0008\u000b\u001f\u007f\ufffe\uffff\ud800',
  '\u202eà l’envers\u202c',
  'e\u0301 ﬁ 𝔘 👩‍👩‍👧 ‮',
  '  deux  espaces\tet une tabulation  ',
  'une ligne\nune autre',
] as const;

const piece = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('Le 1er avis ?', 'Voirie : 12 500 €', '« eau »', 'M. Péault-Rivière', ''),
);
export const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' '));

const mark = fc.constantFrom('bold', 'italic', 'underline').map((type) => ({ type }) as const);
const inline: fc.Arbitrary<RichInline> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('text' as const), text, marks: fc.uniqueArray(mark) }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
);
const rich = fc.letrec<{ block: RichBlock }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'rich' },
    fc.record({ type: fc.constant('paragraph' as const), content: fc.array(inline, { maxLength: 4 }) }),
    fc.record({
      type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
      content: fc.array(
        fc.record({
          type: fc.constant('listItem' as const),
          content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  ),
})).block;

const labelled = fc.record({ label: text, value: text });
const texts = fc.array(text, { maxLength: 3 });
const day = fc.constantFrom<DayMark>('council', 'meeting', 'both', 'closed', 'holiday');
const columns = fc.array(fc.record({ label: text, share: fc.integer({ min: 1, max: 60 }) }), {
  minLength: 1,
  maxLength: 5,
});

const table = columns.chain((heads) =>
  fc.record({
    type: fc.constant('table' as const),
    summary: text,
    columns: fc.constant(heads),
    rows: fc.array(
      fc.array(fc.record({ text, detail: text }), { minLength: heads.length, maxLength: heads.length }),
      { maxLength: 4 },
    ),
    isForSigning: fc.boolean(),
    isForStamp: fc.boolean(),
    isDense: fc.boolean(),
  }),
);

export const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constant('letterhead' as const),
    name: text,
    lines: texts,
    address: texts,
    logo: fc.constant(null),
  }),
  fc.record({ type: fc.constant('title' as const), text, subtitle: text }),
  fc.record({ type: fc.constant('facts' as const), rows: fc.array(labelled, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('heading' as const), text, note: text }),
  fc.record({
    type: fc.constant('entry' as const),
    itemId: fc.nat(),
    standsAlone: fc.boolean(),
    isPart: fc.boolean(),
    isBrief: fc.boolean(),
    number: fc.constantFrom('', '1', '2', '1.1', '7'),
    title: text,
    question: text,
    facts: fc.array(labelled, { maxLength: 2 }),
    detail: text,
    time: fc.constantFrom('', '9 h 30'),
    duration: fc.constantFrom('', '1 h 05'),
    keepsWithNext: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('note' as const),
    itemId: fc.nat(),
    label: text,
    isRestricted: fc.boolean(),
    content: rich,
  }),
  fc.record({
    type: fc.constant('paragraph' as const),
    text,
    tone: fc.constantFrom('plain' as const, 'quiet' as const, 'warning' as const),
  }),
  fc.record({
    type: fc.constant('paragraph' as const),
    text,
    tone: fc.constant('plain' as const),
    label: text,
  }),
  fc.record({ type: fc.constant('subheading' as const), text }),
  fc.record({
    type: fc.constant('choices' as const),
    choices: fc.array(fc.record({ label: text, description: text }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('blanks' as const),
    blanks: fc.array(fc.record({ label: text, value: text, lines: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: texts }),
  table,
  fc.record({
    type: fc.constant('months' as const),
    months: fc.array(
      fc.record({
        year: fc.integer({ min: 1950, max: 2150 }),
        month: fc.integer({ min: 1, max: 12 }),
        marks: fc.dictionary(fc.integer({ min: 1, max: 31 }).map(String), day),
      }),
      { maxLength: 4 },
    ),
    legend: fc.array(fc.record({ mark: day, label: text }), { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('cards' as const),
    cards: fc.array(fc.record({ name: text, function: text, collectivity: text }), { maxLength: 2 }),
  }),
  fc.constant({ type: 'pageBreak' as const }),
);

/** Any document at all, its blocks in any order. */
export const model: fc.Arbitrary<DocModel> = fc.record({
  title: text,
  fileName: fc.constant('document'),
  foot: text,
  accent: fc.constantFrom(...letterheadAccents),
  layout: fc.constantFrom('flow' as const, 'whole' as const),
  blocks: fc.array(block, { minLength: 1, maxLength: 12 }),
});
