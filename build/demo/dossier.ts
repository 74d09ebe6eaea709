import { addDays, weekday } from '../../db/domain/civil-date.ts';
import { blankItem, namedPresenter } from '../../db/domain/agenda-item.ts';
import { foundingSections } from '../../db/domain/agenda-section.ts';
import type { ContractCall } from './open-dossier.ts';
import { comingPoints, formerPoints, onComingPoints, ownItems } from './agendas.ts';
import { addressOf, people } from './people.ts';

/** Pays de Mortagne (Vendée): 11 communes from 240 to 6,000 inhabitants, real data, invented people. */
const siren = '248500662';

/** The first such weekday (1 Monday … 7 Sunday) on or after a day. */
const onOrAfter = (date: string, day: number): string => addDays(date, (day - weekday(date) + 7) % 7);

type Places = Map<string, number>;

const findAt = (places: Places, start: string): number => {
  const found = [...places].find(([name]) => name.startsWith(start));
  if (!found) throw new Error(`no collectivity starts with ${start}`);
  return found[1];
};

const presenters = (name: string) => (name === '' ? [] : [namedPresenter(name)]);

const inscribePeople = async (call: ContractCall, places: Places): Promise<Map<string, number>> => {
  for (const [index, person] of people.entries()) {
    const { at, functionTitle = '', ...rest } = person;
    const phone = `02 51 00 ${String(10 + index)} 00`;
    await call('member.create', {
      ...rest,
      functionTitle,
      collectivityId: findAt(places, at),
      email: addressOf(person),
      phone,
    });
  }
  const members = await call('member.list', {});
  return new Map(members.map(({ lastName, id }) => [lastName, id]));
};

const formerHosts = ['Saint-Laurent', 'Tiffauges', 'Chanverrie', 'La Gaubretière'];
const formerFacilitators = ['Mabille', 'Benhaddou', 'Sachot', 'Brémaud'];

/** Past conseils, every fifth week or so, each prepared by a meeting whose agenda left in time. */
const writePast = async (call: ContractCall, next: string, places: Places, members: Map<string, number>) => {
  for (const [index, titles] of formerPoints.entries()) {
    const date = addDays(next, -42 * (index + 1));
    const council = await call('council.create', { date, time: '18:30', place: 'Hôtel communautaire' });
    await call('council.addItems', { id: council.id, titles: [...titles] });
    const meeting = await call('meeting.create', {
      date: addDays(date, -8),
      startTime: '09:30',
      endTime: '12:00',
      place: 'Mairie',
      hostId: findAt(places, formerHosts[index] ?? ''),
      facilitatorId: members.get(formerFacilitators[index] ?? '') ?? null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId: council.id,
    });
    await call('agenda.takeFromCouncil', { id: meeting.id });
    await call('meeting.markSent', { id: meeting.id, sent: true });
  }
};

/**
 * Writes the example dossier through the application's own routes, around `today`: the next conseil is the first
 * Wednesday three weeks ahead, the CoDir meets eight days before it. Returns the id of that meeting.
 */
export const writeDossier = async (call: ContractCall, today: string): Promise<{ meetingId: number }> => {
  await call('collective.found', { name: 'CoDir du Pays de Mortagne', siren });
  await call('collective.update', {
    patch: { secretariat: 'Secrétariat du collectif\nHôtel communautaire\n85290 Mortagne-sur-Sèvre' },
  });
  const { collectivities } = await call('collective.get', {});
  const places: Places = new Map(collectivities.map(({ name, id }) => [name, id]));
  const members = await inscribePeople(call, places);

  const next = onOrAfter(addDays(today, 21), 3);
  await writePast(call, next, places, members);
  const council = await call('council.create', {
    date: next,
    time: '18:30',
    place: 'Chanverrie, salle des fêtes',
  });
  await call('council.addItems', { id: council.id, titles: [...comingPoints] });
  await call('council.create', { date: addDays(next, 49), time: '18:30', place: '' });
  const meeting = await call('meeting.create', {
    date: addDays(next, -8),
    startTime: '09:30',
    endTime: '12:00',
    place: 'Mairie de Mallièvre, salle du conseil',
    hostId: findAt(places, 'Mallièvre'),
    facilitatorId: members.get('Guérin-Douillard') ?? null,
    facilitatorName: '',
    facilitatorForId: null,
    sessionId: council.id,
  });
  const { items } = await call('agenda.takeFromCouncil', { id: meeting.id });
  for (const [index, { id }] of items.entries()) {
    const { presenter = '', ...more } = onComingPoints[index] ?? {};
    await call('agenda.updateItem', { id, patch: { ...more, presenters: presenters(presenter) } });
  }
  for (const item of ownItems) {
    const { title, kind = 'exchange', presenter = '', ...more } = item;
    const blank = blankItem(title, foundingSections[kind]);
    await call('agenda.addItem', {
      meetingId: meeting.id,
      item: { ...blank, ...more, presenters: presenters(presenter) },
    });
  }
  return { meetingId: meeting.id };
};
