import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OpinionAgreement, agreementOf, checkPosition } from '../../../db/domain/opinion-position.ts';
import { draftSynthesis, publishedLines, type Said } from '../../../db/domain/opinion-synthesis.ts';
import { type OpinionStance, opinionStances, vocabularyOf } from '../../../db/domain/opinion-words.ts';
import {
  changedParts,
  type JudgedText,
  readJudged,
  canonicalQuestion,
} from '../../../db/domain/opinion-question.ts';
import { opinionResult, type VoiceDirection, voiceLines } from '../../../db/domain/opinion-voices.ts';
import { Failure } from '../../../db/domain/failure.ts';

const terms = vocabularyOf([]);

/** The fields at fault; none when nothing is refused. */
const fieldsOf = (check: () => void): string[] => {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof Failure) return Object.keys(error.fields);
    throw error;
  }
};

describe('a position', () => {
  const given = {
    reason: '',
    reservations: '',
    speaker: '',
    onBehalfOf: '',
    channel: 'meeting' as const,
    saidOn: '2026-11-22',
  };
  const days = { askedOn: '2026-11-20', today: '2026-11-22' };

  it.each([
    ['favourable', {}, ''],
    ['noView', {}, ''],
    ['standsAside', {}, ''],
    ['withReservations', {}, 'reservations'],
    ['withReservations', { reservations: 'Le seuil.' }, ''],
    ['reserved', {}, 'reason'],
    ['unfavourable', {}, 'reason'],
    ['unfavourable', { reason: 'Le coût.' }, ''],
    ['favourable', { saidOn: '2026-11-23' }, 'saidOn'],
    ['favourable', { saidOn: '2026-11-19' }, 'saidOn'],
    ['favourable', { saidOn: '2026-11-20' }, ''],
  ] as const)('%s with %j is wanting in « %s »', (stance, more, field) => {
    const fields = fieldsOf(() => checkPosition({ ...given, stance, ...more }, days));
    expect(fields).toEqual(field === '' ? [] : [field]);
  });
});

describe('where voices stand together', () => {
  const cases: [OpinionStance[], OpinionAgreement][] = [
    [[], 'none'],
    [['noView', 'standsAside'], 'none'],
    [['favourable', 'favourable', 'noView'], 'shared'],
    [['unfavourable'], 'shared'],
    [['favourable', 'withReservations'], 'conditional'],
    [['favourable', 'reserved'], 'divided'],
    [['unfavourable', 'withReservations'], 'divided'],
  ];
  it.each(cases)('%j: %s', (stances, agreement) => {
    expect(agreementOf(stances.map((stance) => ({ stance })))).toBe(agreement);
  });

  it('is told by which positions were taken, never by how many took each', () => {
    const taken = fc.array(fc.constantFrom(...opinionStances), { minLength: 1 });
    fc.assert(
      fc.property(taken, fc.array(fc.nat(20)), (stances, again) => {
        const more = again.flatMap((index) => stances[index % stances.length] ?? []);
        const asGiven = stances.map((stance) => ({ stance }));
        const crowded = [...stances, ...more].map((stance) => ({ stance }));
        expect(agreementOf(crowded)).toBe(agreementOf(asGiven));
      }),
    );
  });
});

describe('one voice for each collectivity', () => {
  const place = (id: number, kind: 'commune' | 'epci' = 'commune') => ({
    collectivityId: id,
    name: `Commune ${id}`,
    kind,
    population: 900,
    department: '85',
  });
  const linesOf = (directions: VoiceDirection[], spoken: readonly number[], isOver: boolean) =>
    voiceLines({
      voices: directions.map((_direction, index) => place(index + 1, index === 0 ? 'epci' : 'commune')),
      positionOf: ({ collectivityId }) =>
        spoken.includes(collectivityId ?? 0)
          ? {
              stance: 'favourable',
              reason: '',
              reservations: '',
              speaker: 'Mme Bœuf',
              onBehalfOf: '',
              channel: 'mail',
              saidOn: '2026-11-22',
            }
          : null,
      directionOf: ({ collectivityId }) => directions[(collectivityId ?? 0) - 1] ?? 'unknown',
      dueOn: '2026-11-27',
      isOver,
    });

  it.each([
    // A DGS shared by two collectivities speaks twice: once for each.
    [['held', 'held'], [1, 2], false, ['given', 'given'], 'given'],
    [['held', 'interim'], [1], false, ['given', 'awaited'], 'given'],
    // A vacant post keeps its line; over, its silence is an absence like another.
    [['held', 'vacant'], [], false, ['awaited', 'awaited'], 'awaited'],
    [['held', 'vacant'], [], true, ['absent', 'absent'], 'absent'],
    [['held', 'vacant'], [2], true, ['absent', 'given'], 'given'],
  ] as const)('%j, spoken by %j, over: %s', (directions, spoken, isOver, states, result) => {
    const lines = linesOf([...directions], spoken, isOver);
    expect(lines.map(({ state }) => state)).toEqual(states);
    expect(opinionResult(lines)).toBe(result);
  });
});

