import { describe, expect, it } from 'vitest';
import type { ArticleBlock, ArticleFlow, ArticleTable } from '../../../db/domain/article-text.ts';
import type { ChangedLine, ChangedText } from '../../../db/domain/changed-lines.ts';
import { compareVersions } from '../../../db/domain/charter-compare.ts';
import { bodyOf, versionOf } from '../../support/charter-versions.ts';

type Written = string | ArticleFlow;

const flowOf = (each: Written): ArticleFlow =>
  typeof each === 'string'
    ? { type: 'paragraph', ...(each !== '' && { content: [{ type: 'text', text: each }] }) }
    : each;
const listOf =
  (type: 'bulletList' | 'orderedList') =>
  (...items: (string | Written[])[]): ArticleFlow => ({
    type,
    content: items.map((item) => ({
      type: 'listItem',
      content: (typeof item === 'string' ? [item] : item).map(flowOf),
    })),
  });
const [bullets, numbers] = [listOf('bulletList'), listOf('orderedList')];

/** A table, a line a row: « Qui | Quoi »; its first row is its head when it ends by « # ». */
const table = (...rows: string[]): ArticleTable => ({
  type: 'table',
  content: rows.map((row) => ({
    type: 'tableRow',
    content: row
      .replace(/ #$/, '')
      .split('|')
      .map((cell) => ({
        type: row.endsWith(' #') ? 'tableHeader' : 'tableCell',
        content: cell.split('/').map((line) => flowOf(line.trim())),
      })),
  })),
});

const signs = { same: '=', inserted: '+', deleted: '-', reworded: '~' };

const wordsIn = ({ level, mark, segments }: ChangedText): string =>
  '  '.repeat(level) +
  (mark === '' ? '' : `${mark} `) +
  segments
    .map(({ text, change }) =>
      change === 'deleted' ? `[-${text}-]` : change === 'inserted' ? `{+${text}+}` : text,
    )
    .join('')
    .replaceAll('\u00a0', '~');

/** « = » the same, « + » new, « - » gone, « ~ » reworded; « ( » opens a table, « # » is a head. */
const shown = (line: ChangedLine): string[] =>
  line.look === 'table'
    ? line.rows.map(({ isHead, change, cells }, index) =>
        [
          signs[change],
          index === 0 ? '(' : ' ',
          cells.map((lines) => lines.map(wordsIn).join(' / ')).join(' | '),
          isHead ? ' #' : '',
        ].join(''),
      )
    : [`${signs[line.change]} ${wordsIn(line)}`];

const told = (from: (Written | ArticleBlock)[], to: (Written | ArticleBlock)[]): string[] => {
  const side = (blocks: (Written | ArticleBlock)[]) =>
    versionOf([
      {
        key: 'a',
        articles: [
          {
            key: 'one-article',
            title: 'Envoi',
            body: bodyOf(...blocks.map((each) => (typeof each === 'string' ? flowOf(each) : each))),
          },
        ],
      },
    ]);
  const { sections } = compareVersions(side(from), side(to));
  return (sections[0]?.articles[0]?.lines ?? []).flatMap(shown);
};

describe('the lines of an article compared', () => {
  const cases: [string, (Written | ArticleBlock)[], (Written | ArticleBlock)[], string[]][] = [
    [
      'keep the level and the mark of each item',
      [bullets(['avant la réunion', numbers('convoquer', ['préparer', bullets('la salle')])], 'après elle')],
      [bullets(['avant la réunion', numbers('convoquer', ['préparer', bullets('le lieu')])], 'après elle')],
      [
        '=   • avant la réunion',
        '=     1. convoquer',
        '=     2. préparer',
        '-       • [-la salle-]',
        '+       • {+le lieu+}',
        '=   • après elle',
      ],
    ],
    [
      'dash what stands second, as papers do',
      [bullets(['Avant', bullets('convoquer')])],
      [bullets(['Avant', bullets('convoquer', 'écrire')])],
      ['=   • Avant', '=     – convoquer', '+     – {+écrire+}'],
    ],
    [
      'number an item as its own version does',
      [numbers('ouvrir la réunion', 'lire le relevé', 'fermer la réunion')],
      [numbers('ouvrir la réunion', 'fermer la réunion')],
      ['=   1. ouvrir la réunion', '-   2. [-lire le relevé-]', '=   2. fermer la réunion'],
    ],
    [
      'keep the second paragraph of an item within it',
      [bullets(['Le dossier', 'Il est rendu à temps.'])],
      [bullets(['Le dossier', 'Il est rendu très à temps.'])],
      ['=   • Le dossier', '~   Il est rendu {+très +}à temps.'],
    ],
    [
      'compare a table cell by cell',
      [table('Qui | Quoi #', 'secrétariat | envoie sous 48 heures', 'hôte | prépare la salle')],
      [table('Qui | Quoi #', 'secrétariat | envoie sous 72 heures', 'hôte | prépare la salle')],
      ['=(Qui | Quoi #', '~ secrétariat | envoie sous [-48-]{+72+}~heures', '= hôte | prépare la salle'],
    ],
    [
      'tell the one line of a cell as reworded whatever takes its place',
      [table('Durée de la réunion | trois heures')],
      [table('Durée de la réunion | une journée')],
      ['~(Durée de la réunion | [-trois heures-]{+une journée+}'],
    ],
    [
      'tell rows that come and rows that go in their table',
      [table('Qui | Quoi #', 'hôte | prépare la salle', 'référent | suit un réseau')],
      [table('Qui | Quoi #', 'référent | suit un réseau', 'animatrice | ouvre la réunion')],
      [
        '=(Qui | Quoi #',
        '- [-hôte-] | [-prépare la salle-]',
        '= référent | suit un réseau',
        '+ {+animatrice+} | {+ouvre la réunion+}',
      ],
    ],
    [
      'keep an empty cell, and a row of them',
      [table('Qui | Quoi', ' | ', 'hôte | ')],
      [table('Qui | Quoi', ' | ', 'hôte | salle')],
      ['=(Qui | Quoi', '=  | ', '~ hôte | {+salle+}'],
    ],
    [
      'find a new column where it stands',
      [table('Qui | Délai #', 'secrétariat | huit jours', 'hôte | trois jours')],
      [
        table(
          'Qui | Quoi | Délai #',
          'secrétariat | ordre du jour | huit jours',
          'hôte | salle | trois jours',
        ),
      ],
      [
        '~(Qui | {+Quoi+} | Délai #',
        '~ secrétariat | {+ordre du jour+} | huit jours',
        '~ hôte | {+salle+} | trois jours',
      ],
    ],
    [
      'find the place of a column that went, in rows that went as well',
      [table('Qui | Quoi | Délai #', 'secrétariat | ordre du jour | huit jours', 'maire | rien | jamais')],
      [table('Qui | Délai #', 'secrétariat | huit jours')],
      [
        '~(Qui | [-Quoi-] | Délai #',
        '~ secrétariat | [-ordre du jour-] | huit jours',
        '- [-maire-] | [-rien-] | [-jamais-]',
      ],
    ],
    [
      'keep apart the lines of a cell',
      [table('Préparer | la salle / le café')],
      [table('Préparer | la salle / le café / les chevalets')],
      ['~(Préparer | la salle / le café / {+les chevalets+}'],
    ],
    [
      'tell two tables apart where one takes the place of another',
      ['Texte.', table('Qui | Quoi #', 'hôte | prépare la salle')],
      ['Texte.', table('Date | Lieu | Heure #', 'mardi | Chanverrie | neuf')],
      [
        '= Texte.',
        '-([-Qui-] | [-Quoi-] #',
        '- [-hôte-] | [-prépare la salle-]',
        '+({+Date+} | {+Lieu+} | {+Heure+} #',
        '+ {+mardi+} | {+Chanverrie+} | {+neuf+}',
      ],
    ],
    [
      'tell a sentence that became a row as gone, and the row as new',
      ['Le secrétariat envoie.'],
      [table('Le secrétariat | envoie.')],
      ['- [-Le secrétariat envoie.-]', '+({+Le secrétariat+} | {+envoie.+}'],
    ],
    [
      'keep two tables apart that follow one another',
      [table('un | deux', 'trois | quatre'), table('cinq | six')],
      [table('un | deux', 'trois | quatre'), table('cinq | sept')],
      ['=(un | deux', '= trois | quatre', '~(cinq | [-six-]{+sept+}'],
    ],
  ];
  it.each(cases)('%s', (_, from, to, expected) => {
    expect(told(from, to)).toEqual(expected);
  });
});
