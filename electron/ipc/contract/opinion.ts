import { z } from 'zod';
import { collectivityKinds } from '../../../db/domain/collectivity.ts';
import {
  consequenceSchema,
  councilDecisionSchema,
  councilOutcomes,
  followUps,
  followUpSchema,
} from '../../../db/domain/council-decision.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { askedOnField, dueOnField, opinionRequestSchema } from '../../../db/domain/opinion-deadline.ts';
import { opinionStates, synthesisPatchSchema, transmissionSchema } from '../../../db/domain/opinion-life.ts';
import { opinionPositionSchema } from '../../../db/domain/opinion-position.ts';
import {
  judgedParts,
  opinionOptionSchema,
  opinionQuestionPatchSchema,
  opinionQuestionSchema,
} from '../../../db/domain/opinion-question.ts';
import { registerFilterSchema } from '../../../db/domain/opinion-register.ts';
import {
  addresseeField,
  opinionAddressees,
  opinionStances,
  opinionWordSchema,
} from '../../../db/domain/opinion-words.ts';
import { command, query } from './route.ts';

const byId = z.object({ id: idSchema });
const byItem = z.object({ councilItemId: idSchema });
const session = z.object({ id: idSchema, date: z.string() });
const stance = z.enum(opinionStances);
const agreement = z.enum(['none', 'shared', 'conditional', 'divided']);
const document = z.object({ title: z.string(), hash: z.string() });

const term = z.object({
  stance,
  label: z.string(),
  description: z.string(),
  offered: z.boolean(),
  needsReason: z.boolean(),
  needsReservations: z.boolean(),
});

const questionView = opinionQuestionSchema.extend({
  councilItemId: idSchema,
  title: z.string(),
  session,
  documents: z.array(document),
  /** To choose from: those in use first. */
  themes: z.array(z.string()),
  /** The avis that holds for the point; null before any. */
  opinionId: idSchema.nullable(),
  /** What a request made today would be. */
  proposal: z.object({
    askedOn: z.string(),
    attributed: z.boolean(),
    replyDays: z.number(),
    deadline: z.object({
      dueOn: z.string(),
      why: z.enum(['replyDays', 'convocation', 'council']),
      advisedOn: z.string().nullable(),
      sentence: z.string(),
    }),
    /** The article of the charter it comes from; null for the collective's setting. */
    source: z
      .object({
        versionId: idSchema,
        versionNumber: z.number(),
        effectiveFrom: z.string(),
        articleId: idSchema,
        articleNumber: z.string(),
      })
      .nullable(),
  }),
});

const decision = councilDecisionSchema
  .extend({
    outcomeLabel: z.string(),
    consequences: z.array(
      consequenceSchema.extend({ collectivityName: z.string(), state: z.enum(['done', 'late', 'toDo']) }),
    ),
  })
  .nullable();

const decisionView = z.object({ councilItemId: idSchema, title: z.string(), session, decision });

const voice = z.object({
  /** Null once the collectivity has left the collective. */
  collectivityId: idSchema.nullable(),
  name: z.string(),
  kind: z.enum(collectivityKinds),
  population: z.number().nullable(),
  state: z.enum(['given', 'awaited', 'absent']),
  isLate: z.boolean(),
  direction: z.enum(['held', 'interim', 'vacant', 'unknown']),
  /** Who could speak for it that day; `elsewhere` names the other collectivities they serve. */
  holders: z.array(
    z.object({
      memberId: idSchema,
      name: z.string(),
      heldAs: z.string(),
      elsewhere: z.array(z.string()),
    }),
  ),
  sentence: z.string(),
  position: opinionPositionSchema.nullable(),
  /** Positions it held before, the last first. */
  earlier: z.array(opinionPositionSchema),
});

const opinionView = z.object({
  id: idSchema,
  councilItemId: idSchema,
  title: z.string(),
  session,
  addressee: z.enum(opinionAddressees),
  askedOn: z.string(),
  dueOn: z.string(),
  attributed: z.boolean(),
  shared: z.string(),
  reservations: z.string(),
  divergences: z.string(),
  closedOn: z.string().nullable(),
  followed: z.enum(followUps).nullable(),
  followedWhy: z.string(),
  /** The avis of the same point that it asks again. */
  previousId: idSchema.nullable(),
  /** The avis that came with the point from an earlier conseil. */
  inheritedFrom: z.object({ id: idSchema, sessionDate: z.string() }).nullable(),
  /** The avis that it became in a later conseil, with its point. */
  carriedTo: z.object({ id: idSchema, sessionDate: z.string() }).nullable(),
  /** What an agenda gives to the point; null when it is on none. */
  plannedMinutes: z.number().nullable(),
  /** Every avis of the point, the first asked first; the last one holds. */
  rounds: z.array(z.object({ id: idSchema, askedOn: z.string() })),
  state: z.enum(opinionStates),
  stateLabel: z.string(),
  isPastDue: z.boolean(),
  /** How many voices can still be heard before the delay is over. */
  awaited: z.number(),
  result: z.enum(['given', 'awaited', 'absent']),
  agreement,
  /** The text judged; `isIntact` false when its hash is another. */
  judged: z.object({
    title: z.string(),
    question: z.string(),
    project: z.string(),
    context: z.string(),
    options: z.array(opinionOptionSchema),
    documents: z.array(document),
    hash: z.string(),
    isIntact: z.boolean(),
  }),
  /** What changed in the point since, said in a sentence; '' when nothing did. */
  changed: z.object({ parts: z.array(z.enum(judgedParts)), sentence: z.string() }),
  vocabulary: z.array(term),
  /** For the secretary alone: names stand beside voices here, and nowhere else. */
  voices: z.array(voice),
  draft: z.object({ shared: z.string(), reservations: z.string(), divergences: z.string() }),
  /** What papers may tell; `who` is empty unless voices are attributed, `stance` null for an absence of avis. */
  published: z.array(
    z.object({
      stance: stance.nullable(),
      label: z.string(),
      reason: z.string(),
      reservations: z.string(),
      who: z.array(z.string()),
    }),
  ),
  namesWritten: z.array(z.string()),
  transmissions: z.array(
    z.object({ id: idSchema, addressee: z.enum(opinionAddressees), sentOn: z.string() }),
  ),
  decision,
});

