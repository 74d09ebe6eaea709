import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalQuestion,
  changedParts,
  changeSentence,
  type JudgedText,
  readJudged,
} from '../../../db/domain/opinion-question.ts';

const option = { title: 'Régie', cost: '12 000 €', staffing: '', calendar: '2027', effects: '' };
const judged: JudgedText = {
  title: 'Tarification de l’eau',
  question: 'Faut-il un tarif unique ?',
  project: 'Le conseil décide…',
  context: 'Le contrat finit en 2027.',
  options: [option, { ...option, title: 'Délégation' }],
  documents: [
    { title: 'Projet', hash: 'a' },
    { title: 'Étude', hash: 'b' },
  ],
};

describe('what in a point invalidates its avis', () => {
  it.each<[string, Partial<JudgedText>, string[]]>([
    ['nothing changed', {}, []],
    ['its title', { title: 'Tarification de l’eau potable' }, ['title']],
    ['the question', { question: 'Faut-il deux tarifs ?' }, ['question']],
    ['a word of the project', { project: 'Le conseil propose…' }, ['project']],
    ['the context emptied', { context: '' }, ['context']],
    ['a solution taken out', { options: [option] }, ['options']],
    ['solutions in another order', { options: judged.options.toReversed() }, ['options']],
    [
      'the cost of one',
      { options: [{ ...option, cost: '15 000 €' }, judged.options[1] ?? option] },
      ['options'],
    ],
    [
      'a document replaced',
      {
        documents: [
          { title: 'Projet', hash: 'c' },
          { title: 'Étude', hash: 'b' },
        ],
      },
      ['documents'],
    ],
    ['a document joined', { documents: [...judged.documents, { title: 'Plan', hash: 'c' }] }, ['documents']],
    ['several at once', { title: 'Eau', context: '' }, ['title', 'context']],
    ['only blanks and line ends', { project: 'Le  conseil\n décide… ' }, []],
    ['documents in another order', { documents: judged.documents.toReversed() }, []],
    ['a document joined twice', { documents: [...judged.documents, ...judged.documents] }, []],
    [
      'a document renamed',
      {
        documents: [
          { title: 'Projet v2', hash: 'a' },
          { title: 'Étude', hash: 'b' },
        ],
      },
      [],
    ],
  ])('%s', (_, change, expected) => {
    expect(changedParts(judged, { ...judged, ...change })).toEqual(expected);
  });

  it('is said in a sentence, none when nothing did', () => {
    expect(changeSentence([])).toBe('');
    expect(changeSentence(['title', 'options', 'documents'])).toContain(
      '(son intitulé, les solutions et les documents joints)\u00a0: redemandez',
    );
  });
});

describe('the text judged', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('avis', '["projet","x"]', 'a\nb', '"'),
  );
  const options = fc.array(
    fc.record({ title: text, cost: text, staffing: text, calendar: text, effects: text }),
    { maxLength: 3 },
  );
  const documents = fc.uniqueArray(fc.record({ title: text, hash: fc.constantFrom('a', 'b', 'c') }), {
    selector: ({ hash }) => hash,
  });
  const anyJudged = fc.record<JudgedText>({
    title: text,
    question: text,
    project: text,
    context: text,
    options,
    documents,
  });

  it('is read back as it was, so that an old avis stays readable', () => {
    fc.assert(
      fc.property(anyJudged, (one) => {
        const read = readJudged(canonicalQuestion(one));
        expect({ ...read, documents: [] }).toEqual({ ...one, documents: [] });
        expect(changedParts(one, read)).toEqual([]);
        expect(canonicalQuestion(read)).toBe(canonicalQuestion(one));
      }),
    );
  });

  it('is another string as soon as anything judged is another', () => {
    fc.assert(
      fc.property(anyJudged, anyJudged, (one, other) => {
        const isSame = canonicalQuestion(one) === canonicalQuestion(other);
        expect(isSame && changedParts(one, other).length > 0).toBe(false);
      }),
    );
  });

  it('is empty, and does not fail, when a row cannot be read', () => {
    expect(readJudged('nothing\n{"a":1}').title).toBe('');
  });
});
