import { describe, expect, it } from 'vitest';
import { dropOf, linesOf, type Outline, stepOf } from '../../renderer/features/charter/plan-moves.ts';

const version = {
  id: 1,
  title: 'Charte de fonctionnement',
  number: null,
  basedOn: null,
  adoptedOn: null,
  effectiveFrom: null,
  meeting: null,
  adoptionNote: '',
  textHash: null,
  isSound: true,
  isInForce: false,
  articleCount: 6,
  signedCount: 0,
  voiceCount: 12,
};
const chapter = (id: number, number: string, title: string) => ({ id, key: `chapter-${id}`, number, title });
const article = (id: number, chapterId: number | null, number: string, title: string) => ({
  id,
  key: `article-${id}`,
  chapterId,
  number,
  title,
  isEmpty: false,
  openRemarks: 0,
  viewsDiffer: false,
  rules: [],
});

/** A preamble, a chapter of three articles, an empty one, and one of two. */
const outline: Outline = {
  version,
  chapters: [chapter(1, '1', 'Objet'), chapter(2, '2', 'Réunions'), chapter(3, '3', 'Avis')],
  articles: [
    article(9, null, '', 'Préambule'),
    article(11, 1, '1.1', 'Raison d’être'),
    article(12, 1, '1.2', 'Composition'),
    article(13, 1, '1.3', 'Suppléance'),
    article(31, 3, '3.1', 'Avis rendus'),
    article(32, 3, '3.2', 'Divergences'),
  ],
  rules: [],
  strayRemarks: 0,
};
const a = (id: number) => `article-${id}`;
const c = (id: number) => `chapter-${id}`;

it('reads a plan as it is printed: the preamble, then each chapter over its articles', () => {
  expect(linesOf(outline).map(({ id }) => id)).toEqual([
    a(9),
    c(1),
    a(11),
    a(12),
    a(13),
    c(2),
    c(3),
    a(31),
    a(32),
  ]);
});

describe('one step in the plan', () => {
  it.each([
    ['within its chapter', a(12), -1, { id: 12, chapterId: 1, index: 0 }, 'Composition\u00a0: article 1.1.'],
    ['within its chapter', a(11), 1, { id: 11, chapterId: 1, index: 1 }, 'Raison d’être\u00a0: article 1.2.'],
    [
      'into an empty chapter below',
      a(13),
      1,
      { id: 13, chapterId: 2, index: 0 },
      'Suppléance\u00a0: article 2.1, chapitre «\u00a0Réunions\u00a0».',
    ],
    [
      'into an empty chapter above',
      a(31),
      -1,
      { id: 31, chapterId: 2, index: 0 },
      'Avis rendus\u00a0: article 2.1, chapitre «\u00a0Réunions\u00a0».',
    ],
  ] as const)('moves an article %s (%s by %i)', (_, id, offset, input, sentence) => {
    expect(stepOf(outline, id, offset)).toEqual({ move: { route: 'charter.moveArticle', input }, sentence });
  });

  it('puts an article that goes up into a chapter at its end', () => {
    const two = { ...outline, chapters: [outline.chapters[0]!, outline.chapters[2]!] };
    expect(stepOf(two, a(31), -1).move?.input).toEqual({ id: 31, chapterId: 1, index: 3 });
  });

  it.each([
    [a(11), -1, 'Déjà en premier.'],
    [a(32), 1, 'Déjà en dernier.'],
    [a(9), 1, 'Le préambule reste en tête.'],
    [c(1), -1, 'Déjà en premier.'],
    [c(3), 1, 'Déjà en dernier.'],
  ] as const)('leaves %s where it is by %i, and says why', (id, offset, sentence) => {
    expect(stepOf(outline, id, offset)).toEqual({ move: null, sentence });
  });

  it('moves a chapter past another, with all its articles', () => {
    expect(stepOf(outline, c(1), 1)).toEqual({
      move: { route: 'charter.moveChapter', input: { ids: [1], beside: 2, side: 'after' } },
      sentence: 'Objet\u00a0: chapitre 2 sur 3.',
    });
  });
});

/** The plan with `moved` dropped just after `after`. */
const dropped = (moved: string, after: string | null): string[] => {
  const rest = linesOf(outline)
    .map(({ id }) => id)
    .filter((id) => id !== moved);
  const at = after === null ? 0 : rest.indexOf(after) + 1;
  return [...rest.slice(0, at), moved, ...rest.slice(at)];
};

describe('a line dropped in the plan', () => {
  it.each([
    ['under a heading', a(32), c(2), { id: 32, chapterId: 2, index: 0 }],
    ['after an article of another chapter', a(31), a(11), { id: 31, chapterId: 1, index: 1 }],
    ['within its chapter', a(11), a(12), { id: 11, chapterId: 1, index: 1 }],
    ['above every chapter: first in the first one', a(31), null, { id: 31, chapterId: 1, index: 0 }],
  ] as const)('takes an article %s', (_, moved, after, input) => {
    expect(dropOf(outline, dropped(moved, after), moved)).toEqual({ route: 'charter.moveArticle', input });
  });

  it.each([
    [a(12), a(11)],
    [a(9), a(13)],
    [a(11), c(1)],
    [c(2), a(13)],
  ])('stays where it was: %s after %s', (moved, after) => {
    expect(dropOf(outline, dropped(moved, after), moved)).toBeNull();
  });

  it('takes a chapter among the chapters, wherever it falls between articles', () => {
    expect(dropOf(outline, dropped(c(3), a(11)), c(3))).toEqual({
      route: 'charter.moveChapter',
      input: { ids: [3], beside: 2, side: 'before' },
    });
  });
});
