import { z } from 'zod';
import { fold } from './fold.ts';
import { optionalLine, optionalText, requiredLine } from './text-rules.ts';

/** One way to answer the question, with what it costs. */
export const opinionOptionSchema = z.object({
  title: requiredLine('L’intitulé de la solution', 'Nommez la solution en quelques mots.', 200),
  cost: optionalText('Le coût', 1000),
  /** Human means. */
  staffing: optionalText('Les moyens humains', 1000),
  calendar: optionalText('Le calendrier', 1000),
  /** By size of commune (domain.md §3, avis technique). */
  effects: optionalText('Les effets selon la taille des communes', 2000),
});
export type OpinionOption = z.infer<typeof opinionOptionSchema>;

/** What is told of a solution besides its name, in the order of forms and papers. */
export const optionParts = [
  { name: 'cost', label: 'Coût' },
  { name: 'staffing', label: 'Moyens humains' },
  { name: 'calendar', label: 'Calendrier' },
  { name: 'effects', label: 'Effets selon la taille des communes' },
] as const;

/** What an avis is asked of: the point of the conseil as it is prepared. It changes until the conseil decides. */
export const opinionQuestionSchema = z.object({
  question: optionalText('La question posée', 1000),
  /** The project of délibération. */
  project: optionalText('Le projet de délibération', 40_000),
  /** What there is to know, law included. */
  context: optionalText('Le contexte', 20_000),
  options: z
    .array(opinionOptionSchema)
    .max(8, 'Huit solutions au plus\u00a0: au-delà, elles ne se comparent plus.'),
  /** Who prepares the point. */
  preparedBy: optionalLine('Le nom de qui prépare le point', 160),
  /** What avis are grouped by over the years; it is no part of what is judged. */
  theme: optionalLine('Le thème', 80),
});
export type OpinionQuestion = z.infer<typeof opinionQuestionSchema>;
export const opinionQuestionPatchSchema = opinionQuestionSchema.partial();

/**
 * Themes offered before the collective has its own: the matters of the national nomenclature of acts (ACTES), those of
 * local powers in detail.
 */
const nationalThemes = [
  'Commande publique',
  'Urbanisme',
  'Domaine et patrimoine',
  'Fonction publique',
  'Institutions et vie politique',
  'Libertés publiques et pouvoirs de police',
  'Finances locales',
  'Enseignement',
  'Aide sociale',
  'Voirie',
  'Aménagement du territoire',
  'Habitat et logement',
  'Emploi et formation professionnelle',
  'Transports',
  'Environnement',
  'Culture',
] as const;

/** Themes to choose from: the collective's own first, then those of everybody. */
export const themesToOffer = (own: readonly string[]): string[] => {
  const known = new Set(own.map(fold));
  return [...own, ...nationalThemes.filter((theme) => !known.has(fold(theme)))];
};

export const blankQuestion: OpinionQuestion = {
  question: '',
  project: '',
  context: '',
  options: [],
  preparedBy: '',
  theme: '',
};

/** Whether nobody has written anything of it. */
export const isBlankQuestion = ({ options, ...texts }: OpinionQuestion): boolean =>
  Object.values(texts).every((text) => text === '') && options.length === 0;

/** Options as a row keeps them; none when they cannot be read. */
export const readOptions = (stored: string): OpinionOption[] => {
  try {
    return z.array(opinionOptionSchema).safeParse(JSON.parse(stored)).data ?? [];
  } catch {
    return [];
  }
};

/** A document joined to the point; its content is told by its SHA-256. */
export type JudgedDocument = { title: string; hash: string };

/** All that an avis bears upon. */
export type JudgedText = Pick<OpinionQuestion, 'question' | 'project' | 'context' | 'options'> & {
  title: string;
  documents: JudgedDocument[];
};

/** Whether the point was submitted by its title alone. */
export const isTitleAlone = ({ question, project, context, options }: JudgedText): boolean =>
  [question, project, context].every((text) => text === '') && options.length === 0;

const byContent = (a: JudgedDocument, b: JudgedDocument): number =>
  a.hash === b.hash ? (a.title < b.title ? -1 : 1) : a.hash < b.hash ? -1 : 1;

