import { z } from 'zod';
import { charterRuleSchemas } from '../../../db/domain/charter-rules.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { query } from './route.ts';

/** The article that says a rule; null for the collective's setting. `articleNumber` is '' for the preamble. */
const source = z
  .object({
    versionId: idSchema,
    versionNumber: z.number(),
    effectiveFrom: z.string(),
    articleId: idSchema,
    articleNumber: z.string(),
  })
  .nullable();

const line = <R extends z.ZodType>(rule: R) =>
  z.object({
    rule,
    source,
    /** What a version that is adopted, and not yet in force, will make of it. */
    next: z.object({ on: z.string(), rule, source }).nullable(),
  });

const rulesView = z.object({
  /** The version in force today. */
  version: z.object({ number: z.number(), effectiveFrom: z.string() }).nullable(),
  rules: z.object({
    sendingDelay: line(charterRuleSchemas.sendingDelay),
    meetingRhythm: line(charterRuleSchemas.meetingRhythm),
    rotation: line(charterRuleSchemas.rotation),
    opinion: line(charterRuleSchemas.opinion),
    confidentiality: line(charterRuleSchemas.confidentiality),
    review: line(charterRuleSchemas.review.nullable()),
  }),
});

/** The rules as they hold today, from the charter in force or from the collective's settings. */
export const rulesRoutes = {
  'rules.get': query(z.object({}), rulesView),
};
