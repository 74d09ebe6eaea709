import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matchExpressions, readQuery, searchedWords } from '../../db/domain/search-words.ts';
import { type SearchKind, searchKinds } from '../../db/domain/search-kinds.ts';
import { restrictedMarks } from '../../db/domain/search-restricted.ts';
import type { OpenData } from '../../db/open.ts';
import { searchEverything } from '../../db/queries/search.ts';
import { write } from '../../db/write.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { openIn } from '../support/data-file.ts';
import { fillYearsOfMeetings } from '../support/years-of-writing.ts';
import { fillSearched } from '../support/searched-dossier.ts';

let data: OpenData;
beforeEach(() => {
  data = openIn(temporaryFolder());
  data.sqlite.pragma('synchronous = OFF');
});
afterEach(() => data.close());

/** All that answers, page after page, once the index is whole. */
const found = (typed: string, isProjected = false) => {
  data.search.finish();
  const all: ReturnType<typeof searchEverything>['results'] = [];
  for (;;) {
    const { results, hasMore, isComplete } = searchEverything(
      data,
      { typed, from: all.length, isProjected },
      testNow,
    );
    expect(isComplete).toBe(true);
    all.push(...results);
    if (!hasMore) return all;
  }
};

/** A word no other text has: letters only, since figures are cut from them. */
const wordAt = (index: number): string =>
  `mot${String(index).replaceAll(/\d/g, (figure) => 'abcdefghij'[Number(figure)] ?? '')}z`;

/** All that answers in one question, whatever its column. */
const everywhere = (terms: ReturnType<typeof readQuery>, isProjected: boolean): string => {
  const { inTitle } = matchExpressions(terms, isProjected);
  return inTitle.replace('{title}', isProjected ? '{title text}' : '{title text restricted}');
};

const isItemFound = (typed: string): boolean =>
  found(typed).some(({ kind, id }) => kind === 'item' && id === 1);

/** Writes one document of each kind; gives what was written where. */
const fill = (textAt: (place: string, index: number) => string): Map<string, string> => {
  const said = new Map<string, string>();
  write(data, { label: 'départ' }, (tx) =>
    fillSearched(tx, (place) => {
      const text = textAt(place, said.size);
      said.set(place, text);
      return text;
    }),
  );
  return said;
};

