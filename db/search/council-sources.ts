import { asc, eq, inArray } from 'drizzle-orm';
import { formatDate, formatDateTime } from '../domain/french-dates.ts';
import { readJudged, readOptions, type OpinionOption } from '../domain/opinion-question.ts';
import { joined } from '../domain/searched-text.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import {
  consequenceTable,
  councilDecisionTable,
  opinionPositionTable,
  opinionQuestionTable,
  opinionTable,
  opinionVoiceTable,
} from '../schema/opinion.ts';
import { blankDoc, byColumn, bySelect, grouped, type SearchSource } from './source.ts';

const councilInWords = (date: string): string => `conseil du ${formatDate(date, 'long')}`;

const councils: SearchSource = {
  kind: 'council',
  table: 'council_session',
  key: 'id',
  watched: [],
  read: (db, ids) =>
    db
      .select()
      .from(councilSessionTable)
      .where(inArray(councilSessionTable.id, [...ids]))
      .all()
      .map(({ id, date, time, place }) => ({
        ...blankDoc,
        id,
        label: 'Conseil',
        title: `Conseil du ${formatDateTime(date, time)}`,
        text: place,
        words: formatDate(date, 'numeric'),
        date,
        target: { place: 'council' as const, id, itemId: null },
      })),
};

const ofDecision = 'SELECT council_item_id AS id FROM council_decision WHERE id = $row.decision_id';

const points: SearchSource = {
  kind: 'councilItem',
  table: 'council_item',
  key: 'id',
  watched: [byColumn('council_decision', 'council_item_id'), bySelect('consequence', ofDecision)],
  read: (db, ids) => {
    const decisions = grouped(
      db
        .select()
        .from(councilDecisionTable)
        .where(inArray(councilDecisionTable.councilItemId, [...ids]))
        .all(),
      ({ councilItemId }) => councilItemId,
    );
    const consequences = grouped(
      db
        .select({ councilItemId: councilDecisionTable.councilItemId, subject: consequenceTable.subject })
        .from(consequenceTable)
        .innerJoin(councilDecisionTable, eq(consequenceTable.decisionId, councilDecisionTable.id))
        .where(inArray(councilDecisionTable.councilItemId, [...ids]))
        .orderBy(asc(consequenceTable.position))
        .all(),
      ({ councilItemId }) => councilItemId,
    );
    return db
      .select({ item: councilItemTable, date: councilSessionTable.date })
      .from(councilItemTable)
      .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
      .where(inArray(councilItemTable.id, [...ids]))
      .all()
      .map(({ item: { id, sessionId, title }, date }) => ({
        ...blankDoc,
        id,
        label: 'Point du conseil',
        title,
        text: joined(
          ...decisions(id).flatMap(({ number, note }) => [number, note]),
          ...consequences(id).map(({ subject }) => subject),
        ),
        context: councilInWords(date),
        date,
        target: { place: 'council' as const, id: sessionId, itemId: id },
      }));
  },
};

const optionLines = (options: readonly OpinionOption[]): string[] =>
  options.map(({ title, cost, staffing, calendar, effects }) =>
    joined(title, cost, staffing, calendar, effects),
  );

const questionLines = (question: typeof opinionQuestionTable.$inferSelect): string[] => [
  question.question,
  question.project,
  question.context,
  ...optionLines(readOptions(question.options)),
  question.preparedBy,
  question.theme,
];

/** A point as it is prepared, as long as no avis was asked of it: the avis then has its words. */
const questions: SearchSource = {
  kind: 'question',
  table: 'opinion_question',
  key: 'council_item_id',
  watched: [byColumn('opinion', 'council_item_id'), byColumn('council_item', 'id')],
  read: (db, ids) => {
    const asked = new Set(
      db
        .select({ id: opinionTable.councilItemId })
        .from(opinionTable)
        .where(inArray(opinionTable.councilItemId, [...ids]))
        .all()
        .map(({ id }) => id),
    );
    return db
      .select({
        question: opinionQuestionTable,
        title: councilItemTable.title,
        date: councilSessionTable.date,
      })
      .from(opinionQuestionTable)
      .innerJoin(councilItemTable, eq(opinionQuestionTable.councilItemId, councilItemTable.id))
      .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
      .where(inArray(opinionQuestionTable.councilItemId, [...ids]))
      .all()
      .filter(({ question }) => !asked.has(question.councilItemId))
      .map(({ question, title, date }) => ({
        ...blankDoc,
        id: question.councilItemId,
        label: 'Point préparé pour avis',
        title,
        text: joined(...questionLines(question)),
        context: councilInWords(date),
        date,
        target: { place: 'ask' as const, id: question.councilItemId },
      }));
  },
};

const ofPoint = 'SELECT id FROM opinion WHERE council_item_id = $row.';

const opinions: SearchSource = {
  kind: 'opinion',
  table: 'opinion',
  key: 'id',
  watched: [
    byColumn('opinion_voice', 'opinion_id'),
    bySelect('opinion_position', 'SELECT opinion_id AS id FROM opinion_voice WHERE id = $row.voice_id'),
    bySelect('opinion_question', `${ofPoint}council_item_id`),
    bySelect('council_item', `${ofPoint}id`),
  ],
  read: (db, ids) => {
    const said = grouped(
      db
        .select({ opinionId: opinionVoiceTable.opinionId, position: opinionPositionTable })
        .from(opinionPositionTable)
        .innerJoin(opinionVoiceTable, eq(opinionPositionTable.voiceId, opinionVoiceTable.id))
        .where(inArray(opinionVoiceTable.opinionId, [...ids]))
        .orderBy(asc(opinionPositionTable.id))
        .all(),
      ({ opinionId }) => opinionId,
    );
    return db
      .select({
        opinion: opinionTable,
        title: councilItemTable.title,
        date: councilSessionTable.date,
        question: opinionQuestionTable,
      })
      .from(opinionTable)
      .innerJoin(councilItemTable, eq(opinionTable.councilItemId, councilItemTable.id))
      .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
      .leftJoin(opinionQuestionTable, eq(opinionQuestionTable.councilItemId, opinionTable.councilItemId))
      .where(inArray(opinionTable.id, [...ids]))
      .all()
      .map(({ opinion, title, date, question }) => {
        const judged = readJudged(opinion.judgedText);
        const lines = [
          judged.title === title ? '' : judged.title,
          judged.question,
          opinion.shared,
          opinion.reservations,
          opinion.divergences,
          opinion.followedWhy,
          judged.project,
          judged.context,
          ...optionLines(judged.options),
          ...judged.documents.map((document) => document.title),
          ...(question ? questionLines(question) : []),
        ];
        return {
          ...blankDoc,
          id: opinion.id,
          label: 'Avis',
          title,
          // What was judged is most often what the point still says.
          text: joined(...new Set(lines)),
          // Papers give these under the rule of attribution alone.
          restricted: joined(
            ...said(opinion.id).flatMap(({ position: { reason, reservations, speaker, onBehalfOf } }) => [
              reason,
              reservations,
              joined(speaker, onBehalfOf),
            ]),
          ),
          context: councilInWords(date),
          date,
          target: { place: 'opinion' as const, id: opinion.id },
        };
      });
  },
};

export const councilSources = [councils, points, questions, opinions] as const;
