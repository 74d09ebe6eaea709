import { addDays } from '../../db/domain/civil-date.ts';
import { type OpinionStance, opinionStances } from '../../db/domain/opinion-words.ts';
import type { WriteHandle } from '../../db/handles.ts';
import { freeze } from '../../db/queries/opinion-question.ts';
import { presentVoices } from '../../db/queries/opinion-voices.ts';
import { councilItemTable, councilSessionTable } from '../../db/schema/council.ts';
import {
  councilDecisionTable,
  opinionPositionTable,
  opinionQuestionTable,
  opinionTable,
  opinionTransmissionTable,
  opinionVoiceTable,
} from '../../db/schema/opinion.ts';

const themes = ['Voirie', 'Finances locales', 'Environnement', 'Culture', ''];
const subjects = ['Convention de gestion', 'Fonds de concours', 'Tarifs', 'Marché', 'Règlement intérieur'];
const reason = 'Le calendrier ne laisse pas aux petites communes le temps de délibérer.';

const each = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;

const positionsOn = (tx: WriteHandle, voiceIds: readonly number[], day: string, seed: number): void => {
  // One voice in ten says nothing; of the others most agree, and on every other point all do.
  const values = voiceIds.flatMap((voiceId, index) => {
    if ((seed + index * 7) % 10 === 0) return [];
    const roll = (seed * 3 + index * 5) % 9;
    const stance: OpinionStance = roll < 5 || seed % 2 === 0 ? 'favourable' : pick(opinionStances, roll);
    return [
      {
        voiceId,
        stance,
        reason: stance === 'favourable' ? '' : reason,
        reservations: '',
        speaker: '',
        onBehalfOf: '',
        channel: 'meeting' as const,
        saidOn: day,
        recordedAt: `${day}T09:00:00Z`,
        replacedAt: null,
      },
    ];
  });
  if (values.length > 0) tx.insert(opinionPositionTable).values(values).run();
};

/**
 * Avis on every point of conseils held five weeks apart, the last one ahead of `today`: written, transmitted, decided
 * and followed or not, but those of the conseil ahead, which are awaited. Written in the tables at once: a route for
 * each of 30,000 positions would take minutes.
 */
export const fillYearsOfOpinions = (
  tx: WriteHandle,
  { councils, points, today }: { councils: number; points: number; today: string },
): void => {
  const present = presentVoices(tx);
  for (const index of each(councils)) {
    const date = addDays(today, 14 - 35 * (councils - 1 - index));
    const isAhead = date > today;
    const { id: sessionId } = tx
      .insert(councilSessionTable)
      .values({ date, time: '18:30', place: '' })
      .returning({ id: councilSessionTable.id })
      .get();
    for (const number of each(points)) {
      const seed = index * points + number;
      const { id: councilItemId } = tx
        .insert(councilItemTable)
        .values({ sessionId, position: number + 1, title: `${pick(subjects, seed)} ${seed + 1}` })
        .returning({ id: councilItemTable.id })
        .get();
      tx.insert(opinionQuestionTable)
        .values({
          councilItemId,
          question: 'Les critères conviennent-ils aux petites communes ?',
          project: '',
          context: '',
          options: '[]',
          preparedBy: '',
          theme: pick(themes, seed),
        })
        .run();
      const { id: opinionId } = tx
        .insert(opinionTable)
        .values({
          councilItemId,
          previousId: null,
          inheritedFromId: null,
          addressee: 'communityCouncil',
          askedOn: addDays(date, -20),
          dueOn: addDays(date, -8),
          attributed: false,
          ...freeze(tx, councilItemId),
          shared: isAhead ? '' : 'La gestion commune convient à toutes les collectivités.',
          reservations: '',
          divergences: isAhead ? '' : 'Le calendrier est jugé court.',
          closedOn: isAhead ? null : addDays(date, -8),
          followed: isAhead ? null : pick(['followed', 'partly', 'notFollowed', null] as const, seed),
          followedWhy: '',
        })
        .returning({ id: opinionTable.id })
        .get();
      const voices = tx
        .insert(opinionVoiceTable)
        .values(present.map((voice) => ({ ...voice, opinionId })))
        .returning({ id: opinionVoiceTable.id })
        .all();
      const asked = voices.map(({ id }) => id);
      positionsOn(tx, isAhead ? asked.slice(0, 5) : asked, addDays(date, -9), seed);
      if (isAhead) continue;
      tx.insert(opinionTransmissionTable)
        .values({ opinionId, addressee: 'communityCouncil', sentOn: addDays(date, -7) })
        .run();
      tx.insert(councilDecisionTable)
        .values({
          councilItemId,
          outcome: pick(['adopted', 'amended', 'adopted', 'postponed'] as const, seed),
          number: `D${date.slice(0, 4)}-${seed + 1}`,
          votesFor: 30,
          votesAgainst: 1,
          abstentions: 2,
          note: '',
        })
        .run();
    }
  }
};
