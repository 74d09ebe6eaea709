import { addDays } from '../../db/domain/civil-date.ts';
import type { WriteHandle } from '../../db/handles.ts';
import { agendaItemTable } from '../../db/schema/agenda.ts';
import { annexTable, annexVersionTable, storedFileTable } from '../../db/schema/annex.ts';
import { meetingTable } from '../../db/schema/meeting.ts';
import { actionTable, decisionTable, itemRecordTable } from '../../db/schema/sitting.ts';
import { testNow } from './app.ts';

const roots =
  'eau voirie budget service commune conseil tarif marché convention agent école transport déchet réseau travaux logement culture sport tourisme énergie bâtiment personnel finance dotation charge compétence transfert délégation gestion contrôle assainissement urbanisme règlement enquête projet calendrier délai avis réserve solution coût moyen effet taille population périmètre syndicat intercommunalité mutualisation groupement achat'.split(
    ' ',
  );
const endings = [
  '',
  's',
  'nt',
  'ment',
  'ation',
  'al',
  'aux',
  'ique',
  'eur',
  'é',
  'ée',
  'er',
  'isme',
  'able',
  'if',
];

/** A generator of whole numbers, always the same for a seed. */
export const numbers = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
};

/** Words as in French: few that are everywhere, many that are rare. */
const writer = (seed: number): ((words: number) => string) => {
  const next = numbers(seed);
  const word = (): string => {
    const rank = Math.floor(20_000 * (next(100_000) / 100_000) ** 4);
    const root = roots[rank % roots.length] ?? '';
    const turn = Math.floor(rank / roots.length);
    const tail =
      turn === 0 ? '' : turn.toString(36).replaceAll(/\d/g, (figure) => 'aeiouyrstn'[Number(figure)] ?? '');
    return `${root}${endings[rank % endings.length] ?? ''}${tail}`;
  };
  return (words) => Array.from({ length: words }, word).join(' ');
};

const rich = (text: string): string =>
  JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

const item = {
  parentId: null,
  nature: 'point',
  sectionId: 1,
  originId: null,
  minutes: 15,
  state: 'treated',
} as const;
const links = { councilItemId: null, carriedFromId: null, recurringId: null } as const;

/** One meeting held, in tables: its points, their notes, a decision and an action every third, an annexe every sixth. */
const fillMeeting = (
  tx: WriteHandle,
  { date, points, annexWords }: { date: string; points: number; annexWords: number },
  text: (words: number) => string,
): void => {
  const { id: meetingId } = tx
    .insert(meetingTable)
    .values({
      date,
      startTime: '09:30',
      endTime: '12:00',
      place: `Mairie de ${text(1)}`,
      hostId: null,
      facilitatorId: null,
      facilitatorName: '',
      sessionId: null,
      agendaSentAt: null,
      facilitatorForId: null,
      plannedDaysBefore: null,
    })
    .returning({ id: meetingTable.id })
    .get();
  for (let position = 1; position <= points; position += 1) {
    const { id: itemId } = tx
      .insert(agendaItemTable)
      .values({
        ...item,
        ...links,
        meetingId,
        position,
        title: text(8),
        question: text(14),
        expectedOutcome: text(8),
        note: rich(text(90)),
        restrictedNote: position % 10 === 0 ? rich(text(30)) : '',
      })
      .returning({ id: agendaItemTable.id })
      .get();
    tx.insert(itemRecordTable)
      .values({ itemId, notes: text(70), seconds: 600 })
      .run();
    if (position % 3 === 0) {
      const number = meetingId * 100 + position;
      tx.insert(decisionTable)
        .values({
          meetingId,
          itemId,
          position,
          year: Number(date.slice(0, 4)),
          number,
          text: text(20),
          reason: text(10),
        })
        .run();
      tx.insert(actionTable)
        .values({
          meetingId,
          itemId,
          position,
          text: text(12),
          dueOn: '',
          state: 'done',
          createdOn: date,
          closedOn: date,
          outcome: text(10),
        })
        .run();
    }
    if (position % 6 !== 0) continue;
    const hash = itemId.toString(16).padStart(64, '0');
    tx.insert(storedFileTable)
      .values({
        hash,
        size: 200_000,
        mediaType: 'application/pdf',
        reading: 'pdf',
        pageCount: 12,
        text: text(annexWords),
        addedAt: testNow,
      })
      .run();
    const { id: annexId } = tx
      .insert(annexTable)
      .values({ itemId, position: 1, title: text(5), printed: true })
      .returning({ id: annexTable.id })
      .get();
    tx.insert(annexVersionTable)
      .values({ annexId, number: 1, hash, fileName: `${text(3)}.pdf`, addedAt: testNow })
      .run();
  }
};

/** Meetings held over the years up to `today`, with the text of their annexes. */
export const fillYearsOfMeetings = (
  tx: WriteHandle,
  {
    meetings,
    points,
    annexWords,
    today,
  }: { meetings: number; points: number; annexWords: number; today: string },
): void => {
  const text = writer(7);
  for (let index = 0; index < meetings; index += 1)
    fillMeeting(tx, { date: addDays(today, -15 * (meetings - index)), points, annexWords }, text);
};
