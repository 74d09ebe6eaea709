import { write } from '../../db/write.ts';
import type { TestApp } from '../support/app.ts';
import { agree, attend, heldFrom, noteItem } from '../support/record-dossier.ts';
import { addPoint, found } from './cases.ts';

const times = { startTime: '09:30', endTime: '12:00', place: 'Mairie, salle du conseil' };
const nobody = { hostId: null, facilitatorId: null, facilitatorName: '', facilitatorForId: null };

export const names = ['Charrier-Puaud', 'de La Rochefoucauld-Doudeauville', 'Bœuf'] as const;

/** Two meetings, one of which was held with all that is noted, and the day after it. */
export type HeldMeeting = {
  id: number;
  nextId: number;
  items: number[];
  members: number[];
  actions: number[];
};

/** The meeting of 1 December 2026, held: presence, four points, decisions, actions; another a month later. */
export const heldMeeting = async (app: TestApp): Promise<HeldMeeting> => {
  await found(app);
  const members: number[] = [];
  for (const [index, lastName] of names.entries())
    members.push(
      (
        await app.call('member.create', {
          civility: 'Mme',
          firstName: 'Marie-Christine',
          lastName,
          function: 'sg',
          functionTitle: '',
          collectivityId: index + 1,
          email: '',
          phone: '',
        })
      ).find((member) => member.lastName === lastName)?.id ?? 0,
    );
  const { id } = await app.call('meeting.create', {
    ...times,
    ...nobody,
    date: '2026-12-01',
    sessionId: null,
  });
  const next = await app.call('meeting.create', { ...times, ...nobody, date: '2027-01-05', sessionId: null });
  const items = [
    await addPoint(app, id, 'Achat groupé de sel de déneigement', { kind: 'decision' }),
    await addPoint(
      app,
      id,
      'Transfert de la compétence « enfance-jeunesse » : calendrier et conséquences pour les services municipaux, point d’étape après les conseils municipaux de novembre',
    ),
    await addPoint(app, id, 'Élections professionnelles : organisation', { kind: 'information' }),
    await addPoint(app, id, 'Questions diverses', { kind: 'other' }),
  ];
  const [salt = 0, transfer = 0, elections = 0, others = 0] = items;
  app.clock.now = '2026-12-01T10:30:00Z';
  write(app.data, { label: 'séance' }, (tx) => {
    heldFrom(tx, id, '2026-12-01T08:35:00Z', '2026-12-01T11:05:00Z');
    attend(
      tx,
      id,
      [
        ['Mme\u00a0Marie-Christine Charrier-Puaud', 'SG, Chanverrie', 'present'],
        ['Mme\u00a0Marie-Christine de La Rochefoucauld-Doudeauville', 'SG, La Gaubretière', 'remote'],
        ['Mme\u00a0Marie-Christine Bœuf', 'SG, Les Landes-Genusson', 'excused'],
      ].map(([name = '', post = '', state], index) => ({
        name,
        post,
        state: state as 'present',
        memberId: members[index] ?? null,
        ...(index === 0 && { arrivedAt: '10:05' }),
      })),
    );
    agree(tx, {
      meetingId: id,
      itemId: salt,
      number: 11,
      text: 'Mutualiser l’achat de sel dès cet hiver, Chanverrie portant la commande pour toutes les communes',
      reason: 'les stocks se perdent dans les plus petites communes',
    });
    agree(tx, {
      meetingId: id,
      itemId: transfer,
      number: 12,
      text: 'Présenter ensemble le calendrier en conférence des maires',
    });
    noteItem(tx, elections, 'Le centre de gestion confirme les dates par écrit.');
  });
  for (const item of items)
    await app.call('item.mark', { id: item, state: item === others ? 'not-reached' : 'treated' });
  const owner = (index: number) => ({ memberId: members[index] ?? 0, collectivityId: null, name: '' });
  const actions: number[] = [];
  for (const [text, dueOn, owners, itemId] of [
    [
      'Chiffrer la livraison dans chaque commune',
      '2026-12-15',
      [owner(0), { memberId: null, collectivityId: 2, name: '' }],
      salt,
    ],
    ['Envoyer le calendrier aux mairies', '2026-12-04', [owner(1)], transfer],
    ['Demander un devis', '', [], salt],
  ] as const)
    actions.push(
      (await app.call('action.save', { id: null, text, dueOn, owners: [...owners], meetingId: id, itemId }))
        .id,
    );
  app.clock.now = '2026-12-07T09:00:00Z';
  return { id, nextId: next.id, items, members, actions };
};
