import { asc, desc, eq, isNull } from 'drizzle-orm';
import { councilOutcomeLabels } from '../domain/council-decision.ts';
import { isPastDue } from '../domain/opinion-deadline.ts';
import { opinionState, opinionStateLabels } from '../domain/opinion-life.ts';
import { agreementOf } from '../domain/opinion-position.ts';
import { readJudged } from '../domain/opinion-question.ts';
import { isInRegister, type RegisterFilter, type RegisterLine } from '../domain/opinion-register.ts';
import type { OpinionStance } from '../domain/opinion-words.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { collectivityTable } from '../schema/collective.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import {
  councilDecisionTable,
  opinionPositionTable,
  opinionTable,
  opinionTransmissionTable,
  opinionVoiceTable,
} from '../schema/opinion.ts';
import { listDirections } from './posts.ts';

/** What is read of the voices of an avis. */
type Heard = { collectivityId: number | null; stance: OpinionStance | null };

const heardByOpinion = (db: ReadHandle): Map<number, Heard[]> => {
  const stances = new Map(
    db
      .select({ voiceId: opinionPositionTable.voiceId, stance: opinionPositionTable.stance })
      .from(opinionPositionTable)
      .where(isNull(opinionPositionTable.replacedAt))
      .all()
      .map(({ voiceId, stance }) => [voiceId, stance]),
  );
  const heard = new Map<number, Heard[]>();
  const voices = db
    .select({
      id: opinionVoiceTable.id,
      opinionId: opinionVoiceTable.opinionId,
      collectivityId: opinionVoiceTable.collectivityId,
    })
    .from(opinionVoiceTable)
    .all();
  for (const { id, opinionId, collectivityId } of voices) {
    const voice = { collectivityId, stance: stances.get(id) ?? null };
    const known = heard.get(opinionId);
    if (known) known.push(voice);
    else heard.set(opinionId, [voice]);
  }
  return heard;
};

const sentDays = (db: ReadHandle): Map<number, string> =>
  new Map(
    db
      .select()
      .from(opinionTransmissionTable)
      .orderBy(asc(opinionTransmissionTable.sentOn))
      .all()
      .map(({ opinionId, sentOn }) => [opinionId, sentOn]),
  );

/**
 * The voices asked, by the rule of `readVoices`: everybody of now while the avis is open, and those who spoke and left;
 * who was there, once it is closed or asked again.
 */
const askedOf = (stored: readonly Heard[], isFrozen: boolean, present: readonly number[]): Heard[] => {
  if (isFrozen) return [...stored];
  const held = new Map(stored.map(({ collectivityId, stance }) => [collectivityId, stance]));
  return [
    ...present.map((collectivityId) => ({ collectivityId, stance: held.get(collectivityId) ?? null })),
    ...stored.filter(({ collectivityId, stance }) => collectivityId === null && stance !== null),
  ];
};

/**
 * The avis asked for, the latest conseil first and its points in their order, then by request. Read in a few whole
 * tables: ten years of them cost as many queries as one. `now` is an instant.
 */
export const listOpinions = (db: ReadHandle, filter: RegisterFilter, now: string): RegisterLine[] => {
  const rows = db
    .select({
      opinion: opinionTable,
      title: councilItemTable.title,
      session: { id: councilSessionTable.id, date: councilSessionTable.date },
      decision: { outcome: councilDecisionTable.outcome, number: councilDecisionTable.number },
    })
    .from(opinionTable)
    .innerJoin(councilItemTable, eq(opinionTable.councilItemId, councilItemTable.id))
    .innerJoin(councilSessionTable, eq(councilItemTable.sessionId, councilSessionTable.id))
    .leftJoin(councilDecisionTable, eq(councilDecisionTable.councilItemId, councilItemTable.id))
    .orderBy(
      desc(councilSessionTable.date),
      desc(councilSessionTable.time),
      asc(councilItemTable.position),
      asc(opinionTable.id),
    )
    .all();
  if (rows.length === 0) return [];
  const heard = heardByOpinion(db);
  const sent = sentDays(db);
  const present = db
    .select({ id: collectivityTable.id })
    .from(collectivityTable)
    .all()
    .map(({ id }) => id);
  const vacant = new Set<number | null>(
    listDirections(db, fromInstant(now).date)
      .filter(({ state }) => state === 'vacant')
      .map(({ collectivityId }) => collectivityId),
  );
  const last = new Map<number, number>();
  for (const { opinion } of rows)
    last.set(opinion.councilItemId, Math.max(opinion.id, last.get(opinion.councilItemId) ?? 0));
  return rows
    .map(({ opinion, title, session, decision }): RegisterLine => {
      const isSuperseded = last.get(opinion.councilItemId) !== opinion.id;
      const isFrozen = isSuperseded || opinion.closedOn !== null;
      const voices = askedOf(heard.get(opinion.id) ?? [], isFrozen, present);
      const pastDue = isPastDue(opinion.dueOn, now);
      const silent = voices.filter(({ stance }) => stance === null);
      const isOver = pastDue || isFrozen;
      const state = opinionState({
        closedOn: opinion.closedOn,
        transmittedOn: sent.get(opinion.id) ?? null,
        isSuperseded,
        isDecided: decision !== null,
        isPastDue: pastDue,
        awaited: isOver ? 0 : silent.filter(({ collectivityId }) => !vacant.has(collectivityId)).length,
      });
      return {
        id: opinion.id,
        councilItemId: opinion.councilItemId,
        title,
        question: readJudged(opinion.judgedText).question,
        session,
        addressee: opinion.addressee,
        askedOn: opinion.askedOn,
        dueOn: opinion.dueOn,
        state,
        stateLabel: opinionStateLabels[state],
        agreement: agreementOf(voices.flatMap(({ stance }) => (stance ? [{ stance }] : []))),
        isInherited: opinion.inheritedFromId !== null,
        voices: {
          asked: voices.length,
          given: voices.length - silent.length,
          awaited: isOver ? 0 : silent.length,
          absent: isOver ? silent.length : 0,
        },
        outcome: decision?.outcome ?? null,
        outcomeLabel: decision ? councilOutcomeLabels[decision.outcome] : '',
        number: decision?.number ?? '',
        followed: opinion.followed,
      };
    })
    .filter((line) => isInRegister(line, filter));
};
