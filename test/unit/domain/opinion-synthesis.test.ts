import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../db/domain/fold.ts';
import { agreementOf } from '../../../db/domain/opinion-position.ts';
import {
  draftSynthesis,
  namesIn,
  publishedLines,
  type Said,
  SMALLEST_GROUP,
  voiceGroups,
  withoutNames,
} from '../../../db/domain/opinion-synthesis.ts';
import { type OpinionStance, opinionStances, vocabularyOf } from '../../../db/domain/opinion-words.ts';

const terms = vocabularyOf([]);
const names = [
  'Mallièvre',
  'Mortagne-sur-Sèvre',
  'Mortagne',
  'L’Île-d’Olonne',
  'Saint-Étienne',
  'Évrunes',
  'Les Épesses',
];

const commune = (name: string, stance: OpinionStance | null, more: Partial<Said> = {}): Said => ({
  name,
  kind: 'commune',
  population: 800,
  department: '85',
  state: stance ? 'given' : 'absent',
  position: stance && { stance, reason: '', reservations: '' },
  ...more,
});

describe('where voices stand together', () => {
  it.each<[OpinionStance[], string]>([
    [[], 'none'],
    [['noView', 'standsAside'], 'none'],
    [['favourable', 'noView'], 'shared'],
    [['unfavourable'], 'shared'],
    [['favourable', 'withReservations'], 'conditional'],
    [['favourable', 'reserved'], 'divided'],
    [['withReservations', 'unfavourable'], 'divided'],
    [['reserved', 'unfavourable'], 'divided'],
  ])('%j: %s', (stances, expected) => {
    expect(agreementOf(stances.map((stance) => ({ stance })))).toBe(expected);
  });

  it('does not depend on how many took each position, nor does the draft: a majority is nobody’s position', () => {
    const stances = fc.uniqueArray(fc.constantFrom(...opinionStances), { minLength: 1 });
    fc.assert(
      fc.property(stances, fc.array(fc.nat(5), { maxLength: 30 }), (taken, repeats) => {
        const once = taken.map((stance, index) => commune(`Commune ${index}`, stance));
        const many = [
          ...once,
          ...repeats.map((at, index) => commune(`Autre ${index}`, taken[at % taken.length] ?? 'favourable')),
        ];
        expect(agreementOf(many.flatMap(({ position }) => position ?? []))).toBe(
          agreementOf(once.flatMap(({ position }) => position ?? [])),
        );
        expect(draftSynthesis(many, terms, false)).toEqual(draftSynthesis(once, terms, false));
        expect(publishedLines(many, terms, false)).toEqual(publishedLines(once, terms, false));
      }),
    );
  });
});

/** Reasons in which collectivities are named, as people write: whatever the case, the accents and the hyphens. */
const spelling = fc
  .constantFrom(...names)
  .chain((name) =>
    fc.constantFrom(
      name,
      name.toUpperCase(),
      name.replaceAll('-', ' '),
      name.normalize('NFD'),
      name.normalize('NFD').replace(/\p{M}/gu, ''),
      name.replaceAll('’', "'"),
    ),
  );
const reason = fc
  .array(fc.oneof(spelling, fc.constantFrom('à', 'le tarif de', '(', '), ', 'double.', '\n', '«', '»')), {
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));
const voices = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }).chain((present) =>
  fc.tuple(
    ...present.map((name) =>
      fc.record<Said>({
        name: fc.constant(name),
        kind: fc.constantFrom('epci', 'commune', 'other'),
        population: fc.constantFrom(null, 240, 1500, 6000, 11_000),
        department: fc.constantFrom('', '44', '85'),
        state: fc.constantFrom('given', 'absent'),
        position: fc.option(
          fc.record({ stance: fc.constantFrom(...opinionStances), reason, reservations: reason }),
          { nil: null },
        ),
      }),
    ),
  ),
);

const holds = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${fold(name)}(?![\\p{L}\\p{N}])`, 'u').test(fold(text));

describe('voices that are not attributed', () => {
  it('are never beside a name: in the draft, in what is published, even quoted in a reason', () => {
    let quoted = 0;
    fc.assert(
      fc.property(voices, (said) => {
        const everything = JSON.stringify([
          Object.values(draftSynthesis(said, terms, false)),
          publishedLines(said, terms, false).map((line) => [
            line.label,
            line.reason,
            line.reservations,
            line.who,
          ]),
          voiceGroups(said, false),
        ]).replaceAll('\\n', ' ');
        for (const { name, position } of said) {
          expect(holds(everything, name)).toBe(false);
          quoted += Number(position !== null && holds(position.reason, name));
        }
      }),
      { numRuns: 500 },
    );
    expect(quoted).toBeGreaterThan(0);
  });

  it('come in an order that is not the collectivities’', () => {
    fc.assert(
      fc.property(
        voices.chain((said) =>
          fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length })),
        ),
        ([said, shuffled]) => {
          expect(publishedLines(shuffled, terms, false)).toEqual(publishedLines(said, terms, false));
        },
      ),
    );
  });

  it('are told by size only where three or more are of that size', () => {
    const small = names.slice(0, SMALLEST_GROUP).map((name) => commune(name, 'unfavourable'));
    const large = names.slice(3, 6).map((name) => commune(name, 'favourable', { population: 12_000 }));
    expect(voiceGroups([...small, ...large], false)).toEqual([
      { by: 'size', label: 'communes de moins de 1\u202f000\u00a0habitants', stances: ['unfavourable'] },
      { by: 'size', label: 'communes de 10\u202f000\u00a0habitants et plus', stances: ['favourable'] },
    ]);
    expect(voiceGroups([...small, ...large.slice(1)], false)).toEqual([]);
    expect(voiceGroups([...small, ...large.slice(1)], true)).toHaveLength(2);
  });
});

describe('names in a text', () => {
  const two: Said[] = [commune('Mortagne', null), commune('Mortagne-sur-Sèvre', null)];
  it.each([
    ['À Mortagne-sur-Sèvre, non.', 'À [une commune], non.'],
    ['MORTAGNE SUR SEVRE et mortagne', '[une commune] et [une commune]'],
    ['Les Mortagnais, non.', 'Les Mortagnais, non.'],
    ['', ''],
  ])('« %s » becomes « %s »', (text, expected) => {
    expect(withoutNames(text, two)).toBe(expected);
  });

  it('are found, for a warning', () => {
    expect(namesIn('Le maire de Mortagne s’y oppose.', two)).toEqual(['Mortagne']);
    expect(namesIn('Une commune s’y oppose.', two)).toEqual([]);
  });
});

describe('voices that are attributed by choice', () => {
  it('are named, each beside its words', () => {
    const said = [
      commune('Mallièvre', 'unfavourable', {
        position: { stance: 'unfavourable', reason: 'Trop cher.', reservations: '' },
      }),
      commune('Évrunes', 'favourable'),
      commune('Tiffauges', null),
    ];
    expect(publishedLines(said, terms, true).map(({ label, who }) => [label, who])).toEqual([
      ['Favorable', ['Évrunes']],
      ['Défavorable', ['Mallièvre']],
      ['Absence d’avis', ['Tiffauges']],
    ]);
    expect(draftSynthesis(said, terms, true).divergences).toContain(
      '– Mallièvre\u00a0: «\u00a0Trop cher.\u00a0» (défavorable)',
    );
  });
});