const registerLine = z.object({
  id: idSchema,
  councilItemId: idSchema,
  title: z.string(),
  question: z.string(),
  theme: z.string(),
  session,
  addressee: z.enum(opinionAddressees),
  askedOn: z.string(),
  dueOn: z.string(),
  state: z.enum(opinionStates),
  stateLabel: z.string(),
  agreement,
  isInherited: z.boolean(),
  voices: z.object({ asked: z.number(), given: z.number(), awaited: z.number(), absent: z.number() }),
  outcome: z.enum(councilOutcomes).nullable(),
  outcomeLabel: z.string(),
  number: z.string(),
  followed: z.enum(followUps).nullable(),
});

const tally = {
  asked: z.number(),
  given: z.number(),
  absent: z.number(),
  followed: z.number(),
  partly: z.number(),
  notFollowed: z.number(),
  unknown: z.number(),
};

/** Counts of avis; of a collectivity, only how often it could say something. */
const statisticsView = z.object({
  years: z.array(z.object({ year: z.number(), ...tally })),
  year: z.number(),
  tally: z.object({ ...tally, divided: z.number() }),
  themes: z.array(z.object({ theme: z.string(), ...tally, divided: z.number() })),
  participation: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      kind: z.enum(collectivityKinds),
      asked: z.number(),
      given: z.number(),
    }),
  ),
});

/** Whatever shows an avis, its point, or what the conseil decided. */
const stale = [
  'opinion.list',
  'opinion.choices',
  'opinion.statistics',
  'opinion.get',
  'opinion.question',
  'decision.get',
  'council.get',
  'home.get',
  'document.preview',
  'journal.state',
];
/** An avis carried over may write a point of the other conseil. */
const staleWithCouncil = [...stale, 'council.list', 'proposal.list'];

/** Avis techniques: the question, the positions, the avis written from them, and what the conseil did. */
export const opinionRoutes = {
  'opinion.vocabulary': query(z.object({}), z.array(term)),
  'opinion.saveVocabulary': command(
    z.object({ words: z.array(opinionWordSchema).min(1).max(opinionStances.length) }),
    z.array(term),
    [...stale, 'opinion.vocabulary'],
  ),
  /** A page of the register, from the avis at `from`; `total` is of the filter. */
  'opinion.list': query(
    registerFilterSchema.extend({ from: z.int().min(0).max(1_000_000) }),
    z.object({ lines: z.array(registerLine), total: z.number() }),
  ),
  /** What the register can be narrowed to, and how many avis it holds in all. */
  'opinion.choices': query(
    z.object({}),
    z.object({ councils: z.array(session), themes: z.array(z.string()), count: z.number() }),
  ),
  /** `year` null: the last one that holds any avis. */
  'opinion.statistics': query(z.object({ year: z.int().min(1900).max(2999).nullable() }), statisticsView),
  'opinion.get': query(byId, opinionView),
  'opinion.question': query(byItem, questionView),
  'opinion.saveQuestion': command(byItem.extend({ patch: opinionQuestionPatchSchema }), questionView, stale),
  /** `dueOn` null: as the charter in force that day, or the settings, count it. */
  'opinion.ask': command(
    byItem.extend({ ...opinionRequestSchema.shape, dueOn: dueOnField.nullable() }),
    opinionView,
    stale,
  ),
  /** Answers with the new avis; the one asked again stays as it was. */
  'opinion.askAgain': command(
    byId.extend({ askedOn: askedOnField, dueOn: dueOnField.nullable() }),
    opinionView,
    stale,
  ),
  'opinion.update': command(
    byId.extend({
      patch: z.object({ dueOn: dueOnField, addressee: addresseeField, attributed: z.boolean() }).partial(),
    }),
    opinionView,
    stale,
  ),
  /** `isCorrection`: the position noted was not the one given, and leaves no trace. */
  'opinion.record': command(
    byId.extend({
      collectivityId: idSchema,
      isCorrection: z.boolean(),
      ...opinionPositionSchema.shape,
    }),
    opinionView,
    stale,
  ),
  'opinion.takeBack': command(byId.extend({ collectivityId: idSchema }), opinionView, stale),
  'opinion.saveSynthesis': command(byId.extend({ patch: synthesisPatchSchema }), opinionView, stale),
  'opinion.close': command(byId, opinionView, stale),
  'opinion.reopen': command(byId, opinionView, stale),
  'opinion.transmit': command(byId.extend(transmissionSchema.shape), opinionView, stale),
  'opinion.takeBackTransmission': command(byId.extend({ transmissionId: idSchema }), opinionView, stale),
  'opinion.saveFollowUp': command(byId.extend(followUpSchema.shape), opinionView, stale),
  /** Answers with the avis inherited by the other conseil. */
  'opinion.carry': command(byId.extend({ sessionId: idSchema }), opinionView, staleWithCouncil),
  'opinion.remove': command(byId, z.object({}), stale),
  'decision.get': query(byItem, decisionView),
  'decision.save': command(byItem.extend(councilDecisionSchema.shape), decisionView, stale),
  'decision.remove': command(byItem, decisionView, stale),
};
