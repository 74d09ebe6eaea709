import type { PlanChapter, PlanClause } from './charter-plan-clause.ts';
import { dataChapter } from './charter-plan-data.ts';
import { decisionChapter } from './charter-plan-decision.ts';
import { informationChapter } from './charter-plan-information.ts';
import { lifeChapter } from './charter-plan-life.ts';
import { meetingsChapter } from './charter-plan-meetings.ts';
import { membershipChapter } from './charter-plan-membership.ts';
import { networksChapter } from './charter-plan-networks.ts';
import { opinionsChapter } from './charter-plan-opinions.ts';
import { projectsChapter } from './charter-plan-projects.ts';
import { planPreamble, purposeChapter } from './charter-plan-purpose.ts';
import { reflectionChapter } from './charter-plan-reflection.ts';
import { trustChapter } from './charter-plan-trust.ts';

export type { PlanChapter, PlanClause } from './charter-plan-clause.ts';
export { planPreamble };

/** The guided plan of a charter, from what source 002 says one holds. */
export const charterPlan: readonly PlanChapter[] = [
  purposeChapter,
  membershipChapter,
  trustChapter,
  decisionChapter,
  meetingsChapter,
  opinionsChapter,
  informationChapter,
  networksChapter,
  projectsChapter,
  reflectionChapter,
  dataChapter,
  lifeChapter,
];

/** Every clause, the preamble first. */
export const planClauses: readonly PlanClause[] = [
  planPreamble,
  ...charterPlan.flatMap(({ clauses }) => clauses),
];