/** A file joined twice (by two meetings that took the point) is one document. */
const distinct = (documents: readonly JudgedDocument[]): JudgedDocument[] =>
  documents.toSorted(byContent).filter(({ hash }, index, all) => hash !== all[index - 1]?.hash);

/**
 * The text judged as one string, of which the hash is kept: a JSON array a line. Who prepares the point is not in it,
 * nor the order and the number of times its documents were joined: they change nothing of what was judged. Its form
 * must not change from one release to the next; another takes another number in the first line.
 */
export const canonicalQuestion = ({
  title,
  question,
  project,
  context,
  options,
  documents,
}: JudgedText): string => {
  const lines: unknown[] = [
    ['avis', 1, title],
    ['question', question],
    ['projet', project],
    ['contexte', context],
    ...options.map(({ title: name, cost, staffing, calendar, effects }) => [
      'solution',
      name,
      cost,
      staffing,
      calendar,
      effects,
    ]),
    ...distinct(documents).map((document) => ['document', document.title, document.hash]),
  ];
  return lines.map((line) => JSON.stringify(line)).join('\n');
};

const lineSchema = z.array(z.union([z.string(), z.number()]));

/** Reads back a canonical text, so that an old avis shows what it judged. Lines it does not know are passed over. */
export const readJudged = (canonical: string): JudgedText => {
  const lines = canonical.split('\n').flatMap((line) => {
    try {
      const read = lineSchema.safeParse(JSON.parse(line)).data;
      return read ? [read.map(String)] : [];
    } catch {
      return [];
    }
  });
  const first = (kind: string, at = 1): string => lines.find(([head]) => head === kind)?.[at] ?? '';
  return {
    title: first('avis', 2),
    question: first('question'),
    project: first('projet'),
    context: first('contexte'),
    options: lines
      .filter(([head]) => head === 'solution')
      .map(([, title = '', cost = '', staffing = '', calendar = '', effects = '']) => ({
        title,
        cost,
        staffing,
        calendar,
        effects,
      })),
    documents: lines
      .filter(([head]) => head === 'document')
      .map(([, title = '', hash = '']) => ({ title, hash })),
  };
};

/** What of a point may change after the avis was asked. */
export const judgedParts = ['title', 'question', 'project', 'context', 'options', 'documents'] as const;
export type JudgedPart = (typeof judgedParts)[number];

/** Headings of the parts that are read as text, on forms and papers alike. */
export const judgedPartLabels = {
  question: 'Question posée',
  project: 'Projet de délibération',
  context: 'Contexte',
  options: 'Solutions envisagées',
} as const;

const partWords: Record<JudgedPart, string> = {
  title: 'son intitulé',
  question: 'la question posée',
  project: 'le projet de délibération',
  context: 'le contexte',
  options: 'les solutions',
  documents: 'les documents joints',
};

/** Blanks and line ends say nothing: a text laid out anew is the text that was judged. */
const bare = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const contentOf = (text: JudgedText, part: JudgedPart): string => {
  if (part === 'documents')
    // A label is not what was judged: a document renamed is the same document.
    return distinct(text.documents)
      .map(({ hash }) => hash)
      .join();
  return part === 'options'
    ? JSON.stringify(text.options.map((option) => Object.values(option).map(bare)))
    : bare(text[part]);
};

/**
 * What changed between the text judged and the point of now: any part of it invalidates the avis, for the application
 * cannot weigh a word of a délibération. Layout, the names of documents and who prepares the point do not.
 */
export const changedParts = (judged: JudgedText, now: JudgedText): JudgedPart[] =>
  judgedParts.filter((part) => contentOf(judged, part) !== contentOf(now, part));

/** « Le point a changé depuis l’avis (le contexte et les solutions) : redemandez l’avis… », '' when nothing did. */
export const changeSentence = (changed: readonly JudgedPart[]): string => {
  if (changed.length === 0) return '';
  const parts = changed.map((part) => partWords[part]);
  const said = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`;
  return `Le point a changé depuis la demande d’avis (${said})\u00a0: redemandez l’avis, ou gardez-le en sachant sur quel texte il porte.`;
};
