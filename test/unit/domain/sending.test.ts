import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AgendaSnapshot,
  agendaChanges,
  isAddition,
  readSnapshot,
} from '../../../db/domain/agenda-snapshot.ts';
import { channelInUse, smtpGap, usualMailSettings } from '../../../db/domain/mail-settings.ts';
import { proposedMessage } from '../../../db/domain/message-text.ts';
import { checksFor, preFlight, type PreFlightFacts } from '../../../db/domain/pre-flight.ts';
import { addressesIn, awaitsWord, messageSchema, versionLetter } from '../../../db/domain/sending.ts';
import { timelinessOf } from '../../../db/domain/sending-proof.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the letter of a version', () => {
  it.each([
    [0, ''],
    [1, 'B'],
    [2, 'C'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
  ])('after %i others is « %s »', (sent, letter) => {
    expect(versionLetter(sent)).toBe(letter);
  });

  it('is never given twice', () => {
    const letters = Array.from({ length: 800 }, (_, sent) => versionLetter(sent));
    expect(new Set(letters).size).toBe(800);
  });
});

describe('whether a deadline was met', () => {
  const due = '2026-12-06T08:30:00Z';
  it.each([
    ['2026-12-06T08:30:00Z', true, 'dans le délai, moins d’une minute avant l’échéance'],
    ['2026-12-06T08:30:01Z', false, 'hors délai, moins d’une minute après l’échéance'],
    ['2026-12-06T07:15:00Z', true, 'dans le délai, 1 h 15 avant l’échéance'],
    ['2026-12-04T08:30:00Z', true, 'dans le délai, 2 jours avant l’échéance'],
    ['2026-12-08T09:00:00Z', false, 'hors délai, 2 jours après l’échéance'],
  ])('sent at %s: %s', (sentAt, isMet, sentence) => {
    const found = timelinessOf(sentAt, due);
    expect(found?.isMet).toBe(isMet);
    expect(plain(found?.sentence ?? '')).toBe(sentence);
  });

  it('is not said before it left, nor without a deadline', () => {
    expect(timelinessOf(null, due)).toBeNull();
    expect(timelinessOf('2026-12-06T08:30:00Z', '')).toBeNull();
  });
});

const item = (id: number, change: Partial<AgendaSnapshot['items'][number]> = {}) => ({
  id,
  number: String(id),
  title: `Point ${id}`,
  question: '',
  presenter: '',
  minutes: 15,
  annexes: [],
  ...change,
});
const agenda: AgendaSnapshot = {
  date: '2026-12-08',
  startTime: '09:30',
  endTime: '12:00',
  place: 'Tiffauges',
  items: [item(1), item(2, { annexes: [{ title: 'Plan', hash: 'a' }] }), item(3)],
};
const withItems = (...items: AgendaSnapshot['items']): AgendaSnapshot => ({ ...agenda, items });
const [one, two, three] = agenda.items as [
  ReturnType<typeof item>,
  ReturnType<typeof item>,
  ReturnType<typeof item>,
];

