import { addDays } from '../../db/domain/civil-date.ts';
import { blankItem, namedPresenter } from '../../db/domain/agenda-item.ts';
import { foundingSections } from '../../db/domain/agenda-section.ts';
import {
  comingPoints,
  formerItems,
  formerPoints,
  laterPoints,
  onComingPoints,
  ownItems,
  type Draft,
} from './agendas.ts';
import { writeCharter } from './charter.ts';
import { formerCouncils, laterCouncils, nextCouncil, winterBreak } from './calendar.ts';
import { inscribe, type Members, type Places, placeAt } from './inscribe.ts';
import type { ContractCall } from './open-dossier.ts';

/** Pays de Mortagne (Vendée): 11 communes from 240 to 6,000 inhabitants, real data, invented people. */
const siren = '248500662';

/** Who receives and who facilitates, meeting after meeting; the sixth is the one to come, the last two are to find. */
const hosts = [
  'Saint-Laurent',
  'Tiffauges',
  'Chanverrie',
  'La Gaubretière',
  'Saint-Malô',
  'Mallièvre',
  'Les Landes',
  'Mortagne',
];
const facilitators = [
  ['Mabille', 'Les Landes'],
  ['Benhaddou', 'Mortagne'],
  ['Sachot', 'Saint-Malô'],
  ['Brémaud', 'Saint-Laurent'],
  ['Charrier', 'La Gaubretière'],
  ['Guérin-Douillard', 'Tiffauges'],
  ['Le Goff', 'Mallièvre'],
  ['Tourangeau', 'Communauté'],
] as const;

type Around = { call: ContractCall; places: Places; members: Members };

const itemOf = (
  { parts: _parts, origin, presenter = '', kind = 'exchange', isBreak = false, ...draft }: Draft,
  places: Places,
) => ({
  ...blankItem(draft.title, foundingSections[kind]),
  ...draft,
  nature: isBreak ? ('break' as const) : ('point' as const),
  originId: origin === undefined ? null : placeAt(places, origin),
  presenters: presenter === '' ? [] : [namedPresenter(presenter)],
});

const addItem = async ({ call, places }: Around, meetingId: number, draft: Draft): Promise<void> => {
  const { addedId } = await call('agenda.addItem', { meetingId, item: itemOf(draft, places) });
  let afterId = addedId;
  for (const part of draft.parts ?? []) {
    const item = itemOf({ ...part, ...(draft.kind && { kind: draft.kind }) }, places);
    const added = await call('agenda.addItem', { meetingId, item, afterId });
    await call('agenda.nestItem', { id: added.addedId });
    afterId = added.addedId;
  }
};

/** A conseil with its points, and the meeting that prepares it eight days before; `turn` says whose it is. */
const prepare = async (
  { call, places, members }: Around,
  date: string,
  points: readonly string[],
  turn: number,
  where: { council: string; meeting: string },
): Promise<number> => {
  const council = await call('council.create', { date, time: '18:30', place: where.council });
  if (points.length > 0) await call('council.addItems', { id: council.id, titles: [...points] });
  const host = hosts[turn];
  const [facilitator, voice] = facilitators[turn] ?? [];
  const meeting = await call('meeting.create', {
    date: addDays(date, -8),
    startTime: '09:30',
    endTime: '12:00',
    place: host === undefined ? '' : where.meeting,
    hostId: host === undefined ? null : placeAt(places, host),
    facilitatorId: facilitator === undefined ? null : (members.get(facilitator) ?? null),
    facilitatorName: '',
    facilitatorForId: voice === undefined ? null : placeAt(places, voice),
    sessionId: council.id,
  });
  return meeting.id;
};

const writeAgenda = async (around: Around, meetingId: number): Promise<void> => {
  const { call, places } = around;
  const { items } = await call('agenda.takeFromCouncil', { id: meetingId });
  for (const [index, item] of items.entries()) {
    const { origin, presenter = '', ...more } = onComingPoints[index] ?? {};
    const patch = {
      ...more,
      ...(origin !== undefined && { originId: placeAt(places, origin) }),
      presenters: presenter === '' ? [] : [namedPresenter(presenter)],
    };
    await call('agenda.updateItem', { id: item.id, patch });
  }
  for (const item of ownItems) await addItem(around, meetingId, item);
};

/** Sets the clock of the dossier, an instant. */
export type SetClock = (instant: string) => void;

/**
 * Writes the example dossier through the application's own routes, around `today`: a year of ten conseils, each with
 * its CoDir eight days before, the next conseil being the first Wednesday three weeks ahead, and the charter. Past agendas
 * left in time when `setClock` can take the dossier back to that day. Returns the id of the meeting to come.
 */
export const writeDossier = async (
  call: ContractCall,
  today: string,
  setClock: SetClock = () => {},
): Promise<{ meetingId: number }> => {
  await call('collective.found', { name: 'CoDir du Pays de Mortagne', siren });
  await call('collective.update', {
    patch: { secretariat: 'Secrétariat du collectif\nHôtel communautaire\n85290 Mortagne-sur-Sèvre' },
  });
  const next = nextCouncil(today);
  const around = { call, ...(await inscribe(call, addDays(next, -12 * 7))) };
  await call('planning.addPeriods', { periods: [winterBreak(today)] });

  const usual = { council: 'Hôtel communautaire', meeting: 'Mairie' };
  const former: { id: number; date: string }[] = [];
  for (const [turn, date] of formerCouncils(next).entries()) {
    const id = await prepare(around, date, formerPoints[turn] ?? [], turn, usual);
    await call('agenda.takeFromCouncil', { id });
    const own = formerItems[turn];
    if (own) await addItem(around, id, own);
    setClock(`${addDays(date, -11)}T06:40:00Z`);
    await call('meeting.markSent', { id, sent: true });
    setClock('');
    former.push({ id, date: addDays(date, -8) });
  }
  const turn = formerPoints.length;
  const meetingId = await prepare(around, next, comingPoints, turn, {
    council: 'Chanverrie, salle des fêtes',
    meeting: 'Mairie de Mallièvre, salle du conseil',
  });
  await writeAgenda(around, meetingId);
  for (const [index, date] of laterCouncils(next).entries())
    await prepare(around, date, laterPoints[index] ?? [], turn + 1 + index, {
      council: '',
      meeting: 'Mairie',
    });
  // The second meeting had the rules of the collective on its agenda.
  const [, adopting] = former;
  if (adopting) await writeCharter({ ...around, setClock }, today, adopting);
  return { meetingId };
};
