import { describe, expect, it } from 'vitest';
import { articleReferences } from '../../../db/domain/article-words.ts';
import { articleKeySchema } from '../../../db/domain/article-text.ts';
import { charterFromPlan } from '../../../db/domain/charter-content.ts';
import { planClauses, planPreamble } from '../../../db/domain/charter-plan.ts';
import { planOf, planView } from '../../../db/domain/charter-plan-view.ts';
import { missingRuleWords } from '../../../db/domain/charter-rules.ts';

const today = '2026-11-22';
const every = planClauses.map(({ key }) => key);

describe('a charter begun from the plan', () => {
  it('has the clauses chosen, in the order of the plan, with the keys that stay theirs', () => {
    const { preamble, chapters } = charterFromPlan(every.toReversed(), today);
    const articles = chapters.flatMap((chapter) => chapter.articles);
    expect([preamble, ...articles].map((article) => article?.key)).toEqual(every);
    expect(articles.filter(({ key }) => !articleKeySchema.safeParse(key).success)).toEqual([]);
    expect(chapters.length).toBeGreaterThanOrEqual(8);
  });

  it('has no chapter without a clause, no preamble that was not chosen, and nothing of what is unknown', () => {
    const { preamble, chapters } = charterFromPlan(['purpose-reason', 'nothing-such'], today);
    expect(preamble).toBeNull();
    expect(chapters).toHaveLength(1);
    expect(chapters[0]?.articles).toHaveLength(1);
    expect(charterFromPlan([planPreamble.key], today)).toMatchObject({
      preamble: { key: planPreamble.key },
      chapters: [],
    });
    expect(charterFromPlan([], today)).toMatchObject({ preamble: null, chapters: [] });
  });

  it('leads nowhere that was not chosen', () => {
    for (const key of every) {
      const { preamble, chapters } = charterFromPlan([key], today);
      const [article] = [preamble, ...chapters.flatMap((chapter) => chapter.articles)].filter(Boolean);
      expect([...articleReferences(article?.body ?? '').keys].filter((each) => each !== key)).toEqual([]);
    }
  });
});

describe('the plan as it is offered', () => {
  const view = planView(today);

  it('opens with the preamble, and shows every clause once, in words with the values proposed', () => {
    const clauses = view.flatMap((chapter) => chapter.clauses);
    expect(clauses.map(({ key }) => key)).toEqual(every);
    expect(clauses.filter(({ words }) => words.trim() === '')).toEqual([]);
    const all = clauses.map(({ words }) => words).join('\n');
    expect(all).not.toContain(missingRuleWords);
    expect(all).not.toContain('article supprimé');
  });

  it('says of an article where it comes from, and what its chapter asks; nothing of one that is her own', () => {
    expect(planOf('purpose-reason')).toMatchObject({ source: expect.stringContaining('CNFPT') });
    expect(planOf('purpose-reason').questions.length).toBeGreaterThan(2);
    expect(planOf('article-0123456789abcdef')).toEqual({ questions: [], source: '' });
  });
});
