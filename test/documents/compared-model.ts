import type { ArticleBlock, ArticleFlow, ArticleTable } from '../../db/domain/article-text.ts';
import { compareVersions } from '../../db/domain/charter-compare.ts';
import { articleBlocks } from '../../electron/documents/charter-comparison.ts';
import type { DocModel } from '../../electron/documents/model.ts';
import { bodyOf, paragraphOf, versionOf } from '../support/charter-versions.ts';

const flow = (text: string): ArticleFlow => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
});
const list = (type: 'bulletList' | 'orderedList', ...items: (string | ArticleFlow)[][]): ArticleFlow => ({
  type,
  content: items.map((item) => ({
    type: 'listItem',
    content: item.map((each) => (typeof each === 'string' ? flow(each) : each)),
  })),
});
const table = (head: string[], ...rows: (string | ArticleFlow)[][]): ArticleTable => ({
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: head.map((cell) => ({ type: 'tableHeader', content: [flow(cell)] })),
    },
    ...rows.map((cells) => ({
      type: 'tableRow' as const,
      content: cells.map((cell) => ({
        type: 'tableCell' as const,
        content: [typeof cell === 'string' ? flow(cell) : cell],
      })),
    })),
  ],
});

const before: ArticleBlock[] = [
  paragraphOf('L’ordre du jour est envoyé 48 heures avant la réunion, par le secrétariat :'),
  list(
    'bulletList',
    [
      'avant la réunion :',
      list('orderedList', ['chacun propose ses points'], ['le secrétariat les ordonne']),
    ],
    [
      'après la réunion :',
      list('bulletList', ['le relevé est écrit'], ['il est adressé à tous sous cinq jours']),
    ],
  ),
  table(
    ['Qui', 'Quoi', 'Délai'],
    ['Secrétariat', 'Envoie l’ordre du jour et ses annexes', '48 heures'],
    ['Hôte', list('bulletList', ['ouvre la salle'], ['prépare le café']), 'la veille'],
    ['Référent', 'Rend compte de son réseau', 'chaque trimestre'],
    ['', '', ''],
  ),
];
const after: ArticleBlock[] = [
  paragraphOf('L’ordre du jour est envoyé 72 heures avant la réunion, par le secrétariat :'),
  list(
    'bulletList',
    [
      'avant la réunion :',
      list(
        'orderedList',
        ['chacun propose ses points'],
        ['la présidence de séance les relit'],
        ['le secrétariat les ordonne'],
      ),
    ],
    ['après la réunion :', list('bulletList', ['il est adressé à tous sous trois jours'])],
  ),
  table(
    ['Qui', 'Quoi', 'Délai'],
    ['Secrétariat', 'Envoie l’ordre du jour et ses annexes', '72 heures'],
    [
      'Hôte',
      list('bulletList', ['ouvre la salle'], ['prépare le café'], ['pose les chevalets']),
      'la veille',
    ],
    ['Animatrice', 'Ouvre la réunion et veille au temps', 'à chaque réunion'],
    ['', '', ''],
  ),
];

const widened = table(
  ['Qui', 'Quoi', 'Avec qui', 'Délai'],
  ['Secrétariat', 'Envoie l’ordre du jour et ses annexes', 'l’hôte', '48 heures'],
  ['Hôte', list('bulletList', ['ouvre la salle'], ['prépare le café']), '', 'la veille'],
  ['Référent', 'Rend compte de son réseau', 'ses pairs', 'chaque trimestre'],
);

const version = (first: ArticleBlock[], second: ArticleBlock[]) =>
  versionOf([
    {
      key: 'a',
      articles: [
        { key: 'lists-and-table', title: 'Avant et après la réunion', body: bodyOf(...first) },
        { key: 'table-widened', title: 'Qui fait quoi', body: bodyOf(...second) },
      ],
    },
  ]);

/** Two versions of an article of lists and a table, compared; and of one whose table has a column more. */
export const comparedModel = (): DocModel => {
  const { sections } = compareVersions(version(before, before.slice(2)), version(after, [widened]));
  return {
    title: 'Comparaison',
    fileName: 'Comparaison',
    foot: 'Comparaison',
    accent: 'teal',
    layout: 'flow',
    blocks: [
      { type: 'title', text: 'Comparaison de deux versions', subtitle: '' },
      ...sections.flatMap(({ articles }) => articles.flatMap(articleBlocks)),
    ],
  };
};
