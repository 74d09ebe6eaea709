import { articleReferences } from './article-words.ts';
import type { NumberedCharter } from './charter-canonical.ts';
import { charterRuleLabels, kindOfPart } from './charter-rules.ts';
import type { OpenRemark } from './charter-views.ts';
import type { RemarkStance } from './charter-remark.ts';
import { formatDate } from './french-dates.ts';
import { listed } from './member.ts';
import { atHead, named } from './turns.ts';
import { typeset } from './typography.ts';

export type AdoptionDraft = {
  text: NumberedCharter;
  /** Open remarks by the key of their article. */
  remarks: ReadonlyMap<string, readonly OpenRemark[]>;
  /** The version adopted last, and whether the draft reads just the same; null before the first. */
  last: { number: number; isSame: boolean } | null;
  /** A civil date. */
  today: string;
};

type Article = NumberedCharter['articles'][number];

/** One sentence for the preamble, one for the articles: « Les articles 1.2 et 3.1 n’ont pas de texte. » */
const ofArticles = (articles: readonly Article[], one: string, many: string): string[] => {
  const numbers = articles.map(({ number }) => number).filter((number) => number !== '');
  const sentences = articles.length > numbers.length ? [`Le préambule ${one}.`] : [];
  if (numbers.length === 1) sentences.push(`L’article\u00a0${numbers[0]} ${one}.`);
  if (numbers.length > 1) sentences.push(`Les articles ${listed(numbers)} ${many}.`);
  return sentences;
};

const emptyChapters = ({ chapters, articles }: NumberedCharter): string[] =>
  chapters
    .filter(({ id }) => articles.every(({ chapterId }) => chapterId !== id))
    .map(
      ({ number, title }) =>
        `Le chapitre\u00a0${number}, «\u00a0${typeset(title)}\u00a0», n’a aucun article.`,
    );

const references = ({ articles, rules }: NumberedCharter): string[] => {
  const keys = new Set(articles.map(({ key }) => key));
  const kinds = new Set(rules.map(({ rule }) => rule.kind));
  const read = articles.map((article) => ({ article, ...articleReferences(article.body) }));
  const missing = read.flatMap(({ article, parts }) =>
    [...new Set([...parts].map(kindOfPart))]
      .filter((kind) => !kinds.has(kind))
      .flatMap((kind) => {
        const value = `«\u00a0${charterRuleLabels[kind]}\u00a0»`;
        return ofArticles([article], `attend une valeur qui n’est pas choisie\u00a0: ${value}`, '');
      }),
  );
  const broken = read.filter((each) => [...each.keys].some((key) => !keys.has(key)));
  return [
    ...missing,
    ...ofArticles(
      broken.map(({ article }) => article),
      'renvoie à un article supprimé',
      'renvoient à un article supprimé',
    ),
  ];
};

const asksToChange = (article: Article | undefined): string => {
  if (!article) return 'd’un article supprimé';
  return article.number === '' ? 'du préambule' : `de l’article\u00a0${article.number}`;
};

const about = (article: Article | undefined): string => {
  if (!article) return 'un article supprimé';
  return article.number === '' ? 'le préambule' : `l’article\u00a0${article.number}`;
};

const clauses: Record<Exclude<RemarkStance, 'agrees'>, (article: Article | undefined) => string> = {
  differs: (article) => `est d’un autre avis sur ${about(article)}`,
  asks: (article) => `demande une modification ${asksToChange(article)}`,
  comment: (article) => `a fait une remarque sur ${about(article)}`,
};

/** What is still open, said by each collectivity in its own name: it is adopted with, not voted away. */
const openRemarks = ({ text, remarks }: AdoptionDraft): string[] => {
  const articles = new Map(text.articles.map((article) => [article.key, article]));
  const order = new Map(text.articles.map(({ key }, index) => [key, index]));
  const said = [...remarks]
    .toSorted(([a], [b]) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || (a < b ? -1 : 1))
    .flatMap(([key, each]) =>
      each.flatMap(({ voice, collectivityName, stance }) => {
        if (stance === 'agrees') return [];
        const name = voice ? named(voice) : typeset(collectivityName);
        return [{ name, clause: clauses[stance](articles.get(key)) }];
      }),
    );
  return [...Map.groupBy(said, ({ name }) => name)].map(
    ([name, own]) =>
      `${atHead(name)} ${listed([...new Set(own.map(({ clause }) => clause))])}\u00a0: cela reste ouvert.`,
  );
};

const review = ({ text, today }: AdoptionDraft): string[] => {
  const on = text.rules.flatMap(({ rule }) => (rule.kind === 'review' ? [rule.on] : []))[0];
  if (on === undefined) return ['Aucun article ne fixe la date à laquelle la charte sera réexaminée.'];
  return on <= today ? [`La date de réexamen, le ${formatDate(on, 'long')}, est déjà passée.`] : [];
};

/** What is worth a look before adopting, in sentences. It warns, and never blocks. */
export const adoptionWarnings = (draft: AdoptionDraft): string[] => [
  ...(draft.last?.isSame
    ? [`Ce texte est celui de la version\u00a0${draft.last.number}, sans un changement.`]
    : []),
  ...emptyChapters(draft.text),
  ...ofArticles(
    draft.text.articles.filter(({ body }) => body === ''),
    'n’a pas de texte',
    'n’ont pas de texte',
  ),
  ...references(draft.text),
  ...review(draft),
  ...openRemarks(draft),
];
