import {
  type AnySQLiteColumn,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { CollectivityKind } from '../domain/collectivity.ts';
import type { CouncilOutcome, FollowUp } from '../domain/council-decision.ts';
import type { OpinionChannel } from '../domain/opinion-position.ts';
import type { OpinionAddressee, OpinionStance } from '../domain/opinion-words.ts';
import { collectivityTable } from './collective.ts';
import { councilItemTable } from './council.ts';

/** A point of the conseil as it is prepared: what an avis is asked of. It lives on after the avis was asked. */
export const opinionQuestionTable = sqliteTable(
  'opinion_question',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    councilItemId: integer()
      .notNull()
      .references(() => councilItemTable.id, { onDelete: 'cascade' }),
    question: text().notNull(),
    project: text().notNull(),
    context: text().notNull(),
    /** OpinionOption[] as JSON. */
    options: text().notNull(),
    preparedBy: text().notNull(),
    /** What the register groups points by over the years, '' when not said. */
    theme: text().notNull().default(''),
  },
  (table) => [uniqueIndex('opinion_question_item').on(table.councilItemId)],
);

/** One request for an avis, and the avis given. Asked again, or carried to another conseil, it is another row. */
export const opinionTable = sqliteTable(
  'opinion',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    councilItemId: integer()
      .notNull()
      .references(() => councilItemTable.id, { onDelete: 'cascade' }),
    /** The avis of the same point that this one asks again. */
    previousId: integer().references((): AnySQLiteColumn => opinionTable.id, { onDelete: 'set null' }),
    /** The avis of an earlier conseil that came with a point put off. */
    inheritedFromId: integer().references((): AnySQLiteColumn => opinionTable.id, { onDelete: 'set null' }),
    addressee: text().$type<OpinionAddressee>().notNull(),
    /** Civil dates. `dueOn` is the last day, whole. */
    askedOn: text().notNull(),
    dueOn: text().notNull(),
    /** Whether divergent voices are named. */
    attributed: integer({ mode: 'boolean' }).notNull(),
    /** The text judged (db/domain/opinion-question.ts) and its SHA-256, 64 lower-case hexadecimal digits. */
    judgedText: text().notNull(),
    judgedHash: text().notNull(),
    shared: text().notNull(),
    reservations: text().notNull(),
    divergences: text().notNull(),
    /** Civil date; null until then. */
    closedOn: text(),
    followed: text().$type<FollowUp>(),
    followedWhy: text().notNull(),
  },
  (table) => [
    index('opinion_item').on(table.councilItemId),
    index('opinion_previous').on(table.previousId),
    index('opinion_inherited').on(table.inheritedFromId),
  ],
);

/** Who was asked, as they were then: one row for each collectivity, the EPCI included. */
export const opinionVoiceTable = sqliteTable(
  'opinion_voice',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    opinionId: integer()
      .notNull()
      .references(() => opinionTable.id, { onDelete: 'cascade' }),
    /** Null once the collectivity is gone: its voice stays. */
    collectivityId: integer().references(() => collectivityTable.id, { onDelete: 'set null' }),
    name: text().notNull(),
    kind: text().$type<CollectivityKind>().notNull(),
    population: integer(),
    department: text().notNull(),
  },
  (table) => [
    uniqueIndex('opinion_voice_once').on(table.opinionId, table.collectivityId),
    index('opinion_voice_collectivity').on(table.collectivityId),
  ],
);

/** What a voice said; a revision leaves the row it replaces, dated. */
export const opinionPositionTable = sqliteTable(
  'opinion_position',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    voiceId: integer()
      .notNull()
      .references(() => opinionVoiceTable.id, { onDelete: 'cascade' }),
    stance: text().$type<OpinionStance>().notNull(),
    reason: text().notNull(),
    reservations: text().notNull(),
    speaker: text().notNull(),
    onBehalfOf: text().notNull(),
    channel: text().$type<OpinionChannel>().notNull(),
    /** Civil date. */
    saidOn: text().notNull(),
    /** Instants; `replacedAt` null for the position that holds. */
    recordedAt: text().notNull(),
    replacedAt: text(),
  },
  (table) => [index('opinion_position_voice').on(table.voiceId, table.replacedAt)],
);

export const opinionTransmissionTable = sqliteTable(
  'opinion_transmission',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    opinionId: integer()
      .notNull()
      .references(() => opinionTable.id, { onDelete: 'cascade' }),
    addressee: text().$type<OpinionAddressee>().notNull(),
    /** Civil date. */
    sentOn: text().notNull(),
  },
  (table) => [index('opinion_transmission_opinion').on(table.opinionId)],
);

/** The collective's own words for positions; those without a row keep ours. */
export const opinionWordTable = sqliteTable(
  'opinion_word',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    stance: text().$type<OpinionStance>().notNull(),
    label: text().notNull(),
    offered: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [uniqueIndex('opinion_word_stance').on(table.stance)],
);

/** What the conseil did with a point, whether an avis was asked of it or not. */
export const councilDecisionTable = sqliteTable(
  'council_decision',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    councilItemId: integer()
      .notNull()
      .references(() => councilItemTable.id, { onDelete: 'cascade' }),
    outcome: text().$type<CouncilOutcome>().notNull(),
    number: text().notNull(),
    votesFor: integer(),
    votesAgainst: integer(),
    abstentions: integer(),
    note: text().notNull(),
  },
  (table) => [uniqueIndex('council_decision_item').on(table.councilItemId)],
);

/** A municipal council that must deliberate after the conseil. */
export const consequenceTable = sqliteTable(
  'consequence',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    decisionId: integer()
      .notNull()
      .references(() => councilDecisionTable.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    collectivityId: integer()
      .notNull()
      .references(() => collectivityTable.id, { onDelete: 'cascade' }),
    subject: text().notNull(),
    /** Civil dates; null when not known, or not done. */
    dueOn: text(),
    doneOn: text(),
  },
  (table) => [
    index('consequence_decision').on(table.decisionId, table.position),
    index('consequence_collectivity').on(table.collectivityId),
  ],
);
