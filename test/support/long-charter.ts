import type { ArticleBlock, ArticleFlow, ArticleInline } from '../../db/domain/article-text.ts';
import { numbered } from '../../db/domain/charter.ts';
import { charterRuleKinds, proposedRule } from '../../db/domain/charter-rules.ts';
import { charterPlan, type PlanClause, planPreamble } from '../../db/domain/charter-plan.ts';
import type { CharterText } from '../../db/queries/charter-text.ts';

/** Numbers below `end`, the same at every run. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (end: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * end);
  };
};
type Random = ReturnType<typeof randomFrom>;

const stock =
  'le collectif réunit chaque mois les directions générales et les secrétariats généraux des communes pour préparer ensemble les décisions qui engagent le territoire sans jamais se substituer aux élus ni aux assemblées'.split(
    ' ',
  );

const sentence = (random: Random, length: number): string => {
  const words = Array.from({ length }, () => stock[random(stock.length)] ?? '').join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
};

const line = (random: Random, length: number): ArticleFlow => {
  const content: ArticleInline[] = [{ type: 'text', text: sentence(random, length) }];
  if (random(9) === 0) content.push({ type: 'note', attrs: { text: sentence(random, 12) } });
  if (random(9) === 0)
    content.push(
      { type: 'text', text: ' Voir l’' },
      { type: 'articleLink', attrs: { key: `article-${1 + random(8)}-1` } },
      { type: 'text', text: '.', marks: [{ type: 'bold' }] },
    );
  return { type: 'paragraph', content };
};

const list = (random: Random, depth = 0): ArticleFlow => ({
  type: random(2) === 0 ? 'bulletList' : 'orderedList',
  content: Array.from({ length: 2 + random(5) }, () => ({
    type: 'listItem',
    content: [
      line(random, 4 + random(30)),
      ...(random(4) === 0 && depth < 2 ? [list(random, depth + 1)] : []),
    ],
  })),
});

const table = (random: Random): ArticleBlock => {
  const cell = (type: 'tableHeader' | 'tableCell', length: number) => ({
    type,
    content: [line(random, length)],
  });
  const row = (type: 'tableHeader' | 'tableCell', length: number) => ({
    type: 'tableRow' as const,
    content: Array.from({ length: 3 }, () => cell(type, length)),
  });
  return {
    type: 'table',
    content: [
      ...(random(3) > 0 ? [row('tableHeader', 2)] : []),
      ...Array.from({ length: 3 + random(8) }, () => row('tableCell', 3 + random(12))),
    ],
  };
};

const block = (random: Random): ArticleBlock => {
  const kind = random(10);
  if (kind === 0) return table(random);
  if (kind <= 2) return list(random);
  if (kind === 3)
    return {
      type: 'heading',
      attrs: { level: 3 },
      content: [{ type: 'text', text: sentence(random, 4) }],
    };
  return line(random, 8 + random(kind === 9 ? 220 : 70));
};

const blocks = (random: Random, count: number): ArticleBlock[] =>
  Array.from({ length: count }, () => block(random));

const version: CharterText['version'] = {
  id: 1,
  title: 'Charte de fonctionnement',
  number: null,
  basedOn: null,
  createdAt: '2026-11-22T13:02:00Z',
  adoptedOn: null,
  effectiveFrom: null,
  meetingId: null,
  adoptionNote: '',
  textHash: null,
};

type Draft = { key: string; title: string; body: string };

const textOf = (
  preamble: Draft | null,
  chapters: readonly { title: string; articles: Draft[] }[],
): CharterText => {
  let lastId = 0;
  const row = (draft: Draft, chapterId: number | null, position: number) => {
    lastId += 1;
    return { id: lastId, versionId: 1, chapterId, position, ...draft };
  };
  const { chapters: all, articles } = numbered(
    chapters.map(({ title }, index) => ({
      id: index + 1,
      versionId: 1,
      key: `chapitre-${index + 1}`,
      position: index,
      title,
    })),
    [
      ...(preamble ? [row(preamble, null, 0)] : []),
      ...chapters.flatMap((chapter, index) =>
        chapter.articles.map((draft, place) => row(draft, index + 1, place)),
      ),
    ],
  );
  return { version, chapters: all, articles, rules: [] };
};

/** A charter of `count` articles, eight to a chapter, of every block an article may hold; the same for a same seed. */
export const mixedCharter = (count: number, seed = 1): CharterText => {
  const random = randomFrom(seed);
  const chapters = Array.from({ length: Math.ceil(count / 8) }, (_, index) => ({
    title: `Chapitre numéro ${index + 1}`,
    articles: Array.from({ length: Math.min(8, count - index * 8) }, (__, place) => ({
      key: `article-${index + 1}-${place + 1}`,
      title: `Article ${index * 8 + place + 1} ${sentence(random, 3 + random(9))}`,
      body: JSON.stringify({ type: 'doc', content: blocks(random, 1 + random(6)) }),
    })),
  }));
  return textOf(null, chapters);
};

const draftOf = ({ key, title, body }: PlanClause): Draft => ({ key, title, body });

/** The whole guided plan, taken as it is proposed. */
export const plannedCharter = (): CharterText => {
  const text = textOf(
    draftOf(planPreamble),
    charterPlan.map(({ title, clauses }) => ({ title, articles: clauses.map(draftOf) })),
  );
  const rules = charterRuleKinds.map((kind) => ({
    rule: proposedRule(kind, '2026-11-22'),
    articleId: 1,
    number: '',
  }));
  return { ...text, rules };
};
