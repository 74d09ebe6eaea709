import { describe, expect, it } from 'vitest';
import { agendaDocument } from '../../electron/documents/agenda.ts';
import { documentHtml } from '../../electron/documents/html.ts';
import type { Block } from '../../electron/documents/model.ts';
import { startTestApp } from '../support/app.ts';
import { agendaItem, collectiveView, meetingView } from '../support/agenda-view.ts';

const place = (id: number, kind: 'epci' | 'commune' | 'other', name: string) => ({
  id,
  kind,
  name,
  inseeCode: '',
  siren: '',
  population: null,
  memberCount: 0,
});
const epci = place(1, 'epci', 'Communauté de communes du Pays de Mortagne');
const communes = (n: number) => Array.from({ length: n }, (_, i) => place(i + 2, 'commune', `Commune ${i}`));

const blocksOf = (meeting = meetingView(), collective = collectiveView()): readonly Block[] =>
  agendaDocument(meeting, collective).blocks;
const only = <T extends Block['type']>(blocks: readonly Block[], type: T) =>
  blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);

const labels = (change: Parameters<typeof meetingView>[0]) =>
  only(blocksOf(meetingView(change)), 'facts').flatMap(({ rows }) =>
    rows.map(({ label, value }) => `${label}: ${value}`),
  );
const longTitle = (n: number) =>
  `${n}. ${'Convention de mutualisation des services techniques '.repeat(5).trim()}`;

