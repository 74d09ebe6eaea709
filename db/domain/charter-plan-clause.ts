import type { CharterRuleKind } from './charter-rules.ts';
import { type Block, body } from './charter-plan-text.ts';

/** A clause proposed for the charter, in our own words. */
export type PlanClause = {
  /** Stable for ever: it becomes the key of the article. */
  key: string;
  title: string;
  /** Article text (article-text.ts). */
  body: string;
  /** Where the idea comes from, to be read. */
  source: string;
  /** Rules that its sentences say, bound to the article when the clause is taken. */
  rules: CharterRuleKind[];
  isAdvised: boolean;
};

export type PlanChapter = {
  key: string;
  title: string;
  /** What this chapter is for. */
  intent: string;
  /** What it must answer, together. */
  questions: string[];
  clauses: PlanClause[];
};

/** A section of source 002, the synthesis of the CNFPT's seminar. */
export const cnfpt = (section: string): string =>
  `CNFPT, Construire ensemble un processus coopératif pour son territoire (2019), ${section}`;
export const ours = 'Proposition de CoDir';

type Heading = Pick<PlanClause, 'key' | 'title' | 'source'> & {
  rules?: CharterRuleKind[];
  /** Not every collective needs it: left unticked. */
  isOptional?: true;
};

export const clause = (
  { key, title, source, rules = [], isOptional }: Heading,
  ...blocks: Block[]
): PlanClause => ({ key, title, body: body(...blocks), source, rules, isAdvised: !isOptional });
