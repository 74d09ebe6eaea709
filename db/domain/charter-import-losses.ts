import { count } from './plural.ts';
import type { WordLossKind } from './word-blocks.ts';

/** What is lost or changed: of a Word document, and of making a charter of it. */
export type ImportLossKind = WordLossKind | 'shortenedTitle' | 'titleNote' | 'cutArticle' | 'above';
/** `place` is « article 2.3 », « préambule », or '' when it is nowhere in the charter. */
export type ImportLoss = { kind: ImportLossKind; place: string };

type Words = readonly [one: string, many: string];

/** What is gone first, then what is there in another form. */
const words: Record<Exclude<ImportLossKind, 'contents' | 'margins'>, Words> = {
  image: ['image n’est pas reprise', 'images ne sont pas reprises'],
  drawing: ['dessin n’est pas repris', 'dessins ne sont pas repris'],
  object: [
    'objet inséré (graphique, classeur) n’est pas repris',
    'objets insérés (graphiques, classeurs) ne sont pas repris',
  ],
  inserted: ['document inséré n’est pas repris', 'documents insérés ne sont pas repris'],
  comment: ['commentaire n’est pas repris', 'commentaires ne sont pas repris'],
  hidden: ['passage masqué n’est pas repris', 'passages masqués ne sont pas repris'],
  deletion: [
    'suppression suivie est tenue pour faite\u00a0: son texte n’est pas repris',
    'suppressions suivies sont tenues pour faites\u00a0: leur texte n’est pas repris',
  ],
  insertion: [
    'insertion suivie est reprise comme le reste du texte',
    'insertions suivies sont reprises comme le reste du texte',
  ],
  symbol: [
    'signe d’une police de symboles n’est pas repris',
    'signes d’une police de symboles ne sont pas repris',
  ],
  address: ['lien garde ses mots, sans son adresse', 'liens gardent leurs mots, sans leur adresse'],
  equation: ['équation est reprise en simple texte', 'équations sont reprises en simple texte'],
  struck: ['passage barré est repris sans être barré', 'passages barrés sont repris sans être barrés'],
  textBox: [
    'zone de texte est reprise à la suite de son paragraphe',
    'zones de texte sont reprises à la suite de leur paragraphe',
  ],
  mergedCells: [
    'tableau avait des cellules fusionnées\u00a0: elles sont séparées',
    'tableaux avaient des cellules fusionnées\u00a0: elles sont séparées',
  ],
  nestedTable: [
    'tableau placé dans un autre est repris ligne à ligne',
    'tableaux placés dans d’autres sont repris ligne à ligne',
  ],
  wideTable: [
    'tableau de plus de 12 colonnes est repris ligne à ligne',
    'tableaux de plus de 12 colonnes sont repris ligne à ligne',
  ],
  endnote: [
    'note de fin de document devient une note de bas de page',
    'notes de fin de document deviennent des notes de bas de page',
  ],
  longNote: [
    'note trop longue est reprise entre parenthèses dans le texte',
    'notes trop longues sont reprises entre parenthèses dans le texte',
  ],
  titleNote: [
    'note d’un titre est reprise au début de son article',
    'notes de titres sont reprises au début de leur article',
  ],
  lettered: [
    'liste numérotée par des lettres l’est par des nombres',
    'listes numérotées par des lettres le sont par des nombres',
  ],
  restarted: [
    'liste interrompue par un paragraphe reprend à 1',
    'listes interrompues par un paragraphe reprennent à 1',
  ],
  shortenedTitle: [
    'titre trop long est abrégé\u202f; il est repris en entier au début de son article',
    'titres trop longs sont abrégés\u202f; ils sont repris en entier au début de leur article',
  ],
  above: [
    'titre placé au-dessus des chapitres est joint à celui de chaque chapitre',
    'titres placés au-dessus des chapitres sont joints à ceux des chapitres',
  ],
  cutArticle: ['article trop long est coupé en plusieurs', 'articles trop longs sont coupés en plusieurs'],
};

const named = 4;

/** « (préambule, articles 2.1, 2.3 et 3 autres) », '' when no place is known. */
const placesIn = (places: readonly string[]): string => {
  const known = [...new Set(places)].filter((place) => place !== '');
  const articles = known.filter((place) => place.startsWith('article '));
  const shown = [
    ...known.filter((place) => !place.startsWith('article ')),
    ...articles.map((place, at) =>
      at === 0 && articles.length > 1
        ? place.replace('article ', 'articles ')
        : at === 0
          ? place
          : place.slice(8),
    ),
  ];
  if (shown.length === 0) return '';
  const head = shown.length > named + 1 ? shown.slice(0, named) : shown.slice(0, -1);
  const tail =
    shown.length > named + 1 ? count(shown.length - named, 'autre', 'autres') : (shown.at(-1) ?? '');
  return ` (${head.length > 0 ? `${head.join(', ')} et ${tail}` : tail})`;
};

/** What could not be kept, or not as it was, each kind in a sentence with its count and where. */
export const lossSentences = (losses: readonly ImportLoss[]): string[] => [
  ...Object.entries(words).flatMap(([kind, [one, many]]) => {
    const of = losses.filter((loss) => loss.kind === kind);
    return of.length === 0
      ? []
      : [`${count(of.length, one, many)}${placesIn(of.map(({ place }) => place))}.`];
  }),
  ...(losses.some(({ kind }) => kind === 'contents')
    ? ['La table des matières n’est pas reprise\u00a0: la charte aura la sienne.']
    : []),
  ...(losses.some(({ kind }) => kind === 'margins')
    ? ['L’en-tête et le pied de page ne sont pas repris\u00a0: ceux du collectif les remplacent.']
    : []),
];

export const nothingRecognised =
  'Aucun titre n’a été reconnu\u00a0: tout le texte est dans un seul article, que vous pourrez scinder.';
