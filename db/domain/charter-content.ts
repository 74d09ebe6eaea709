import { DEFAULT_CHARTER_TITLE } from './charter.ts';
import { charterPlan, planPreamble, type PlanClause } from './charter-plan.ts';
import { keepLinks } from './charter-plan-text.ts';
import { proposedRule, type CharterRule } from './charter-rules.ts';

/** An article about to be written. `key` null gives it one of its own. */
export type ArticleContent = {
  key: string | null;
  title: string;
  body: string;
  rules: readonly CharterRule[];
};
export type ChapterContent = { key: string | null; title: string; articles: readonly ArticleContent[] };

/** A charter about to be written, whether a plan, a document or an adopted version gives it. */
export type CharterContent = {
  title: string;
  preamble: ArticleContent | null;
  chapters: readonly ChapterContent[];
};

export const blankCharter: CharterContent = { title: DEFAULT_CHARTER_TITLE, preamble: null, chapters: [] };

/**
 * The clauses of the plan named by `keys`, in its order, with the values proposed on `today` (a civil date). Chapters
 * without any are left out, and so are links to a clause that was not taken.
 */
export const charterFromPlan = (keys: readonly string[], today: string): CharterContent => {
  const chosen = new Set(keys);
  const articleOf = ({ key, title, body, rules }: PlanClause): ArticleContent => ({
    key,
    title,
    body: keepLinks(body, chosen),
    rules: rules.map((kind) => proposedRule(kind, today)),
  });
  const chapters = charterPlan.map(({ key, title, clauses }) => ({
    key,
    title,
    articles: clauses.filter((clause) => chosen.has(clause.key)).map(articleOf),
  }));
  return {
    title: DEFAULT_CHARTER_TITLE,
    preamble: chosen.has(planPreamble.key) ? articleOf(planPreamble) : null,
    chapters: chapters.filter(({ articles }) => articles.length > 0),
  };
};
