import type { Block, DocModel, ProseBlock, ProseFlow, ProseInline } from '../../electron/documents/model.ts';

export const words = (text: string): ProseInline => ({ type: 'text', text });
export const paragraph = (...content: (ProseInline | string)[]): ProseFlow => ({
  type: 'paragraph',
  content: content.map((each) => (typeof each === 'string' ? words(each) : each)),
});
export const list = (type: 'bulletList' | 'orderedList', ...items: ProseFlow[][]): ProseFlow => ({
  type,
  content: items.map((content) => ({ type: 'listItem', content })),
});
const prose = (content: ProseBlock): Block => ({ type: 'prose', itemId: 1, content });

const sentence =
  'Le collectif réunit les directions générales et les secrétariats généraux des communes et de la communauté ; chaque collectivité y compte pour une voix.';

type ArticleDraft = { title: string; content: ProseBlock[] };

const orderedInOrdered = list(
  'orderedList',
  [paragraph('Le secrétariat propose un ordre du jour.')],
  [
    paragraph('Chaque collectivité y ajoute ses points :'),
    list('orderedList', [paragraph('pour avis')], [paragraph('pour information')]),
    paragraph('Un point ajouté tard passe à la réunion suivante.'),
    list('orderedList', [paragraph('sauf urgence')], [paragraph('sauf accord de toutes les voix')]),
  ],
  [paragraph('L’animateur en vérifie le temps.')],
);

const bulletsWithNumbers = list(
  'bulletList',
  [
    paragraph('Ce qui se décide ensemble :'),
    list('orderedList', [paragraph('les priorités')], [paragraph('le calendrier')]),
  ],
  [
    paragraph('Ce qui reste à chacun :'),
    list('orderedList', [paragraph('ses équipes')], [paragraph('son budget')]),
    list('bulletList', [paragraph('et ses urgences'), paragraph('qui ne se partagent pas')]),
  ],
);

const table: ProseBlock = {
  type: 'table',
  hasHead: true,
  rows: [
    [[paragraph('Rôle')], [paragraph('Ce qu’il fait')], [paragraph('Durée')]],
    [
      [paragraph('Animateur')],
      [list('bulletList', [paragraph('ouvre la réunion')], [paragraph('veille au temps')])],
      [paragraph('une réunion')],
    ],
    [
      [paragraph('Hôte')],
      [
        paragraph(
          'Accueille le collectif dans ses locaux, prépare la salle et les documents remis sur place.',
        ),
      ],
      [paragraph('une réunion')],
    ],
    [
      [paragraph('Référent')],
      [list('orderedList', [paragraph('suit un réseau métier')], [paragraph('en rend compte')])],
      [paragraph('un an')],
    ],
  ],
};

const articleOf = (chapter: number, article: number): ArticleDraft => {
  const draft: ArticleDraft = {
    title: `Ce que dit l’article ${article} du chapitre ${chapter}`,
    content: [paragraph(sentence), paragraph(sentence)],
  };
  if (chapter === 1 && article === 1)
    draft.content = [
      paragraph(
        'Le CoDir est un ',
        { type: 'text', text: 'collectif', marks: [{ type: 'bold' }] },
        ' de pairs',
        { type: 'noteCall', number: 1, text: 'Aucune voix ne compte double.' },
        '. Voir l’',
        { type: 'reference', label: 'article', number: '2.3', target: 'article-2-3' },
        ' et le ',
        { type: 'reference', label: 'préambule', number: '', target: 'preambule' },
        '.',
      ),
      orderedInOrdered,
      paragraph('Une seconde liste recommence à un :'),
      list('orderedList', [paragraph('premier')], [paragraph('deuxième')]),
    ];
  if (chapter === 2 && article === 1)
    draft.content = [
      { type: 'heading', content: [words('Qui fait quoi')] },
      paragraph(
        'Les rôles tournent ; le tableau les dit',
        { type: 'noteCall', number: 2, text: 'Le 1er janvier de chaque année.' },
        '.',
      ),
      table,
      paragraph('Il est revu chaque année.'),
    ];
  if (chapter === 2 && article === 2)
    draft.content = [
      bulletsWithNumbers,
      paragraph('Voir ', { type: 'reference', label: 'article supprimé', number: '', target: '' }, '.'),
    ];
  return draft;
};

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const chapterTitle = (chapter: number) => `Titre du chapitre ${chapter}`;

const target = (chapter: number, article: number) => `article-${chapter}-${article}`;

/** A charter of `chapters` chapters of `articles` articles: lists within lists, a table, notes and references. */
export const charterModel = (chapters = 8, articles = 5): DocModel => {
  return {
    title: 'Charte de fonctionnement – CoDir du Pays de Mortagne – version 1',
    fileName: '2026-12-08 Charte du CoDir (version 1)',
    head: 'Charte de fonctionnement · CoDir du Pays de Mortagne',
    foot: 'Version 1, adoptée le 8 décembre 2026',
    isBook: true,
    accent: 'teal',
    layout: 'flow',
    blocks: [
      {
        type: 'letterhead',
        name: 'CoDir du Pays de Mortagne',
        lines: ['Directions générales et secrétariats généraux'],
        address: ['12 rue du Pont', '61400 Mortagne'],
        logo: null,
      },
      { type: 'title', text: 'Charte de fonctionnement', subtitle: 'Version 1, adoptée le 8 décembre 2026' },
      {
        type: 'contents',
        title: 'Sommaire',
        entries: [
          { level: 1, number: '', title: 'Préambule', target: 'preambule' },
          ...numbers(chapters).flatMap((chapter) => [
            {
              level: 1 as const,
              number: String(chapter),
              title: chapterTitle(chapter),
              target: `chapitre-${chapter}`,
            },
            ...numbers(articles).map((article) => ({
              level: 2 as const,
              number: `${chapter}.${article}`,
              title: articleOf(chapter, article).title,
              target: target(chapter, article),
            })),
          ]),
        ],
      },
      { type: 'pageBreak' },
      { type: 'article', itemId: 1, number: '', title: 'Préambule', target: 'preambule' },
      prose(paragraph(sentence)),
      ...numbers(chapters).flatMap((chapter): Block[] => [
        {
          type: 'chapter',
          chapterId: chapter,
          number: String(chapter),
          title: chapterTitle(chapter),
          target: `chapitre-${chapter}`,
        },
        ...numbers(articles).flatMap((article): Block[] => {
          const draft = articleOf(chapter, article);
          return [
            {
              type: 'article',
              itemId: 1,
              number: `${chapter}.${article}`,
              title: draft.title,
              target: target(chapter, article),
            },
            ...draft.content.map(prose),
          ];
        }),
      ]),
      { type: 'heading', text: 'Signatures', note: '' },
      {
        type: 'table',
        summary: 'Signatures, par collectivité',
        columns: [
          { label: 'Collectivité', share: 55 },
          { label: 'Nom et fonction', share: 60 },
          { label: 'Date et signature', share: 55 },
        ],
        rows: ['Communauté de communes', 'Mortagne', 'Courgeon'].map((name) => [
          { text: name },
          { text: 'Anne Bellanger', detail: 'Directrice générale des services' },
          { text: '' },
        ]),
        isForSigning: true,
      },
    ],
  };
};
