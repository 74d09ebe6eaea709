import { z } from 'zod';
import { articleBodyField } from '../../../db/domain/article-text.ts';
import {
  articlePatchSchema,
  chapterSchema,
  newArticleSchema,
  charterTitleSchema,
} from '../../../db/domain/charter.ts';
import { changeKinds } from '../../../db/domain/charter-comparison.ts';
import { adhesionSchema, adoptionSchema } from '../../../db/domain/charter-adoption.ts';
import {
  remarkChannels,
  remarkPatchSchema,
  remarkSchema,
  remarkStances,
  settleRemarkSchema,
} from '../../../db/domain/charter-remark.ts';
import { charterRuleKinds, charterRuleSchema } from '../../../db/domain/charter-rules.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { placementSchema } from './placement.ts';
import { command, query } from './route.ts';

const byId = z.object({ id: idSchema });
const ruleKind = z.enum(charterRuleKinds);

/** A version in a list; civil dates, null for the draft. */
const versionLine = z.object({
  id: idSchema,
  title: z.string(),
  number: z.number().nullable(),
  basedOn: z.number().nullable(),
  adoptedOn: z.string().nullable(),
  effectiveFrom: z.string().nullable(),
  meeting: z.object({ id: idSchema, date: z.string() }).nullable(),
  adoptionNote: z.string(),
  textHash: z.string().nullable(),
  /** False when the text kept is no longer the one that was adopted. */
  isSound: z.boolean(),
  isInForce: z.boolean(),
  articleCount: z.number(),
  signedCount: z.number(),
  /** Collectivities that have a voice today. */
  voiceCount: z.number(),
});

/** A line of the plan: the preamble (chapterId null, number ''), or an article « 2.3 » under its chapter « 2 ». */
const articleLine = z.object({
  id: idSchema,
  key: z.string(),
  chapterId: idSchema.nullable(),
  number: z.string(),
  title: z.string(),
  isEmpty: z.boolean(),
  openRemarks: z.number(),
  viewsDiffer: z.boolean(),
  rules: z.array(ruleKind),
});
const chapterLine = z.object({ id: idSchema, key: z.string(), number: z.string(), title: z.string() });

const outline = z.object({
  version: versionLine,
  chapters: z.array(chapterLine),
  /** The preamble first, then by chapter. */
  articles: z.array(articleLine),
  /** Rules of this version, with the article that says each. */
  rules: z.array(z.object({ rule: charterRuleSchema, articleId: idSchema, number: z.string() })),
  /** Open remarks on articles that this version no longer has. */
  strayRemarks: z.number(),
});

const overview = z.object({
  draftId: idSchema.nullable(),
  /** Adopted versions, the last first. */
  versions: z.array(versionLine),
  templateName: z.string(),
});

const remarkView = remarkSchema.extend({
  id: idSchema,
  collectivityId: idSchema.nullable(),
  collectivityName: z.string(),
  stance: z.enum(remarkStances),
  channel: z.enum(remarkChannels),
  settledOn: z.string().nullable(),
  settlement: z.string(),
});

const articleView = z.object({
  id: idSchema,
  versionId: idSchema,
  key: z.string(),
  chapterId: idSchema.nullable(),
  number: z.string(),
  title: z.string(),
  body: z.string(),
  /** What the plan asks of this article, and where its proposed clause comes from; empty when it is nobody's. */
  questions: z.array(z.string()),
  source: z.string(),
  rules: z.array(charterRuleSchema),
  /** Every rule of the version, for the words of the values in the text. */
  versionRules: z.array(charterRuleSchema),
  /** The others whose text says the value of a rule of this one, by their numbers; '' for the preamble. */
  valuesElsewhere: z.array(z.object({ kind: ruleKind, numbers: z.array(z.string()) })),
  /** How many notes the articles before it call: its own are numbered on from there, as on the page. */
  notesBefore: z.number(),
  /** Open ones first, the last said first. */
  remarks: z.array(remarkView),
  /** Whether views differ, said in a sentence; '' when nobody has said anything. */
  views: z.object({ differ: z.boolean(), sentence: z.string() }),
});

const planView = z.array(
  z.object({
    key: z.string(),
    title: z.string(),
    intent: z.string(),
    questions: z.array(z.string()),
    clauses: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        /** The words proposed, as lines. */
        words: z.string(),
        source: z.string(),
        rules: z.array(ruleKind),
        isAdvised: z.boolean(),
      }),
    ),
  }),
);

const documentArticle = z.object({ title: z.string(), beginning: z.string(), wordCount: z.number() });

/** A Word document as it would become a charter. */
const documentPlan = z.object({
  title: z.string(),
  preamble: documentArticle.nullable(),
  chapters: z.array(z.object({ title: z.string(), articles: z.array(documentArticle) })),
  /** What could not be kept, each in a sentence. */
  notKept: z.array(z.string()),
});

const comparisonView = z.object({
  from: versionLine,
  to: versionLine,
  counts: z.record(z.enum(changeKinds), z.number()),
  articles: z.array(
    z.object({
      key: z.string(),
      change: z.enum(changeKinds),
      /** '' on the side where the article is not. */
      fromNumber: z.string(),
      toNumber: z.string(),
      title: z.string(),
      /** In a sentence: « Déplacé du chapitre 2 au chapitre 3 ». '' when there is nothing to say. */
      sentence: z.string(),
    }),
  ),
});

