import { asc, desc, eq, type SQL } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import { opinionState, opinionStateLabels } from '../domain/opinion-life.ts';
import { agreementOf } from '../domain/opinion-position.ts';
import { changedParts, changeSentence, readJudged } from '../domain/opinion-question.ts';
import { draftSynthesis, namesIn, publishedLines } from '../domain/opinion-synthesis.ts';
import { opinionResult } from '../domain/opinion-voices.ts';
import { vocabularyOf } from '../domain/opinion-words.ts';
import type { ReadHandle } from '../handles.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { meetingTable } from '../schema/meeting.ts';
import { opinionTable, opinionWordTable } from '../schema/opinion.ts';
import { decisionOn } from './council-decision.ts';
import { councilPoint, hashOfText, judgedTextOf } from './opinion-question.ts';
import { type PositionRow, readVoices, saidBy } from './opinion-voices.ts';

/** The vocabulary of positions, in its order. */
export const opinionVocabulary = (db: ReadHandle) =>
  vocabularyOf(db.select().from(opinionWordTable).orderBy(asc(opinionWordTable.id)).all());

const told = ({
  id: _id,
  voiceId: _voice,
  recordedAt: _at,
  replacedAt: _replaced,
  ...position
}: PositionRow) => position;

/** An avis of the same point in another conseil, and the day of that conseil. */
const inAnotherCouncil = (db: ReadHandle, where: SQL) =>
  db
    .select({ id: opinionTable.id, sessionDate: councilSessionTable.date })
    .from(opinionTable)
    .innerJoin(councilItemTable, eq(opinionTable.councilItemId, councilItemTable.id))
    .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
    .where(where)
    .orderBy(desc(opinionTable.id))
    .get() ?? null;

/** The minutes that an agenda gives to a point; null when it is on none, the last meeting's when on several. */
const plannedMinutes = (db: ReadHandle, councilItemId: number): number | null =>
  db
    .select({ minutes: agendaItemTable.minutes })
    .from(agendaItemTable)
    .innerJoin(meetingTable, eq(agendaItemTable.meetingId, meetingTable.id))
    .where(eq(agendaItemTable.councilItemId, councilItemId))
    .orderBy(desc(meetingTable.date), desc(meetingTable.startTime))
    .get()?.minutes ?? null;

/** Every avis of a point, the first asked first. */
const roundsOf = (db: ReadHandle, councilItemId: number) =>
  db
    .select({ id: opinionTable.id, askedOn: opinionTable.askedOn })
    .from(opinionTable)
    .where(eq(opinionTable.councilItemId, councilItemId))
    .orderBy(asc(opinionTable.id))
    .all();

/**
 * An avis whole, for the secretary who writes it: the text judged and whether the point changed since, a line for each
 * collectivity, the draft, what may be published, and what came of it. Names stand beside voices in `voices` alone,
 * which no paper takes. `now` is an instant. @throws Failure `not-found`
 */
export const getOpinion = (db: ReadHandle, id: number, now: string) => {
  const row = db.select().from(opinionTable).where(eq(opinionTable.id, id)).get();
  if (!row) throw new Failure('not-found', 'Cet avis n’existe plus.');
  const { councilItemId, judgedText, judgedHash, previousId, inheritedFromId, ...opinion } = row;
  const { title, sessionId, sessionDate } = councilPoint(db, councilItemId);
  const terms = opinionVocabulary(db);
  const { lines, facts, transmissions, holdersOf, earlier } = readVoices(db, row, now);
  const state = opinionState(facts);
  const judged = readJudged(judgedText);
  // Once the conseil has decided, or another avis is asked, there is nothing left to ask again from here.
  const isPast = facts.isSuperseded || facts.isDecided;
  const changed = isPast ? [] : changedParts(judged, judgedTextOf(db, councilItemId));
  const said = saidBy(lines);
  const written = `${row.shared}\n${row.reservations}\n${row.divergences}`;
  return {
    ...opinion,
    councilItemId,
    title,
    session: { id: sessionId, date: sessionDate },
    previousId,
    inheritedFrom:
      inheritedFromId === null ? null : inAnotherCouncil(db, eq(opinionTable.id, inheritedFromId)),
    carriedTo: inAnotherCouncil(db, eq(opinionTable.inheritedFromId, id)),
    plannedMinutes: plannedMinutes(db, councilItemId),
    rounds: roundsOf(db, councilItemId),
    state,
    stateLabel: opinionStateLabels[state],
    isPastDue: facts.isPastDue,
    awaited: facts.awaited,
    result: opinionResult(lines),
    agreement: agreementOf(said.flatMap(({ position }) => position ?? [])),
    judged: { ...judged, hash: judgedHash, isIntact: hashOfText(judgedText) === judgedHash },
    changed: { parts: changed, sentence: changeSentence(changed) },
    vocabulary: terms,
    voices: lines.map((line) => ({
      collectivityId: line.voice.collectivityId,
      name: line.voice.name,
      kind: line.voice.kind,
      population: line.voice.population,
      state: line.state,
      isLate: line.isLate,
      direction: line.direction,
      holders: holdersOf(line.voice).map(({ memberId, name, heldAs, elsewhere }) => ({
        memberId,
        name,
        heldAs,
        elsewhere,
      })),
      sentence: line.sentence,
      position: line.position && told(line.position),
      earlier: earlier(line.voice).map(told),
    })),
    draft: draftSynthesis(said, terms, row.attributed),
    published: publishedLines(said, terms, row.attributed),
    /** Collectivities that the written text names though voices are not attributed: shown, never refused. */
    namesWritten: row.attributed ? [] : namesIn(written, said),
    transmissions,
    decision: decisionOn(db, councilItemId, now),
  };
};