describe('what leaves the secretariat', () => {
  const names = ['Mallièvre', 'Saint-Laurent-sur-Sèvre', 'Les Landes-Genusson', 'Tiffauges', 'Treize-Vents'];
  const words = fc.constantFrom('', 'Le coût.', ...names.map((name) => `Comme à ${name}, le seuil écarte.`));
  const voices = fc.array(
    fc.record({ stance: fc.option(fc.constantFrom(...opinionStances)), reason: words, reservations: words }),
    { minLength: names.length, maxLength: names.length },
  );
  const said = (given: { stance: OpinionStance | null; reason: string; reservations: string }[]): Said[] =>
    given.map(({ stance, reason, reservations }, index) => ({
      name: names[index] ?? '',
      kind: 'commune',
      population: 800 + index * 900,
      department: index < 3 ? '85' : '49',
      state: stance === null ? 'absent' : 'given',
      position: stance === null ? null : { stance, reason, reservations },
    }));

  it('names nobody while voices are not attributed, whatever was said', () => {
    fc.assert(
      fc.property(voices, (given) => {
        const told = JSON.stringify([
          publishedLines(said(given), terms, false),
          draftSynthesis(said(given), terms, false),
        ]);
        for (const name of names) expect(told).not.toContain(name);
      }),
    );
  });

  it('says the same whoever said it: the order of collectivities shows nowhere', () => {
    fc.assert(
      fc.property(voices, (given) => {
        const lines = (all: typeof given) => publishedLines(said(all), terms, false);
        const reasonsAlone = given.map((each) => ({
          ...each,
          reason: each.reason && 'Le coût.',
          reservations: '',
        }));
        expect(lines(reasonsAlone.toReversed())).toEqual(lines(reasonsAlone));
      }),
    );
  });

  it('loses no voice where they are attributed', () => {
    fc.assert(
      fc.property(voices, (given) => {
        const who = publishedLines(said(given), terms, true).flatMap((line) => line.who);
        expect(who.toSorted()).toEqual(names.toSorted());
      }),
    );
  });
});

describe('the text judged', () => {
  const text: JudgedText = {
    title: 'Fonds de concours',
    question: 'Le seuil convient-il ?',
    project: 'Le conseil approuve le règlement.',
    context: 'Le fonds prend fin en 2026.',
    options: [{ title: 'Seuil à 2 000 €', cost: '', staffing: '', calendar: '', effects: '' }],
    documents: [
      { title: 'Règlement', hash: 'aa' },
      { title: 'Simulation', hash: 'bb' },
    ],
  };
  const cases: [string, Partial<JudgedText>, string[]][] = [
    ['nothing', {}, []],
    ['blanks and line ends', { project: ' Le conseil\n approuve  le règlement. ' }, []],
    [
      'a document renamed and moved',
      {
        documents: [
          { title: 'Simulation 2', hash: 'bb' },
          { title: 'Règlement', hash: 'aa' },
        ],
      },
      [],
    ],
    ['a document joined twice', { documents: [...text.documents, { title: 'Copie', hash: 'aa' }] }, []],
    ['one word of the project', { project: 'Le conseil rejette le règlement.' }, ['project']],
    ['the title', { title: 'Fonds de concours voirie' }, ['title']],
    ['another content under one name', { documents: [{ title: 'Règlement', hash: 'cc' }] }, ['documents']],
    ['an option and the context', { options: [], context: '' }, ['context', 'options']],
  ];
  it.each(cases)('changes with %s: %j', (_what, change, parts) => {
    expect(changedParts(text, { ...text, ...change })).toEqual(parts);
  });

  it('is read back as it was written, whatever it holds', () => {
    const line = fc.string({ unit: 'grapheme' });
    const anyText = fc.record({
      title: line,
      question: line,
      project: line,
      context: line,
      options: fc.array(
        fc.record({ title: line, cost: line, staffing: line, calendar: line, effects: line }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(anyText, (any) => {
        expect(readJudged(canonicalQuestion({ ...any, documents: [] }))).toEqual({ ...any, documents: [] });
      }),
    );
  });
});
