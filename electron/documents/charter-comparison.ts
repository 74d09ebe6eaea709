import { compareVersions } from '../../db/domain/charter-compare.ts';
import type {
  ChangeKind,
  ComparedArticle,
  ComparedChapter,
  Comparison,
} from '../../db/domain/charter-comparison.ts';
import { count } from '../../db/domain/plural.ts';
import type { CharterText } from '../../db/queries/charter-text.ts';
import { versionLine, versionName } from './charter-version.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { Block, Changed, DocModel } from './model.ts';

const said: Record<Exclude<ChangeKind, 'same'>, string> = {
  reworded: 'Modifié.',
  moved: 'Texte inchangé.',
  'moved-reworded': 'Modifié.',
  inserted: 'Article ajouté.',
  removed: 'Article retiré.',
};

const counted: Record<ChangeKind, [one: string, many: string]> = {
  inserted: ['article ajouté', 'articles ajoutés'],
  removed: ['article retiré', 'articles retirés'],
  reworded: ['article modifié', 'articles modifiés'],
  moved: ['article déplacé', 'articles déplacés'],
  'moved-reworded': ['article déplacé et modifié', 'articles déplacés et modifiés'],
  same: ['article sans changement', 'articles sans changement'],
};

const countsSentence = (counts: Comparison['counts']): string =>
  (['inserted', 'removed', 'reworded', 'moved', 'moved-reworded', 'same'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => count(counts[kind], ...counted[kind]))
    .join(', ');

const numberedTitle = (
  look: 'title' | 'heading',
  number: string,
  { change, segments }: ComparedArticle['titleLine'],
): Changed => {
  const mark = change === 'inserted' || change === 'deleted' ? change : 'same';
  const lead = number === '' ? [] : [{ text: `${number}\u00a0\u00a0`, change: mark } as const];
  return { type: 'changed', look, change, segments: [...lead, ...segments] };
};

const remark = (text: string, keepsWithNext = false): Changed => ({
  type: 'changed',
  look: 'remark',
  change: 'same',
  segments: [{ text, change: 'same' }],
  keepsWithNext,
});

const formerNumber = ({ change, fromNumber, toNumber }: ComparedArticle): string =>
  change === 'reworded' && fromNumber !== toNumber && fromNumber !== ''
    ? `Article\u00a0${fromNumber} auparavant.`
    : '';

const lineBlock = (line: ComparedArticle['lines'][number]): Block =>
  line.look === 'table' ? { type: 'changedTable', rows: line.rows } : { type: 'changed', ...line };

/** What became of an article, and its lines when its words changed. */
export const articleBlocks = (article: ComparedArticle): Block[] => {
  if (article.change === 'same') return [];
  const lines = article.change === 'moved' ? [] : article.lines;
  const isMoved = article.change === 'moved' || article.change === 'moved-reworded';
  const words = isMoved
    ? [article.sentence, said[article.change]]
    : [said[article.change], article.sentence, formerNumber(article)];
  return [
    numberedTitle('heading', article.toNumber || article.fromNumber, article.titleLine),
    remark(words.filter((each) => each !== '').join(' '), lines.length > 0),
    ...lines.map(lineBlock),
  ];
};

const unchangedName = ({ fromNumber, toNumber, title, sentence }: ComparedArticle): string =>
  [
    toNumber === '' ? title : `${toNumber}\u00a0${title}`,
    fromNumber !== toNumber ? `(${fromNumber} auparavant)` : '',
    sentence === '' ? '' : '(mise en forme modifiée)',
  ]
    .filter((part) => part !== '')
    .join(' ');

/** Articles that stand as they were, each run of them in one line: the eye goes to what changed. */
const runsOf = (articles: readonly ComparedArticle[]): Block[] => {
  const blocks: Block[] = [];
  let unchanged: string[] = [];
  const close = (): void => {
    if (unchanged.length > 0) blocks.push(remark(`Sans changement\u00a0: ${unchanged.join('\u202f; ')}.`));
    unchanged = [];
  };
  for (const article of articles) {
    if (article.change === 'same') unchanged.push(unchangedName(article));
    else {
      close();
      blocks.push(...articleBlocks(article));
    }
  }
  close();
  return blocks;
};

const chapterBlocks = (chapter: ComparedChapter, hasArticles: boolean): Block[] => {
  const { fromNumber, toNumber, titleLine, sentence } = chapter;
  const words = [
    titleLine.change === 'inserted' ? 'Chapitre ajouté.' : '',
    titleLine.change === 'deleted' ? 'Chapitre retiré.' : '',
    sentence,
    sentence === '' && fromNumber !== '' && toNumber !== '' && fromNumber !== toNumber
      ? `Chapitre\u00a0${fromNumber} auparavant.`
      : '',
  ].filter((each) => each !== '');
  return [
    numberedTitle('title', toNumber || fromNumber, titleLine),
    ...(words.length > 0 ? [remark(words.join(' '), hasArticles)] : []),
  ];
};

const legend: Changed = {
  type: 'changed',
  look: 'paragraph',
  change: 'reworded',
  segments: [
    { text: 'Dans le texte\u00a0: ', change: 'same' },
    { text: 'ce qui est ajouté', change: 'inserted' },
    { text: ', ', change: 'same' },
    { text: 'ce qui est retiré', change: 'deleted' },
    { text: '.', change: 'same' },
  ],
};

const isUnchanged = ({ counts, title, sections }: Comparison): boolean =>
  counts.same === Object.values(counts).reduce((sum, each) => sum + each, 0) &&
  title.change === 'same' &&
  sections.every(
    ({ chapter }) => !chapter || (chapter.titleLine.change === 'same' && chapter.sentence === ''),
  );

const bodyBlocks = (comparison: Comparison): Block[] => {
  if (isUnchanged(comparison))
    return [{ type: 'paragraph', text: 'Les deux versions disent la même chose.', tone: 'quiet' }];
  const { title, sections } = comparison;
  return [
    legend,
    ...(title.change === 'same' ? [] : [{ type: 'changed' as const, look: 'title' as const, ...title }]),
    ...sections.flatMap(({ chapter, articles }) => [
      ...(chapter ? chapterBlocks(chapter, articles.length > 0) : []),
      ...runsOf(articles),
    ]),
  ];
};

/** Two versions of the charter, clause by clause; what did not change is named, not printed again. */
export const charterComparisonDocument = (
  from: CharterText,
  to: CharterText,
  view: CollectiveView,
  heading: Heading,
  now: string,
): DocModel => {
  const name = collectiveName(view);
  const comparison = compareVersions(from, to);
  const sides = `${versionName(from.version)} et ${versionName(to.version)}`;
  return {
    title: `Comparaison de la charte – ${name} – ${sides}`,
    fileName: `Comparaison de la charte (${sides.replaceAll('\u00a0', ' ')})`,
    foot: `Comparaison de la charte, ${sides} · ${name}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, heading),
      { type: 'title', text: 'Comparaison de deux versions', subtitle: to.version.title },
      {
        type: 'facts',
        rows: [
          { label: 'Avant', value: versionLine(from.version, now) },
          { label: 'Après', value: versionLine(to.version, now) },
          { label: 'En bref', value: countsSentence(comparison.counts) },
        ].filter(({ value }) => value !== ''),
      },
      ...bodyBlocks(comparison),
    ],
  };
};
