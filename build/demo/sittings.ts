import { addDays } from '../../db/domain/civil-date.ts';
import { toInstant } from '../../db/domain/paris-time.ts';
import type { AttendanceState } from '../../db/domain/attendance.ts';
import type { SetClock } from './dossier.ts';
import type { ContractCall } from './open-dossier.ts';

type Around = { call: ContractCall; setClock: SetClock };
type Meeting = { id: number; date: string };

/** By the beginning of the last name; the others were in the room. */
type Presence = Readonly<
  Record<string, { state: AttendanceState; substituteName?: string; arrivedAt?: string }>
>;

/** What was agreed of a point, by its place on the agenda. */
type Agreed = {
  decision?: { text: string; reason?: string };
  action?: { text: string; who: readonly string[]; days: number };
  notes?: string;
};

const onFirst: readonly Agreed[] = [
  {
    decision: {
      text: 'Présenter ensemble la feuille de route en conférence des maires, une commune et l’intercommunalité à deux voix',
      reason: 'chaque maire y reconnaît ce que sa commune a demandé',
    },
    action: { text: 'Préparer une page par commune', who: ['Benhaddou', 'Péault-Rivière'], days: 20 },
  },
  {
    decision: { text: 'Adhérer au groupement pour toutes les mairies qui le souhaitent' },
    action: { text: 'Recenser les compteurs et les échéances des contrats', who: ['Charrier'], days: 25 },
  },
  { notes: 'Le rapport sera envoyé à chaque mairie avec ses propres chiffres.' },
  {
    decision: {
      text: 'Tenir un calendrier commun des achats, mis à jour chaque trimestre',
      reason: 'trois mairies ont acheté le même matériel à un mois d’écart',
    },
    action: {
      text: 'Ouvrir le tableau partagé et y inscrire les achats de 2027',
      who: ['Tourangeau'],
      days: 30,
    },
  },
];

const onSecond: readonly Agreed[] = [
  {
    action: {
      text: 'Chiffrer un local fermé pour les communes de moins de 1 000 habitants',
      who: ['Brémaud'],
      days: 21,
    },
  },
  {},
  { action: { text: 'Demander à l’État les chiffres attendus', who: ['Péault-Rivière'], days: 10 } },
  {
    decision: {
      text: 'Accueillir ensemble les nouveaux agents, deux fois par an',
      reason: 'dans les petites mairies, un nouvel agent est souvent seul',
    },
    action: { text: 'Proposer une date en mars et une mairie qui reçoit', who: ['Sachot'], days: 60 },
  },
];

const attend = async ({ call }: Around, id: number, presence: Presence): Promise<void> => {
  const { attendance } = await call('sitting.get', { id });
  for (const { memberId, name } of attendance.groups.flatMap(({ people }) => people)) {
    if (memberId === null) continue;
    const [, noted] = Object.entries(presence).find(([lastName]) => name.includes(lastName)) ?? [];
    await call('sitting.attend', { id, who: { memberId }, patch: noted ?? { state: 'present' } });
  }
};

/** A meeting held at its hour: who was there, what was agreed of each point, until it closes. */
const hold = async (
  around: Around,
  { id, date }: Meeting,
  presence: Presence,
  agreed: readonly Agreed[],
): Promise<void> => {
  const { call, setClock } = around;
  setClock(toInstant(date, '09:34'));
  await call('sitting.open', { id });
  await attend(around, id, presence);
  const { items } = await call('meeting.get', { id });
  const points = items.filter(({ nature, kind }) => nature === 'point' && kind !== 'approval');
  const members = await call('member.list', {});
  for (const [index, { id: itemId }] of points.entries()) {
    setClock(toInstant(date, `1${Math.floor(index / 3)}:${10 + 15 * (index % 3)}`));
    await call('sitting.go', { id, itemId, marks: true });
    const { decision, action, notes } = agreed[index] ?? {};
    if (decision)
      await call('sitting.addEntry', { id, itemId, entry: { kind: 'decision', reason: '', ...decision } });
    if (action) {
      const owners = action.who.map((lastName) => {
        const member = members.find((each) => each.lastName.startsWith(lastName));
        if (!member) throw new Error(`${lastName} is not a member`);
        return { memberId: member.id, collectivityId: null, name: '' };
      });
      const entry = { kind: 'action', text: action.text, dueOn: addDays(date, action.days), owners } as const;
      await call('sitting.addEntry', { id, itemId, entry });
    }
    if (notes !== undefined) await call('sitting.saveWriting', { id, itemId, patch: { notes } });
  }
  setClock(toInstant(date, '12:02'));
  await call('sitting.close', { id, notReached: [] });
};

/** The meeting whose relevé is approved, and the one after it, whose relevé is still a project. */
export type ExampleRecords = { approvedId: number; projectId: number };

/**
 * The last two meetings of the example, held: the second approved the relevé of the first. `today` is a civil date.
 */
export const writeSittings = async (around: Around, today: string): Promise<ExampleRecords> => {
  const { call, setClock } = around;
  const meetings = (await call('meeting.list', {})).filter(({ date }) => date < today);
  const [second, first] = meetings.toSorted((a, b) => b.date.localeCompare(a.date));
  if (!first || !second) throw new Error('the example has no two meetings held');
  await hold(
    around,
    first,
    {
      Mabille: { state: 'present', arrivedAt: '09:55' },
      'Le Goff': { state: 'remote' },
      Drapeau: { state: 'substitute', substituteName: 'Mme Jeanne Aubret' },
      Gilbert: { state: 'excused' },
    },
    onFirst,
  );
  // Five days before: its ordre du jour had not left yet.
  setClock(toInstant(addDays(second.date, -5), '10:00'));
  await call('record.propose', { id: first.id });
  await hold(around, second, { Sachot: { state: 'remote' }, Mabille: { state: 'excused' } }, onSecond);
  await call('record.saveOpening', {
    id: first.id,
    opening: 'Le collectif remercie la mairie de son accueil.',
  });
  await call('record.approve', { id: first.id, atId: second.id });
  setClock(toInstant(addDays(second.date, 2), '09:00'));
  const { actions } = await call('record.get', { id: first.id });
  const [done] = actions;
  if (done)
    await call('action.close', { id: done.id, state: 'done', outcome: 'Les douze pages sont prêtes.' });
  setClock('');
  return { approvedId: first.id, projectId: second.id };
};