describe('the ordre du jour', () => {
  it('opens on the collective, its voices as equals, its secretariat, and the moment of the meeting', () => {
    const blocks = blocksOf(meetingView(), collectiveView({}, [epci, ...communes(11)]));
    expect(blocks.map(({ type }) => type)).toEqual(['letterhead', 'title', 'facts', 'paragraph']);
    expect(only(blocks, 'letterhead')[0]).toEqual({
      type: 'letterhead',
      name: 'CoDir du Pays de Mortagne',
      lines: [
        'Directions générales et secrétariats généraux',
        expect.stringMatching(/^des 11.communes et de la communauté de communes$/),
      ],
      address: ['Pays de Mortagne', '21 rue Johannes Gutenberg', '85130 La Verrie'],
      logo: null,
    });
    expect(only(blocks, 'title')[0]?.subtitle).toMatch(
      /^Réunion du mardi 1er.décembre.2026, de 9.h.30 à 12.h/,
    );
  });

  it.each([
    ['one commune', [epci, ...communes(1)], 'de la commune et de la communauté de communes'],
    ['communes alone', communes(2), 'des 2 communes'],
    ['the EPCI alone', [epci], 'de la communauté de communes'],
    ['a métropole', [place(1, 'epci', 'Métropole de Lyon')], 'de la métropole'],
    ['an EPCI of another name', [place(1, 'epci', 'Vallées et Plateau')], 'de l’intercommunalité'],
  ])('names the voices of %s', (_, collectivities, words) => {
    const [letterhead] = only(blocksOf(meetingView(), collectiveView({}, collectivities)), 'letterhead');
    expect(letterhead?.lines[1]?.replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('says nothing of a composition it does not know, nor of an empty address', () => {
    const [letterhead] = only(blocksOf(meetingView(), collectiveView({ secretariat: '\n ' })), 'letterhead');
    expect(letterhead).toMatchObject({
      lines: ['Directions générales et secrétariats généraux'],
      address: [],
    });
  });

  it('states place, animation and conseil, each only when known', () => {
    expect(labels({}).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'Lieu: Salle du conseil (Évrunes)',
      'Animation: Mme Anne Robert (DGS, Évrunes)',
      'En amont du: conseil communautaire du mercredi 16 décembre 2026 à 18 h 30',
    ]);
    expect(labels({ place: 'Mairie d’Évrunes', facilitator: '', session: null })).toEqual([
      'Lieu: Mairie d’Évrunes',
    ]);
    expect(labels({ place: '', facilitator: '', session: null })).toEqual(['Lieu: Évrunes']);
    expect(labels({ place: '', hostName: '', facilitator: '', session: null })).toEqual([]);
  });

  it('numbers its items through, under a heading at each change of kind with the minutes of the run', () => {
    const items = [
      agendaItem(11, { number: '1', kind: 'opinion', minutes: 20 }),
      agendaItem(12, { number: '1.1', parentId: 11, kind: 'opinion', minutes: 45 }),
      agendaItem(13, { number: '2', kind: 'exchange', minutes: 0 }),
      agendaItem(14, { number: '3', kind: 'opinion', minutes: 5 }),
    ];
    const blocks = blocksOf(meetingView({ items })).slice(3);
    expect(blocks.map(({ type }) => type)).toEqual([
      'heading',
      'entry',
      'entry',
      'heading',
      'entry',
      'heading',
      'entry',
    ]);
    expect(only(blocks, 'entry').map(({ number, itemId }) => [number, itemId])).toEqual([
      ['1', 11],
      ['1.1', 12],
      ['2', 13],
      ['3', 14],
    ]);
    expect(only(blocks, 'heading').map(({ note }) => note.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([
      '1 h 05',
      '',
      '5 min',
    ]);
    expect(only(blocks, 'entry')[2]?.duration).toBe('');
  });

  it('says so when nothing is on it yet', () => {
    expect(blocksOf().at(-1)).toEqual({
      type: 'paragraph',
      text: 'Aucun point n’est encore inscrit.',
      tone: 'quiet',
    });
  });

  it('takes a file name that Windows accepts, whatever the collective is called', () => {
    const { fileName } = agendaDocument(meetingView(), collectiveView({ name: 'CON: <A/B\\C>|?*' }));
    expect(fileName).toBe('2026-12-01 Ordre du jour du CoDir');
  });

  it('is never called a convocation', () => {
    expect(
      documentHtml(agendaDocument(meetingView({ items: [agendaItem(1)] }), collectiveView())),
    ).not.toMatch(/convocation/i);
  });

  it('holds 60 items of three-line titles, in order, each whole and once', () => {
    const items = Array.from({ length: 60 }, (_, i) =>
      agendaItem(i + 1, { title: longTitle(i + 1), question: 'Quel avis ?' }),
    );
    const blocks = blocksOf(meetingView({ items }));
    expect(only(blocks, 'entry').map((entry) => entry.title)).toEqual(items.map((item) => item.title));
    expect(only(blocks, 'heading')).toHaveLength(60 / 10);
    const html = documentHtml(agendaDocument(meetingView({ items }), collectiveView()));
    expect([...html.matchAll(/data-item="(\d+)"/g)].map((match) => Number(match[1]))).toEqual(
      items.map(({ id }) => id),
    );
    // Headings go down one level at a time: a reader and the bookmarks of the PDF follow the same outline.
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, i) => i === 0 || level - (levels[i - 1] ?? 0) <= 1)).toBe(true);
  });
});

describe('the same data', () => {
  it('give the same page, byte for byte, preview, print and PDF alike, at any hour', async () => {
    const sent: string[] = [];
    const app = await startTestApp({
      paper: {
        print: async (html) => sent.push(html) > 0,
        pdf: async (html) => {
          sent.push(html);
          return new Uint8Array();
        },
      },
      files: {
        save: async ({ suggestedName, content }) => {
          await content();
          return { fileName: suggestedName, folder: 'C:\\Documents' };
        },
      },
    });
    await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
    const council = await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
    await app.call('council.addItems', { id: council.id, titles: ['Tarification de l’eau', 'Voirie ?'] });
    const { id } = await app.call('meeting.create', {
      date: '2026-12-08',
      startTime: '09:30',
      endTime: '12:00',
      place: '',
      hostId: 3,
      facilitatorId: null,
      facilitatorName: 'Yves Le Goff',
      facilitatorForId: null,
      sessionId: council.id,
    });
    await app.call('agenda.takeFromCouncil', { id });
    const { html, title } = await app.call('document.preview', { kind: 'agenda', id });
    expect(title).toMatch(/^Ordre du jour – CoDir du Pays de Mortagne – 8.décembre.2026$/);
    app.clock.now = '2027-03-01T10:00:00Z';
    expect(await app.call('document.print', { kind: 'agenda', id })).toEqual({ printed: true });
    expect(await app.call('document.export', { kind: 'agenda', id, format: 'pdf' })).toEqual({
      outcome: 'written',
      fileName: '2026-12-08 Ordre du jour du CoDir.pdf',
      folder: 'C:\\Documents',
    });
    expect(sent).toEqual([html, html]);
    app.remove();
  });

  it('leave no trace when she gives up the export', async () => {
    const app = await startTestApp({
      paper: { print: async () => false, pdf: async () => new Uint8Array() },
      files: { save: async () => null },
    });
    const { id } = await app.call('meeting.create', {
      date: '2026-12-08',
      startTime: '09:30',
      endTime: '12:00',
      place: '',
      hostId: null,
      facilitatorId: null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId: null,
    });
    expect(await app.call('document.export', { kind: 'agenda', id, format: 'pdf' })).toEqual({
      outcome: 'cancelled',
    });
    expect(await app.call('document.print', { kind: 'agenda', id })).toEqual({ printed: false });
    app.remove();
  });
});
