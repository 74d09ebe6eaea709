import type { TestApp } from '../support/app.ts';
import { draftItem } from '../support/draft-item.ts';
import { addPoint, found } from './cases.ts';

const people = [
  ['Mme', 'Chloé', 'Guérin', 'Tiffauges'],
  ['M.', 'Luc', 'Guérin', 'Mallièvre'],
  ['Mme', 'Anne-Sophie', 'Le Goff', 'Chanverrie'],
  ['M.', 'Éric', 'Bœuf', 'Treize-Vents'],
] as const;

/** The meeting of 9 December at 14 h 30, four people and three points; it is 14 h 35. */
export const meetingToHold = async (app: TestApp): Promise<{ id: number; items: number[] }> => {
  await found(app);
  const { collectivities } = await app.call('collective.get', {});
  for (const [civility, firstName, lastName, place] of people) {
    const collectivityId = collectivities.find(({ name }) => name === place)?.id ?? null;
    const held = { function: 'sg', functionTitle: '', email: '', phone: '' } as const;
    await app.call('member.create', { civility, firstName, lastName, collectivityId, ...held });
  }
  const nobody = { hostId: null, facilitatorId: null, facilitatorName: '', facilitatorForId: null };
  const { id } = await app.call('meeting.create', {
    date: '2026-12-09',
    startTime: '14:30',
    endTime: '17:00',
    place: 'Mairie',
    sessionId: null,
    ...nobody,
  });
  const question = 'Les communes achètent-elles leur sel ensemble ?';
  const items = [
    await addPoint(app, id, 'Achat de sel', { minutes: 20, question }),
    await addPoint(app, id, 'Fonds de concours voirie', { minutes: 15 }),
    await addPoint(app, id, 'Archives communales', { minutes: 10 }),
  ];
  app.clock.now = '2026-12-09T13:35:00Z';
  return { id, items };
};

/** The same, opened, at its first point. */
export const meetingHeld = async (app: TestApp): Promise<{ id: number; items: number[] }> => {
  const meeting = await meetingToHold(app);
  await app.call('sitting.open', { id: meeting.id });
  await app.call('sitting.go', { id: meeting.id, itemId: meeting.items[0] ?? 0, marks: true });
  return meeting;
};

/** A meeting after it, to put points off to. */
export const nextMeeting = async (app: TestApp): Promise<number> => {
  const nobody = { hostId: null, facilitatorId: null, facilitatorName: '', facilitatorForId: null };
  const times = { startTime: '14:30', endTime: '17:00', place: '', sessionId: null };
  const { id } = await app.call('meeting.create', { date: '2027-01-20', ...times, ...nobody });
  await app.call('agenda.addItem', { meetingId: id, item: draftItem({ title: 'Déjà prévu' }) });
  return id;
};
