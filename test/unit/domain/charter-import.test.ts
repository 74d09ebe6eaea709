import { describe, expect, it } from 'vitest';
import { articleKeySchema } from '../../../db/domain/article-text.ts';
import { importPlan } from '../../../db/domain/charter-import.ts';
import { storedSketch } from '../../support/article-sketch.ts';
import { imported, shown } from '../../support/imported-charter.ts';
import { bookmark, cell, field, image, listed, p, row, run, table } from '../../support/word-files.ts';

const centred = '<w:jc w:val="center"/>';
const bold = (text: string) => run(text, '<w:b/>');
const large = (text: string) => run(text, '<w:b/><w:sz w:val="36"/>');

const cases: [name: string, body: string[], expected: string[]][] = [
  [
    'two levels of styles are chapters and articles, a third is an intertitle',
    [
      p('Charte de gouvernance', 'Titre'),
      p('Considérant la loi,'),
      p('Chapitre I – Rôles', 'Titre1'),
      p('Article 1 : Objet', 'Titre2'),
      p('Le CoDir…'),
      p('a) Détail', 'Titre3'),
      listed('un', 1),
      p('Article 2. – Membres', 'Titre2'),
      p('CHAPITRE II : INFORMATION', 'Titre1'),
      p('Règles', 'Titre2'),
    ],
    [
      '= Charte de gouvernance',
      'P Préambule',
      'Considérant la loi,',
      '1 Rôles',
      '1.1 Objet',
      'Le CoDir…',
      '# Détail',
      '• un',
      '1.2 Membres',
      '2 INFORMATION',
      '2.1 Règles',
    ],
  ],
  [
    'one level of styles gives articles in one chapter',
    [p('1. Objet', 'Titre1'), p('a'), p('2. Membres', 'Titre1'), p('b')],
    ['= Charte de fonctionnement', '1 Dispositions communes', '1.1 Objet', 'a', '1.2 Membres', 'b'],
  ],
  [
    'one level of chapters by name gives chapters, each with its text in an article of its name',
    [p('Chapitre 1 – Rôles', 'Titre1'), p('a'), p('Chapitre 2 – Règles', 'Titre1'), p('b')],
    ['= Charte de fonctionnement', '1 Rôles', '1.1 Rôles', 'a', '2 Règles', '2.1 Règles', 'b'],
  ],
  [
    'a single heading over all others is the name of the charter',
    [p('Pacte de confiance', 'Titre1'), p('intro'), p('Objet', 'Titre2'), p('a'), p('Membres', 'Titre2')],
    [
      '= Pacte de confiance',
      'P Préambule',
      'intro',
      '1 Dispositions communes',
      '1.1 Objet',
      'a',
      '1.2 Membres',
    ],
  ],
  [
    'chapters and articles of one style are told apart by their words',
    [
      p('TITRE I – Gouvernance', 'Titre1'),
      p('Article 1 – Objet', 'Titre1'),
      p('a'),
      p('TITRE II – Réunions', 'Titre1'),
      p('Article 2 – Lieu', 'Titre1'),
    ],
    ['= Charte de fonctionnement', '1 Gouvernance', '1.1 Objet', 'a', '2 Réunions', '2.1 Lieu'],
  ],
  [
    'what stands above chapters is joined to them',
    [
      p('Titre I : Gouvernance', 'Titre1'),
      p('Chapitre 1 : Rôles', 'Titre2'),
      p('Article 1', 'Titre3'),
      p('a'),
      p('Titre II : Vie', 'Titre1'),
      p('seul'),
      p('Chapitre 1 : Réunions', 'Titre2'),
      p('Article 2 : Lieu', 'Titre3'),
    ],
    [
      '= Charte de fonctionnement',
      '1 Gouvernance – Rôles',
      '1.1 Article 1',
      'a',
      '2 Vie',
      '2.1 Vie',
      'seul',
      '3 Vie – Réunions',
      '3.1 Lieu',
    ],
  ],
  [
    'without styles, names and numbers are read, over two lines too, and in a line with its text',
    [
      p(large('CHARTE DU CODIR'), '', centred),
      p('entre les communes'),
      p(bold('CHAPITRE PREMIER'), '', centred),
      p(bold('Dispositions générales'), '', centred),
      p(bold('Article 1er')),
      p(bold('Objet')),
      p('La présente charte…'),
      p('Article 3 du code général des collectivités territoriales.'),
      p(`${bold('Article 2 – Membres.')}${run(' Le CoDir réunit les DGS.')}`),
      p('Article 3 : Le CoDir se réunit chaque mois, à la date fixée.'),
      p('Titre II : Réunions'),
      p('Article 4 – Lieu'),
    ],
    [
      '= CHARTE DU CODIR',
      'P Préambule',
      'entre les communes',
      '1 Dispositions générales',
      '1.1 Objet',
      'La présente charte…',
      'Article 3 du code général des collectivités territoriales.',
      '1.2 Membres',
      'Le CoDir réunit les DGS.',
      '1.3 Article 3',
      'Le CoDir se réunit chaque mois, à la date fixée.',
      '2 Réunions',
      '2.1 Lieu',
    ],
  ],
  [
    'chapters in a style and articles only named are both read',
    [
      p('Rôles', 'Titre1'),
      p('Article 1 – Objet'),
      p('a'),
      p('Règles', 'Titre1'),
      p('Article 2 – Lieu'),
      p('b'),
    ],
    ['= Charte de fonctionnement', '1 Rôles', '1.1 Objet', 'a', '2 Règles', '2.1 Lieu', 'b'],
  ],
  [
    'decimal numbers in bold give both levels',
    [
      p(bold('1. Cadre')),
      p('a'),
      p(bold('1.1 Objet')),
      p('b'),
      p(bold('1.2 Membres')),
      p('c'),
      p(bold('2. Réunions')),
      p(bold('2.1 Lieu')),
      p('d'),
    ],
    [
      '= Charte de fonctionnement',
      '1 Cadre',
      '1.1 Cadre',
      'a',
      '1.2 Objet',
      'b',
      '1.3 Membres',
      'c',
      '2 Réunions',
      '2.1 Lieu',
      'd',
    ],
  ],
  [
    'short lines in bold are articles under centred capitals; a sentence in bold is none',
    [
      p('RÔLES', '', centred),
      p(bold('Objet')),
      p('a'),
      p(
        bold(
          'Il est convenu que chacun garde le secret de ce qui se dit ici, quoi qu’il arrive, et que rien ne sort.',
        ),
      ),
      p(bold('Membres')),
      p('b'),
      p('RÉUNIONS', '', centred),
      p(bold('Lieu')),
    ],
    [
      '= Charte de fonctionnement',
      '1 RÔLES',
      '1.1 Objet',
      'a',
      '**Il est convenu que chacun garde le secret de ce qui se dit ici, quoi qu’il arrive, et que rien ne sort.**',
      '1.2 Membres',
      'b',
      '2 RÉUNIONS',
      '2.1 Lieu',
    ],
  ],
  [
    'items in bold with a text of their own are headings, lists of items are not',
    [
      p(bold('Objet'), '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
      p('a'),
      listed('un', 1),
      listed('deux', 1),
      p(bold('Membres'), '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
      p('b'),
    ],
    [
      '= Charte de fonctionnement',
      '1 Dispositions communes',
      '1.1 Objet',
      'a',
      '• un',
      '• deux',
      '1.2 Membres',
      'b',
    ],
  ],
  [
    'a numbering of Word’s that says « Article » names articles',
    [p('Rôles', 'Titre1'), listed('Objet', 5), p('a'), listed('Membres', 5), p('b'), p('Règles', 'Titre1')],
    ['= Charte de fonctionnement', '1 Rôles', '1.1 Objet', 'a', '1.2 Membres', 'b', '2 Règles'],
  ],
  [
    'a preamble that has its heading takes its own intertitles, and what came before it',
    [
      p('avant'),
      p('Préambule', 'Titre1'),
      p('Contexte', 'Titre2'),
      p('a'),
      p('Rôles', 'Titre1'),
      p('Objet', 'Titre2'),
    ],
    ['= Charte de fonctionnement', 'P Préambule', 'avant', '# Contexte', 'a', '1 Rôles', '1.1 Objet'],
  ],
  [
    'articles before any chapter, and a text that an article already names, are common provisions',
    [
      p('Objet', 'Titre2'),
      p('a'),
      p('Rôles', 'Titre1'),
      p('b'),
      p('Rôles', 'Titre2'),
      p('c'),
      p('Lieu', 'Titre1'),
    ],
    [
      '= Charte de fonctionnement',
      '1 Dispositions communes',
      '1.1 Objet',
      'a',
      '2 Rôles',
      '2.1 Dispositions communes',
      'b',
      '2.2 Rôles',
      'c',
      '3 Lieu',
    ],
  ],
  [
    'a text without headings is one article',
    [p('a'), p('b')],
    ['= Charte de fonctionnement', '1 Dispositions communes', '1.1 Texte de la charte', 'a', 'b'],
  ],
  ['an empty document is an empty charter', [p('')], ['= Charte de fonctionnement']],
];

describe('a Word document becomes a charter', () => {
  it.each(cases)('%s', (_, body, expected) => {
    expect(shown(imported(body))).toEqual(expected);
  });

  it('named by its first great line, else by its properties unless Word wrote them', () => {
    const body = [p('Rôles', 'Titre1'), p('a'), p('Règles', 'Titre1')];
    expect(imported(body, { title: 'Charte de Mallièvre' }).content.title).toBe('Charte de Mallièvre');
    expect(imported(body, { title: 'Microsoft Word - charte.doc' }).content.title).toBe(
      'Charte de fonctionnement',
    );
    expect(imported(body, { title: 'Document1' }).content.title).toBe('Charte de fonctionnement');
  });

  it('whose links to its own headings lead to their articles', () => {
    const content = imported([
      p('Rôles', 'Titre1'),
      p(bookmark('_Ref1', 'Objet'), 'Titre2'),
      p(
        `${run('selon l’article ')}${field('REF _Ref2 \\r \\h', '1.2')}${run(' et l’')}<w:hyperlink w:anchor="_Ref1">${run('article 1.1')}</w:hyperlink>${run(', voir ')}${field('REF _Ref2 \\h', 'Membres')}${run(' ; aux articles ')}${field('REF _Ref1 \\r', '1.1')}`,
      ),
      p(bookmark('_Ref2', 'Membres'), 'Titre2'),
      p('Règles', 'Titre1'),
    ]);
    expect(shown(content)).toEqual([
      '= Charte de fonctionnement',
      '1 Rôles',
      '1.1 Objet',
      'selon l’[article-0002] et l’[article-0001], voir Membres ; aux articles 1.1',
      '1.2 Membres',
      '2 Règles',
    ]);
    for (const { key } of content.content.chapters[0]?.articles ?? [])
      expect(articleKeySchema.safeParse(key).success).toBe(true);
  });

  it('whose titles too long are shortened, and said in full in their article', () => {
    const long = `Objet ${'de la charte '.repeat(20)}`.trim();
    const content = imported([p('Rôles', 'Titre1'), p(long, 'Titre2'), p('a')]);
    const [article] = content.content.chapters[0]?.articles ?? [];
    expect(article?.title.length).toBeLessThanOrEqual(200);
    expect(article?.title).toMatch(/charte de la…$|…$/);
    expect(storedSketch(article?.body ?? '')).toEqual([long, 'a']);
    expect(content.notKept).toEqual([
      '1\u00a0titre trop long est abrégé\u202f; il est repris en entier au début de son article (article 1.1).',
    ]);
  });

  it('whose endless articles are cut into several that can be stored', () => {
    const content = imported([
      p('Rôles', 'Titre1'),
      p('Objet', 'Titre2'),
      ...Array.from({ length: 120 }, () => p('mot '.repeat(1000))),
    ]);
    expect(content.content.chapters[0]?.articles.map(({ title }) => title)).toEqual([
      'Objet',
      'Objet (suite)',
    ]);
    expect(content.notKept).toEqual(['1\u00a0article trop long est coupé en plusieurs (article 1.1).']);
  });
});

describe('what could not be kept', () => {
  it('is said in sentences, with how many and where', () => {
    const merged = table(row([cell('a', '<w:gridSpan w:val="2"/>')]), row(['b', 'c']));
    const body = [
      p(`${image}${run('avant')}`),
      p('Rôles', 'Titre1'),
      ...Array.from({ length: 7 }, (_, index) => [
        p(`Article ${index + 1}`, 'Titre2'),
        p(`${run('x')}${image}`),
      ]).flat(),
      p('Règles', 'Titre1'),
      p('Lieu', 'Titre2'),
      merged,
      listed('un', 2),
      p('texte'),
      listed('deux', 2),
      p(image),
    ];
    const { notKept, content } = imported(body, { header: p('Page') });
    expect(notKept).toEqual([
      '9\u00a0images ne sont pas reprises (préambule, articles 1.1, 1.2, 1.3 et 5\u00a0autres).',
      '1\u00a0tableau avait des cellules fusionnées\u00a0: elles sont séparées (article 2.1).',
      '1\u00a0liste interrompue par un paragraphe reprend à 1 (article 2.1).',
      'L’en-tête et le pied de page ne sont pas repris\u00a0: ceux du collectif les remplacent.',
    ]);
    expect(importPlan({ content, notKept })).toMatchObject({
      preamble: { title: 'Préambule', beginning: 'avant', wordCount: 1 },
      chapters: [{ title: 'Rôles' }, { title: 'Règles', articles: [{ title: 'Lieu' }] }],
    });
  });

  it('says when no heading was recognised', () => {
    expect(imported([p('a')]).notKept).toEqual([
      'Aucun titre n’a été reconnu\u00a0: tout le texte est dans un seul article, que vous pourrez scinder.',
    ]);
  });
});