describe('search over everything', () => {
  it('finds each text by itself alone, whatever its place', () => {
    const said = fill((_, index) => `Début ${wordAt(index)} fin`);
    const kinds = new Set<string>();
    for (const [place, text] of said) {
      const results = found(text.split(' ')[1] ?? '');
      expect({ place, isFound: results.length > 0 }).toEqual({ place, isFound: true });
      for (const { kind } of results) kinds.add(kind);
    }
    expect([...kinds].toSorted()).toEqual([...searchKinds].toSorted());
  });

  const texts = [
    'Le cœur de la manœuvre : œuvres d’art, mœurs et nœuds ferroviaires',
    'Curriculum vitæ, et cætera, ex æquo',
    "La tarification de l’eau potable à l'Île-d'Olonne, dès aujourd’hui",
    'Qu’elle délibère jusqu’à l’été, lorsqu’on l’aura décidé',
    'Saint-Malô-du-Bois, L’Haÿ-les-Roses, Saint‑Maur (trait d’union insécable)',
    'Délibération 2026-12 du conseil, à 14h30, art. L. 5211-1, 1er janvier, n° 2',
    'ÉLUS ET AGENTS : NOËL, MAÏS, ÇÀ ET LÀ, FAÇADE',
    'Travaux communaux, réseaux, prix, temps, cours d’eau, corps',
    'e\u0301cole et e\u0301te\u0301 en accents séparés ; 12 000 €, 3,5 %, m² et 85 151',
    'Maire-adjointe·s, agent(e)s, tout/chacun, « guillemets » ; l’œil',
  ];
  const spelt: ((word: string) => string)[] = [
    (word) => word,
    (word) => word.toUpperCase(),
    (word) => word.normalize('NFD'),
    (word) => word.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    (word) => word.replaceAll('œ', 'oe').replaceAll('æ', 'ae'),
    (word) => word.replaceAll('oe', 'œ').replaceAll('OE', 'Œ'),
    (word) => word.replaceAll('’', "'"),
    (word) => `  ${word}, `,
  ];

  it('finds every text by any of its words, in any case and accents, with its article or without', () => {
    const said = [...fill((place, index) => `${texts[index % texts.length] ?? ''} ${place}`)];
    const places = said.flatMap(([place, text]) => text.split(/\s+/u).map((word) => ({ place, word })));
    const words = [...new Set(places.map(({ word }) => word))].filter(
      (word) => searchedWords(word).join('').length > 1,
    );
    expect(words.length).toBeGreaterThan(90);
    for (const word of words) {
      const expected = new Set(found(word).map(({ kind, id }) => `${kind} ${id}`));
      expect({ word, isFound: expected.size > 0 }).toEqual({ word, isFound: true });
      for (const typed of new Set(spelt.map((spell) => spell(word)))) {
        const results = new Set(found(typed).map(({ kind, id }) => `${kind} ${id}`));
        const missed = [...expected].filter((each) => !results.has(each));
        expect({ typed, missed }).toEqual({ typed, missed: [] });
      }
    }
  }, 240_000);

  it('finds a text by every one of its words, by their beginnings, and by all of them at once', () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'grapheme', maxLength: 30 })),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fill((place) => place);
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, a, b) => {
        const written = parts.join(' ').replaceAll('\0', '');
        const words = searchedWords(written);
        const word = words[a % Math.max(words.length, 1)] ?? '';
        write(data, { label: 'titre' }, () =>
          data.sqlite.prepare('UPDATE agenda_item SET title = ? WHERE id = 1').run(written),
        );
        const some = written.split(/\s+/u).slice(0, 8).join(' ');
        const begun = Array.from(word)
          .slice(0, 2 + (b % Math.max(word.length, 1)))
          .join('');
        const asked = [word, begun, some].filter((typed) => searchedWords(typed).join('').length > 1);
        expect(asked.filter((typed) => !isItemFound(typed))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['eau', 'de l’eau'],
    ['l’eau', 'eau potable'],
    ["d'eau", 'cours d’eau'],
    ['travaux', 'un travail'.replace('travail', 'traval')],
    ['communaux', 'le service communal'],
    ['communal', 'les services communaux'],
    ['communes', 'la commune'],
    ['commune', 'les communes'],
    ['réseaux', 'le réseau'],
    ['st malo', 'Saint-Malô-du-Bois'],
    ['saint-malo', 'St Malo'],
    ['14 h 30', 'à 14h30'],
    ['14h30', 'à 14 h 30'],
    ['2026-12', 'Décision 2026-12'],
    ['coeur', 'le cœur'],
    ['ex aequo', 'EX ÆQUO'],
    ['tarif eau', 'L’eau et sa tarification'],
    ['“tarif”', 'le tarif'],
  ])('%s finds « %s »', (typed, text) => {
    fill((place) => (place === 'item.note' ? text : 'x'));
    expect(found(typed).map(({ kind }) => kind)).toContain('item');
  });

  it.each([
    ['2026-12', 'Décision 2026-13 du 12 mai'],
    ['saint-malo', 'Malo, saint'],
    ['eau voirie', 'L’eau seulement'],
    ['a', 'a'],
    ['', 'eau'],
    ['«\u00a0»', 'eau'],
  ])('%s does not find « %s »', (typed, text) => {
    fill((place) => (place === 'item.note' ? text : 'x'));
    expect(found(typed).filter(({ kind, id }) => kind === 'item' && id === 1)).toEqual([]);
  });

  it('never raises, whatever is typed', () => {
    fill((place, index) => `${place} ${texts[index % texts.length] ?? ''}`);
    const nasty = fc.constantFrom(
      '"',
      "'",
      '*',
      '(',
      ')',
      ':',
      '^',
      '-',
      '+',
      '{',
      '}',
      ',',
      ' AND ',
      ' OR ',
      ' NOT ',
      'NEAR(',
      'title:',
      '\\',
      '\0',
      '%',
      '_',
      ';',
      '--',
      '/*',
      '\u202e',
      '\ud800',
      'œ',
      'é',
      'eau',
      '2026',
      ' ',
      '\n',
      '😀',
      'rank:',
      'words',
    );
    const query = fc.oneof(
      fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    data.search.finish();
    fc.assert(
      fc.property(query, (typed) => {
        const { results } = searchEverything(data, { typed, from: 0, isProjected: true }, testNow);
        for (const { title, excerpt } of results)
          for (const { text } of [...title, ...excerpt]) expect(text).not.toBe('');
      }),
      { numRuns: 10_000 },
    );
  }, 240_000);

  /** Where what is the secretary's own is written, and what else of the same document is everybody's. */
  const restricted: Record<string, SearchKind> = {
    'item.restricted': 'item',
    'reserve.restricted': 'item',
    'sitting.notes': 'sittingNote',
    'position.reason': 'opinion',
    'position.reservations': 'opinion',
    'position.speaker': 'opinion',
    'position.onBehalfOf': 'opinion',
  };

  it('gives what has it in its title first, and page after page the same as at once', () => {
    write(data, { label: 'ans' }, (tx) =>
      fillYearsOfMeetings(tx, { meetings: 4, points: 12, annexWords: 60, today: '2026-11-22' }),
    );
    data.search.finish();
    for (const typed of ['ea', 'eau', 'ta', 'voirie', 'eau voirie', 'assainissement e', '2026']) {
      const terms = readQuery(typed);
      for (const isProjected of [false, true]) {
        const expressions = matchExpressions(terms, isProjected);
        const all = data.search.match(expressions, 0, 10_000);
        const none = { ...expressions, elsewhere: '"zorglub"' };
        const titled = data.search.match(none, 0, 10_000);
        for (const page of [1, 7, 30]) {
          const pages = Array.from({ length: Math.ceil(all.length / page) + 1 }, (_, index) =>
            data.search.match(expressions, index * page, page),
          );
          expect(pages.flat()).toEqual(all);
        }
        expect(new Set(all.map(({ kind, ref }) => `${kind} ${ref}`)).size).toBe(all.length);
        expect(all.slice(0, titled.length)).toEqual(titled);
        expect(all.length).toBe(
          data.search.match({ ...none, inTitle: everywhere(terms, isProjected) }, 0, 10_000).length,
        );
      }
    }
  });

  it('leaves out what is restricted while others look at the screen, and nothing else', () => {
    const said = fill((_, index) => `Début ${wordAt(index)} fin`);
    expect([...said.keys()]).toEqual(expect.arrayContaining(Object.keys(restricted)));
    for (const [place, text] of said) {
      const word = text.split(' ')[1] ?? '';
      const kind = restricted[place];
      const marks = found(word).filter(({ isRestricted }) => isRestricted);
      expect({ place, kinds: [...new Set(marks.map((result) => result.kind))] }).toEqual({
        place,
        kinds: kind ? [kind] : [],
      });
      for (const result of marks) expect(restrictedMarks[result.kind]).toMatch(/\p{L}/u);
      const shown = found(word, true);
      expect({ place, isFound: shown.length > 0 }).toEqual({ place, isFound: kind === undefined });
      expect(shown.some(({ isRestricted }) => isRestricted)).toBe(false);
    }
    for (const typed of ['mairie.example', 'sg@mairie.example']) {
      expect(found(typed).map(({ kind, isRestricted }) => [kind, isRestricted])).toEqual(
        expect.arrayContaining([['member', true]]),
      );
      expect(found(typed, true)).toEqual([]);
    }
  });

  it('shows no word of what is restricted, whatever is asked in a projected window', () => {
    fill((place) => `commun ${place}`);
    const shown = (typed: string): string =>
      found(typed, true)
        .flatMap(({ title, excerpt, context }) => [
          ...[...title, ...excerpt].map(({ text }) => text),
          context,
        ])
        .join(' ');
    expect(found('commun', true).length).toBeGreaterThan(20);
    for (const typed of ['commun', 'item', 'reserve', 'sitting', 'position', 'opinion', 'commun opinion'])
      for (const place of Object.keys(restricted)) expect(shown(typed)).not.toContain(place);
  });

  it('says of a note réservée that it is one, and of a former version that it is old', () => {
    fill((place) => place.replaceAll('.', ' '));
    const [note] = found('restricted').filter(({ kind, id }) => kind === 'item' && id === 1);
    expect(note).toMatchObject({
      isRestricted: true,
      excerpt: [
        { text: 'item ', isMatch: false },
        { text: 'restricted', isMatch: true },
      ],
    });
    expect(found('item note')[0]).toMatchObject({ isRestricted: false });
    const articles = found('body').filter(({ kind }) => kind === 'article');
    expect(articles.map(({ context, isFormer }) => [context, isFormer])).toEqual([
      ['projet', false],
      ['version\u00a02, en vigueur', false],
      ['version\u00a01, ancienne', true],
    ]);
  });
});