describe('what changed since an ordre du jour left', () => {
  it.each<[string, AgendaSnapshot, string[], boolean]>([
    ['nothing', agenda, [], false],
    ['a point more', withItems(one, two, three, item(4)), ['Point 4, « Point 4 » : ajouté.'], true],
    [
      'a point more, between others',
      withItems(one, item(9, { number: '2' }), { ...two, number: '3' }, { ...three, number: '4' }),
      ['Point 2, « Point 9 » : ajouté.'],
      true,
    ],
    ['a point less', withItems(one, two), ['« Point 3 » : retiré.'], false],
    ['another order', withItems(two, one, three), ['L’ordre des points a changé.'], false],
    [
      'another title',
      withItems({ ...one, title: 'Eau' }, two, three),
      ['Point 1, « Eau » : s’intitulait « Point 1 ».'],
      false,
    ],
    [
      'a presenter',
      withItems({ ...one, presenter: 'Mme Guérin' }, two, three),
      ['Point 1, « Point 1 » : présenté par Mme Guérin.'],
      false,
    ],
    [
      'more time',
      withItems({ ...one, minutes: 90 }, two, three),
      ['Point 1, « Point 1 » : durée portée à 1 h 30.'],
      false,
    ],
    [
      'an annexe more',
      withItems({ ...one, annexes: [{ title: 'Tarifs', hash: 'b' }] }, two, three),
      ['Point 1, « Point 1 » : annexe ajoutée, « Tarifs ».'],
      true,
    ],
    [
      'an annexe replaced',
      withItems(one, { ...two, annexes: [{ title: 'Plan', hash: 'z' }] }, three),
      ['Point 2, « Point 2 » : annexe remplacée, « Plan ».'],
      false,
    ],
    [
      'an annexe less',
      withItems(one, { ...two, annexes: [] }, three),
      ['Point 2, « Point 2 » : annexe retirée, « Plan ».'],
      false,
    ],
    [
      'another day',
      { ...agenda, date: '2026-12-10' },
      ['La réunion est portée au jeudi 10 décembre 2026.'],
      false,
    ],
    ['another hour', { ...agenda, startTime: '10:00' }, ['La réunion se tient de 10 h 00 à 12 h 00.'], false],
    ['another place', { ...agenda, place: 'Évrunes' }, ['Le lieu devient « Évrunes ».'], false],
  ])('%s', (_what, now, sentences, adds) => {
    expect(agendaChanges(agenda, now).map(plain)).toEqual(sentences);
    expect(isAddition(agenda, now)).toBe(adds);
  });

  it('is read back from what was kept, and nothing from what was not', () => {
    expect(readSnapshot(JSON.stringify(agenda))).toEqual(agenda);
    expect(readSnapshot('')).toBeNull();
  });
});

const ready: PreFlightFacts = {
  points: [{ id: 1, number: '1', title: 'Eau', presenter: 'Mme Guérin', question: 'Convient-il ?' }],
  over: 0,
  unchangedSince: null,
  annexes: [{ itemId: 1, letter: 'A', title: 'Tarifs', state: 'sound' }],
  membersWithoutAddress: [],
  hasHost: true,
  hasFacilitator: true,
  deadline: { state: 'ahead', words: 'échéance dans 20 jours' },
  unapproved: null,
};

describe('the pre-flight', () => {
  it('says nothing when all is ready', () => {
    expect(preFlight(ready)).toEqual([]);
  });

  it.each<[string, Partial<PreFlightFacts>, string]>([
    [
      'a deadline gone',
      { deadline: { state: 'late', words: 'échéance dépassée depuis hier' } },
      'Échéance dépassée depuis hier',
    ],
    [
      'a deadline near',
      { deadline: { state: 'soon', words: 'échéance dans 2 jours, envoi conseillé demain' } },
      'Échéance dans 2 jours, envoi conseillé demain',
    ],
    ['no point', { points: [] }, 'Aucun point n’est inscrit à l’ordre du jour'],
    [
      'an annexe gone',
      { annexes: [{ itemId: 1, letter: 'B', title: 'Plan', state: 'missing' }] },
      'Annexe B introuvable : Plan',
    ],
    [
      'an annexe damaged',
      { annexes: [{ itemId: 1, letter: 'B', title: 'Plan', state: 'damaged' }] },
      'Annexe B illisible : Plan',
    ],
    [
      'a member without address',
      { membersWithoutAddress: [{ id: 4, name: 'M. Petit' }] },
      'M. Petit n’a pas d’adresse électronique',
    ],
    ['no presenter', { points: [{ ...ready.points[0]!, presenter: '' }] }, 'Point 1 sans présentateur : Eau'],
    ['no question', { points: [{ ...ready.points[0]!, question: '' }] }, 'Point 1 sans question : Eau'],
    ['too long', { over: 45 }, 'Les points dépassent la durée prévue de 45 min'],
    ['no host', { hasHost: false }, 'Lieu ou commune d’accueil à choisir'],
    ['no facilitator', { hasFacilitator: false }, 'Animation à confier'],
    [
      'a relevé to approve',
      { unapproved: { meetingId: 3, date: '2026-11-10' } },
      'Le relevé de la réunion du 10 novembre 2026 n’est pas approuvé',
    ],
  ])('says %s', (_what, change, text) => {
    expect(preFlight({ ...ready, ...change }).map((line) => plain(line.text))).toEqual([text]);
  });

  it('tells several points on one line, and leads to the first', () => {
    const points = [1, 2, 3].map((id) => ({
      id,
      number: String(id),
      title: 'x',
      presenter: '',
      question: 'q',
    }));
    const [line] = preFlight({ ...ready, points });
    expect(line?.target).toEqual({ place: 'item', id: 1 });
    expect(plain(line?.text ?? '')).toBe('3 points sans présentateur : 1, 2, 3');
  });
});

