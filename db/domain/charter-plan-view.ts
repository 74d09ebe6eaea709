import { articleWords } from './article-words.ts';
import { linkWords } from './charter-canonical.ts';
import { charterPlan, planPreamble, type PlanChapter } from './charter-plan.ts';
import { charterRuleKinds, proposedRule, ruleWords, type RulePart } from './charter-rules.ts';
import { PREAMBLE_KEY, PREAMBLE_TITLE } from './charter.ts';

/** The preamble, as a chapter of the plan. */
const opening: PlanChapter = {
  key: PREAMBLE_KEY,
  title: PREAMBLE_TITLE,
  intent: 'Dire en quelques lignes qui nous sommes et pourquoi nous écrivons cette charte.',
  questions: [
    'Qui sommes-nous, et qu’est-ce qui nous lie\u202f?',
    'Pourquoi écrivons-nous cette charte maintenant\u202f?',
  ],
  clauses: [planPreamble],
};

const chapters: readonly PlanChapter[] = [opening, ...charterPlan];

/** Numbers depend on what she takes: until then, a link is read by its title. */
const titles = new Map(
  chapters.flatMap(({ clauses }) => clauses.map(({ key, title }) => [key, title] as const)),
);
const linkTo = (key: string): string => {
  const title = titles.get(key);
  return title === undefined ? linkWords(undefined) : `article «\u00a0${title}\u00a0»`;
};

/** The guided plan as it is offered on a civil day: its clauses in words, with the values proposed. */
export const planView = (today: string) => {
  const rules = charterRuleKinds.map((kind) => proposedRule(kind, today));
  const wording = {
    link: linkTo,
    value: (part: RulePart) => ruleWords(part, rules),
  };
  return chapters.map(({ key, title, intent, questions, clauses }) => ({
    key,
    title,
    intent,
    questions,
    clauses: clauses.map(({ body, ...clause }) => ({ ...clause, words: articleWords(body, wording) })),
  }));
};

const clauses = new Map(
  chapters.flatMap(({ questions, clauses: own }) =>
    own.map(({ key, source }) => [key, { questions, source }] as const),
  ),
);

/** What the plan asks of an article, and where the clause it proposes comes from; nothing for one that is not its own. */
export const planOf = (key: string): { questions: string[]; source: string } =>
  clauses.get(key) ?? { questions: [], source: '' };
