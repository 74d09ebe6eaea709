import { agendaItemKinds } from '../../db/domain/agenda-item-kind.ts';
import type { TestApp } from '../support/app.ts';
import { draftItem } from '../support/draft-item.ts';

/** The Pays de Mortagne, its eleven communes and its EPCI. */
export const found = (app: TestApp) =>
  app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });

/** The conseil of 16 December 2026 with four points. */
export const councilWithPoints = async (app: TestApp): Promise<number> => {
  const { id } = await app.call('council.create', {
    date: '2026-12-16',
    time: '18:30',
    place: 'Chanverrie, salle des fêtes',
  });
  const titles = [
    'Tarification de l’eau potable au 1er janvier 2027',
    'Transfert de la compétence « enfance-jeunesse » : calendrier et conséquences pour les services municipaux',
    'Fonds de concours voirie : critères 2027',
    'Rapport sur la gestion des déchets',
  ];
  await app.call('council.addItems', { id, titles });
  return id;
};

/** The meeting of 8 December 2026, before that conseil or before none. */
export const meeting = async (app: TestApp, sessionId: number | null = null): Promise<number> => {
  const { id } = await app.call('meeting.create', {
    date: '2026-12-08',
    startTime: '09:30',
    endTime: '12:00',
    place: 'Mairie, salle du conseil',
    hostId: null,
    facilitatorId: null,
    facilitatorName: '',
    facilitatorForId: null,
    sessionId,
  });
  return id;
};

export const addPoint = async (
  app: TestApp,
  meetingId: number,
  title: string,
  more: {
    kind?: (typeof agendaItemKinds)[number];
    minutes?: number;
    question?: string;
    presenter?: string;
  } = {},
): Promise<number> => {
  const item = draftItem({ ...more, title });
  return (await app.call('agenda.addItem', { meetingId, item })).addedId;
};

const words =
  'calendrier et conséquences pour les services municipaux, point d’étape après les conseils de novembre et avis des communes sur la répartition des charges, la tarification et les moyens mis en commun au 1er janvier'.split(
    ' ',
  );

/** A meeting of « Point 1 » to « Point n » in kinds and lengths that `seed` mixes, always the same for a seed. */
export const agendaOf = async (app: TestApp, points: number, seed = 1): Promise<number> => {
  const id = await meeting(app);
  let state = seed * 7919;
  const pick = (max: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * max);
  };
  for (let number = 1; number <= points; number++) {
    await addPoint(app, id, `Point ${number} : ${words.slice(0, 1 + pick(words.length)).join(' ')}`, {
      kind: agendaItemKinds[Math.floor(((number - 1) / points) * agendaItemKinds.length)] ?? 'other',
      minutes: 5 * pick(7),
      question: pick(3) === 0 ? `Quel ${words.slice(0, 1 + pick(20)).join(' ')} ?` : '',
      presenter: pick(2) === 0 ? 'Mortagne-sur-Sèvre' : '',
    });
  }
  return id;
};
