import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankItem } from '../../db/domain/agenda-item.ts';
import { foundingSections } from '../../db/domain/agenda-section.ts';
import type { Block, DocModel } from '../../electron/documents/model.ts';
import { documentText } from '../../electron/documents/text.ts';
import { openExample, type Example } from './example-papers.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample({ withAnnexes: true });
}, 60_000);
afterAll(() => example.remove());

const only = <T extends Block['type']>({ blocks }: DocModel, type: T) =>
  blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);

const rows = (ref = { kind: 'signIn' as const, id: example.meetingId }) =>
  only(example.paper(ref), 'table')[0]?.rows.map(([place, person]) => [
    place?.text,
    person?.text.replace('\u00a0', ' '),
    person?.detail,
  ]) ?? [];

describe('the two ordres du jour', () => {
  it('detailed, says what is asked, expected, by whom, with which annexes and notes', () => {
    const paper = example.paper({ kind: 'agenda', id: example.meetingId });
    const [water, transfer] = only(paper, 'entry');
    expect(water).toMatchObject({
      number: '1',
      detail: 'Communauté de communes',
      facts: [
        { label: 'Résultat attendu', value: 'un avis, avec les réserves de chaque commune' },
        { label: 'À la demande de', value: 'Mallièvre' },
        { label: 'Annexe A', value: 'Simulation tarifaire eau potable' },
      ],
      keepsWithNext: true,
    });
    expect(transfer?.facts.map(({ label }) => label).slice(-2)).toEqual(['Annexe B', 'Annexe C']);
    expect(only(paper, 'note').map(({ itemId }) => itemId)).toContain(water?.itemId);
    expect(only(paper, 'entry').flatMap(({ number, isPart }) => (isPart ? [number] : []))).toEqual([
      '7.1',
      '7.2',
    ]);
  });

  it('resumed, says numbers, titles and times alone', () => {
    const paper = example.paper({ kind: 'agenda', id: example.meetingId, variant: 'summary' });
    expect(only(paper, 'note')).toEqual([]);
    for (const entry of only(paper, 'entry'))
      expect(entry).toMatchObject({ question: '', detail: '', facts: [], isBrief: true });
    expect(paper.fileName).toBe('2026-12-08 Ordre du jour du CoDir (résumé)');
  });

  it('print a restricted note only when asked to, and then say so at the top and in the name', () => {
    const secret = 'ne pas citer de montant en séance';
    const { meetingId: id } = example;
    const usual = [
      example.paper({ kind: 'agenda', id }),
      example.paper({ kind: 'agenda', id, variant: 'summary' }),
      example.paper({ kind: 'agenda', id, variant: 'summary', withRestricted: true }),
      example.paper({ kind: 'signIn', id }),
    ];
    for (const paper of usual) {
      expect(documentText(paper)).not.toContain(secret);
      expect(paper.fileName).not.toContain('réservées');
    }
    const reserved = example.paper({ kind: 'agenda', id, withRestricted: true });
    expect(documentText(reserved)).toContain(secret);
    expect(documentText(reserved)).toMatch(/Exemplaire comportant des notes réservées.: ne pas diffuser/);
    expect(reserved.fileName).toBe('2026-12-08 Ordre du jour du CoDir (notes réservées)');
  });

  it('give a break its time and no number', async () => {
    const { id } = await example.call('meeting.create', {
      date: '2027-02-02',
      startTime: '09:30',
      endTime: '12:00',
      place: '',
      hostId: null,
      facilitatorId: null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId: null,
    });
    await example.call('agenda.addItem', {
      meetingId: id,
      item: { ...blankItem('Pause', foundingSections.exchange), nature: 'break', minutes: 15 },
    });
    const [pause] = only(example.paper({ kind: 'agenda', id }), 'entry');
    expect(pause).toMatchObject({ number: '', title: 'Pause', isPart: false });
    expect(pause?.duration.replace('\u00a0', ' ')).toBe('15 min');
  });
});

describe('the feuille d’émargement', () => {
  it('has a line for every post held that day, interim said, and one to fill for a vacant seat', () => {
    expect(rows()).toContainEqual(['Treize-Vents', 'M. Pierre-Yves Drapeau', 'SG par intérim']);
    expect(rows()).toContainEqual(['Saint-Martin-des-Tilleuls', 'M. Pierre-Yves Drapeau', 'SG']);
    expect(rows()).toContainEqual(['Saint-Aubin-des-Ormeaux', '', 'à compléter']);
    expect(new Set(rows().map(([place]) => place)).size).toBe(12 + 1);
    expect(rows()[0]?.[2]).toBe('DGS');
  });

  it('of a past meeting has the people of that day', async () => {
    const meetings = await example.call('meeting.list', {});
    const first = meetings.at(-1);
    const past = rows({ kind: 'signIn', id: first?.id ?? 0 });
    expect(past).toContainEqual(['Treize-Vents', 'M. Marc Villeneau', 'SG']);
    expect(past).toContainEqual(['Saint-Aubin-des-Ormeaux', 'Mme Océane Gilbert', 'SG']);
    const vacant = past.filter(([place, name]) => name === '' && place !== 'Personne invitée');
    expect(vacant).toEqual([]);
  });

  it('has no private contact', () => {
    const said = documentText(example.paper({ kind: 'signIn', id: example.meetingId }));
    expect(said).not.toMatch(/@|02.51/);
  });
});

describe('the chevalets', () => {
  it('have one card per person, with all that the person holds', () => {
    const pages = only(example.paper({ kind: 'nameCards', id: example.meetingId }), 'cards');
    const cards = pages.flatMap(({ cards: all }) => all);
    expect(cards.every(({ name }) => name !== '')).toBe(true);
    expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length);
    expect(cards.find(({ name }) => name.includes('Drapeau'))).toMatchObject({
      function: 'SG · SG par intérim',
      collectivity: 'Saint-Martin-des-Tilleuls · Treize-Vents',
    });
    const single = only(example.paper({ kind: 'nameCards', id: example.meetingId, perPage: 1 }), 'cards');
    expect(single).toHaveLength(cards.length);
    expect(pages).toHaveLength(Math.ceil(cards.length / 2));
  });

  it('go to a PDF alone', async () => {
    const id = example.meetingId;
    const result = await example.raw('document.export', { kind: 'nameCards', id, format: 'docx' });
    expect(result).toMatchObject({ ok: false, kind: 'refused' });
  });
});

describe('the calendar of the year', () => {
  it('marks conseils and meetings, and says each in words with the latest sending', () => {
    const paper = example.paper({ kind: 'year', year: 2026 });
    const december = only(paper, 'months')[0]?.months[11];
    expect(december?.marks).toMatchObject({ 8: 'meeting', 16: 'council', 25: 'holiday', 21: 'closed' });
    const said = documentText(paper).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(said).toContain(
      'mardi 8 décembre, 9 h 30 | Réunion du CoDir, Mallièvre | dimanche 6 décembre, 9 h 30',
    );
    expect(said).toContain('Vacances de Noël : du 19 décembre 2026 au 3 janvier 2027');
  });

  it('of an empty year has its months and no list', () => {
    const paper = example.paper({ kind: 'year', year: 2031 });
    expect(only(paper, 'months')[0]?.months).toHaveLength(12);
    expect(only(paper, 'table')).toEqual([]);
  });
});