it('asks of a cancellation only that everybody can be reached', () => {
  const lines = preFlight({
    ...ready,
    hasHost: false,
    points: [],
    membersWithoutAddress: [{ id: 3, name: 'Mme Guérin' }],
  });
  expect(checksFor('cancellation', lines).map(({ key }) => key)).toEqual(['address-3']);
  expect(checksFor('agenda', lines)).toEqual(lines);
});

describe('a message', () => {
  const message = {
    subject: 'Ordre du jour',
    body: '',
    memberIds: [1],
    copies: '',
    hidesRecipients: false,
    annexes: 'joined',
    folder: '',
  };

  it.each([
    ['a@mairie.fr; b@mairie.fr , c@mairie.fr', ['a@mairie.fr', 'b@mairie.fr', 'c@mairie.fr']],
    ['', []],
    [' ;; ', []],
  ])('reads « %s » as its addresses', (line, addresses) => {
    expect(addressesIn(line)).toEqual(addresses);
  });

  it('takes no copy that is not an address, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (copies) => {
        const read = messageSchema.safeParse({ ...message, copies });
        const taken = read.success ? addressesIn(read.data.copies) : [];
        expect(taken.filter((address) => !/^[^\s<>,;:"()]+@[^\s<>,;:"()]+\.[a-z]+$/i.test(address))).toEqual(
          [],
        );
      }),
    );
  });

  it('is proposed for each kind, in French, and says what changed when it does', () => {
    const ground = {
      collective: 'CoDir du Pays de Mortagne',
      secretariat: 'Hôtel communautaire',
      date: '2026-12-08',
      startTime: '09:30',
      endTime: '12:00',
      place: 'Tiffauges',
      council: { date: '2026-12-16', time: '18:30' },
      points: [{ number: '1', title: 'Eau' }],
      annexCount: 2,
      changes: ['Point 2 : ajouté.'],
    };
    const bodies = (['agenda', 'addendum', 'amended', 'cancellation'] as const).map((kind) =>
      proposedMessage(kind, ground),
    );
    for (const { subject, body } of bodies) {
      expect(subject).toContain('CoDir du Pays de Mortagne');
      expect(body).toMatch(/^Bonjour,[^]*Cordialement,\nCoDir du Pays de Mortagne\nHôtel communautaire$/);
    }
    expect(bodies.map(({ body }) => body.includes('Point 2 : ajouté.'))).toEqual([false, true, true, false]);
    expect(bodies.map(({ body }) => body.includes('1. Eau'))).toEqual([true, true, true, false]);
  });
});

describe('the way messages leave', () => {
  it.each([
    [{ channel: 'smtp' as const }, 'draft', /serveur/],
    [{ channel: 'smtp' as const, host: 'smtp.mairie.fr' }, 'draft', /adresse/],
    [{ channel: 'smtp' as const, host: 'smtp.mairie.fr', senderAddress: 'a@mairie.fr' }, 'smtp', /^$/],
    [{ host: 'smtp.mairie.fr', senderAddress: 'a@mairie.fr' }, 'draft', /^$/],
  ])('%o', (change, channel, gap) => {
    const settings = { ...usualMailSettings, ...change };
    expect(channelInUse(settings)).toBe(channel);
    expect(smtpGap(settings)).toMatch(gap);
  });

  it('waits for her word on a draft, and on what is not known', () => {
    expect(awaitsWord({ state: 'prepared', channel: 'draft' })).toBe(true);
    expect(awaitsWord({ state: 'prepared', channel: 'smtp' })).toBe(false);
    expect(awaitsWord({ state: 'unknown', channel: 'smtp' })).toBe(true);
    expect(awaitsWord({ state: 'sent', channel: 'draft' })).toBe(false);
  });
});
