import { startTestApp, type TestApp } from './app.ts';
import { draftItem } from './draft-item.ts';

export const place = {
  kind: 'commune',
  name: 'Mortagne-sur-Sèvre',
  inseeCode: '85151',
  siren: '',
  population: 6000,
} as const;
export const person = {
  civility: 'Mme',
  firstName: 'Anne',
  lastName: 'Robert',
  function: 'dgs',
  functionTitle: '',
  email: 'anne.robert@mairie.fr',
  phone: '',
} as const;
export const council = { date: '2026-12-16', time: '18:30', place: '' };
export const meeting = {
  date: '2026-12-08',
  startTime: '09:30',
  endTime: '12:00',
  place: '',
  hostId: null,
  facilitatorId: null,
  facilitatorName: '',
  facilitatorForId: null,
} as const;
export const item = draftItem({ title: 'Budget', kind: 'opinion' });

/** Rows of the small dossier: ids are those of a new file. */
export const ids = {
  place: 1,
  emptyPlace: 2,
  member: 1,
  council: 1,
  otherCouncil: 2,
  meeting: 1,
  item: 1,
  point: 1,
};

/** A dossier with one or two of everything, made through the routes. */
export const startSmallDossier = async (): Promise<TestApp> => {
  const app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir', siren: null });
  await app.call('collectivity.create', place);
  await app.call('collectivity.create', { ...place, name: 'Évrunes', inseeCode: '85082' });
  await app.call('member.create', { ...person, collectivityId: ids.place });
  await app.call('council.create', council);
  await app.call('council.create', { ...council, date: '2027-01-20' });
  await app.call('council.addItems', { id: ids.council, titles: ['Tarification de l’eau'] });
  await app.call('meeting.create', { ...meeting, sessionId: ids.council });
  await app.call('agenda.addItem', { meetingId: ids.meeting, item });
  return app;
};