const signature = z.object({
  id: idSchema,
  memberId: idSchema.nullable(),
  signatoryName: z.string(),
  signatoryFunction: z.string(),
  signedOn: z.string(),
  /** False once the signatory no longer holds a post there. */
  isPresent: z.boolean(),
});
const adhesionsView = z.object({
  version: versionLine,
  voices: z.array(
    z.object({
      collectivityId: idSchema.nullable(),
      name: z.string(),
      kind: z.enum(['epci', 'commune', 'other']),
      /** `former`: signed by people who have left. `vacant`: nobody directs its services, so nobody can be asked. */
      state: z.enum(['signed', 'toAsk', 'former', 'vacant']),
      sentence: z.string(),
      signatures: z.array(signature),
      /** Who directs the services today and has not signed. */
      toAsk: z.array(z.object({ memberId: idSchema, name: z.string(), function: z.string() })),
    }),
  ),
  signedCount: z.number(),
  voiceCount: z.number(),
  sentence: z.string(),
});

const whole = 'all' as const;
/** What shows words of the draft. */
const wordsStale = [
  'charter.outline',
  'charter.article',
  'charter.beforeAdoption',
  'charter.compare',
  'document.preview',
  'journal.state',
];
const textStale = [...wordsStale, 'charter.get', 'home.get'];

export const charterRoutes = {
  'charter.get': query(z.object({}), overview),
  /** @throws not-found when the version is gone */
  'charter.outline': query(byId, outline),
  'charter.article': query(byId, articleView),
  'charter.plan': query(z.object({}), planView),

  'charter.begin': command(
    z.discriminatedUnion('from', [
      z.object({ from: z.literal('plan'), clauses: z.array(z.string().max(60)).max(200) }),
      z.object({ from: z.literal('blank') }),
      z.object({ from: z.literal('document'), file: idSchema }),
    ]),
    overview,
    whole,
  ),
  /** Asks for a Word document and reads it, kept under a number until `charter.begin`. */
  'charter.chooseDocument': command(
    z.object({}),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('read'), file: idSchema, fileName: z.string(), plan: documentPlan }),
    ]),
    [],
  ),
  /** Starts the next draft from the last version adopted. */
  'charter.draftNext': command(z.object({}), overview, whole),
  'charter.discardDraft': command(z.object({}), overview, whole),
  'charter.rename': command(charterTitleSchema, outline, textStale),

  'charter.addChapter': command(
    chapterSchema.extend({ afterId: idSchema.nullable() }),
    outline.extend({ addedId: idSchema }),
    textStale,
  ),
  'charter.updateChapter': command(chapterSchema.extend({ id: idSchema }), outline, textStale),
  'charter.moveChapter': command(placementSchema, outline, textStale),
  'charter.removeChapter': command(byId, outline, textStale),

  'charter.addArticle': command(newArticleSchema, outline.extend({ addedId: idSchema }), textStale),
  'charter.updateArticle': command(
    z.object({ id: idSchema, patch: articlePatchSchema }),
    articleView,
    wordsStale,
  ),
  /** To a place among the articles of a chapter, counted without itself from 0. */
  'charter.moveArticle': command(
    z.object({ id: idSchema, chapterId: idSchema, index: z.int().min(0).max(1000) }),
    outline,
    textStale,
  ),
  'charter.removeArticle': command(byId, outline, textStale),
  /** The text after the cursor becomes an article of its own. */
  'charter.splitArticle': command(
    z.object({ id: idSchema, before: articleBodyField, after: articleBodyField }),
    outline.extend({ addedId: idSchema }),
    textStale,
  ),
  /** Joins an article to the one before it in its chapter. */
  'charter.mergeArticle': command(byId, outline.extend({ intoId: idSchema }), textStale),

  'charter.setRule': command(z.object({ articleId: idSchema, rule: charterRuleSchema }), articleView, whole),
  'charter.removeRule': command(z.object({ articleId: idSchema, kind: ruleKind }), articleView, whole),

  'charter.addRemark': command(
    z.object({ articleId: idSchema, remark: remarkSchema }),
    articleView,
    textStale,
  ),
  'charter.updateRemark': command(
    z.object({ articleId: idSchema, id: idSchema, patch: remarkPatchSchema }),
    articleView,
    textStale,
  ),
  'charter.settleRemark': command(
    settleRemarkSchema.extend({ articleId: idSchema, id: idSchema }),
    articleView,
    textStale,
  ),
  'charter.reopenRemark': command(z.object({ articleId: idSchema, id: idSchema }), articleView, textStale),
  'charter.removeRemark': command(z.object({ articleId: idSchema, id: idSchema }), articleView, textStale),

  /** What is worth a look before adopting: it warns, and never blocks. */
  'charter.beforeAdoption': query(z.object({}), z.object({ warnings: z.array(z.string()) })),
  'charter.adopt': command(adoptionSchema, overview, whole),

  'charter.compare': query(z.object({ from: idSchema, to: idSchema }), comparisonView),

  'charter.adhesions': query(byId, adhesionsView),
  'charter.sign': command(z.object({ versionId: idSchema, adhesion: adhesionSchema }), adhesionsView, whole),
  'charter.unsign': command(byId, adhesionsView, whole),

  /** The collective's own Word document, which the charter is written into. */
  'charter.chooseTemplate': command(z.object({}), overview.extend({ chosen: z.boolean() }), [
    'charter.get',
    'journal.state',
  ]),
  'charter.removeTemplate': command(z.object({}), overview, ['charter.get', 'journal.state']),
};
